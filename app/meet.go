package app

import (
	"context"
	"os"
	"path/filepath"
	"sync/atomic"

	"nomina/app/instance"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/app/welcome"
	"nomina/data"
)

// Resume returns the project that a start opens: the one that is named, else the
// newest of the recent ones whose file is there, else none.
func Resume(project string, s settings.Settings) string {
	if project != "" {
		return absolute(project)
	}
	for _, p := range s.Recent {
		if _, err := os.Stat(p); err == nil {
			return p
		}
	}
	return ""
}

// HandOver gives a start of the program to the window that has its project open
// already, or to the one that waits for a project, and reports whether there is
// one: then nothing is left to do. It is called before there is a window, and
// takes 3 s at most.
func HandOver(ctx context.Context, desk *instance.Desk, project string, files []string) bool {
	request, err := instance.NewRequest(files)
	if err != nil {
		return false
	}
	handed, err := desk.Meet(ctx, project, request)
	return err == nil && handed
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
func (a *App) handed(path string) {
	a.isOpening = false
	a.queued = nil
	if a.starting { // there was nothing else to do
		a.Quit()
		return
	}
	text := say.T("project.elsewhere", say.Data{"File": filepath.Base(path)})
	if a.start == nil {
		a.warn(text)
		return
	}
	a.start.Tell(welcome.Notice{Text: text})
}

// claim keeps the names under which others find the open project, and lets go of
// those of other projects.
func (a *App) claim() {
	project := a.Project()
	a.o.Desk.Keep(project)
	a.o.Bridge.Go(func() { _ = a.o.Desk.Follow(context.Background(), project) })
}

// take does what another start of the program asks of this window. It runs on
// any goroutine.
func (a *App) take(ctx context.Context, project string, r instance.Request) instance.Answer {
	if a.left.Load() {
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
	case a.gone:
		return instance.Gone
	case a.isOpening && project == a.wanted:
		a.queued = append(a.queued, r.Files...)
	case project == a.Project(), a.session != nil && instance.Same(project, a.Project()):
		a.Receive(r.Files)
	default:
		return instance.Gone
	}
	a.win.RequestFocus()
	return instance.OK
}

// closeToStart closes the project and shows the welcome page.
func (a *App) closeToStart() {
	a.uncover()
	a.closeProject()
	a.rebuild()
	a.claim()
	a.focus()
}

// openNew opens a project that is made where path says, and imports what waits.
func (a *App) openNew(path string) {
	if path != "" {
		a.OpenProject(path, data.OpenCreate)
	}
}
