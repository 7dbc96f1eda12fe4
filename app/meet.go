package app

import (
	"context"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"nomina/app/front"
	"nomina/app/instance"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/app/welcome"
	"nomina/data"
)

// lookTime is how long it may take to see that a recent project is there.
const lookTime = 500 * time.Millisecond

// Resume returns the project that a start opens: the one that is named, else the
// newest of the recent ones whose file is there, else none. It belongs to no
// goroutine, and not to the UI's.
func Resume(project string, s settings.Settings) string {
	if project != "" {
		return absolute(project)
	}
	for _, p := range s.Recent {
		if within(lookTime, func() bool { _, err := os.Stat(p); return err == nil }) {
			return p
		}
	}
	return ""
}

// patience is how long another window, or the drive with a project, may let a
// start wait.
const patience = 4 * time.Second

// HandOver gives a start of the program to the window that has its project open
// already, or to the one that waits for a project, and reports whether there is
// one: then nothing is left to do. It may be called before there is a window, and
// takes 4 s at most.
func HandOver(ctx context.Context, desk *instance.Desk, project string, files []string) bool {
	request, err := instance.NewRequest(files)
	if err != nil {
		return false
	}
	return within(patience, func() bool {
		handed, err := desk.Meet(ctx, project, request)
		return err == nil && handed
	})
}

// within returns what ask answers, and false when that takes longer than d, as
// with files on a drive that does not answer.
func within(d time.Duration, ask func() bool) bool {
	answer := make(chan bool, 1)
	go func() { answer <- ask() }()
	select {
	case yes := <-answer:
		return yes
	case <-time.After(d):
		return false
	}
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// meet claims the project at path for this window, or brings the window forward
// that has it open and gives it files; then it reports true. It belongs to no
// goroutine.
func (a *App) meet(path string, files []string) bool {
	return HandOver(context.Background(), a.o.Desk, path, files)
}

// handed ends what a window wanted with a project that another one has open.
func (a *App) handed(o opening) {
	a.queued = nil
	if o.first { // there was nothing else to do
		a.Quit()
		return
	}
	a.claim()
	a.notify(welcome.Notice{Text: say.T("project.elsewhere", say.Data{"File": filepath.Base(o.path)})})
}

// claim keeps the names under which others find the open project and the one
// that is being opened, and lets go of all others.
func (a *App) claim() {
	project := a.Project()
	keep := []string{project}
	if a.at != nil {
		keep = append(keep, a.at.path)
	}
	a.o.Desk.Keep(keep...)
	a.o.Bridge.Go(func() {
		_ = a.o.Desk.Follow(context.Background(), project)
		a.o.Bridge.Post(func() {
			if !a.gone.Load() && a.Project() != project { // it was left meanwhile
				a.claim()
			}
		})
	})
}

// take does what another start of the program asks of this window. It runs on
// any goroutine.
func (a *App) take(ctx context.Context, project string, r instance.Request) instance.Answer {
	if a.gone.Load() {
		return instance.Gone
	}
	var begun atomic.Bool // by whoever is first: the window, or the end of patience
	answer := make(chan instance.Answer, 1)
	a.o.Bridge.Post(func() {
		if begun.CompareAndSwap(false, true) {
			answer <- a.taken(project, r)
		}
	})
	select {
	case done := <-answer:
		return done
	case <-ctx.Done():
		if begun.CompareAndSwap(false, true) {
			return instance.Busy
		}
		return <-answer
	}
}

// taken is take on the UI goroutine.
func (a *App) taken(project string, r instance.Request) instance.Answer {
	switch {
	case a.gone.Load():
		return instance.Gone
	case a.at != nil && project == a.at.path:
		a.queue(r.Files)
	case project == a.Project():
		a.Receive(r.Files)
	default:
		return instance.Gone
	}
	front.Bring(a.win)
	return instance.OK
}

// openNew opens a project that is made where path says, and imports what waits.
func (a *App) openNew(path string) {
	if path != "" {
		a.OpenProject(path, data.OpenCreate)
	}
}
