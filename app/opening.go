package app

import (
	"context"
	"path/filepath"
	"slices"

	"nomina/app/instance"
	"nomina/app/register"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
)

// opening is a project on its way.
type opening struct {
	path  string
	mode  data.Mode
	first bool // the program was started for it
}

// Start opens project, or shows the welcome page when it is empty, and previews
// files for import.
func (a *App) Start(project string, files []string) {
	a.lookAround()
	if project == "" {
		a.wait(files)
		a.focus()
		return
	}
	a.queued = files
	mode := data.OpenWrite
	if len(files) > 0 {
		mode = data.OpenOrCreate // a name that was typed wrong must not make an empty project
	}
	a.open(opening{path: project, mode: mode, first: true})
}

// StartWith opens or imports what the user gave the program to start with.
func (a *App) StartWith(paths []string) {
	a.lookAround()
	a.focus()
	a.Receive(paths)
}

// lookAround looks for what is to be told at a start.
func (a *App) lookAround() {
	a.lookForCrashes()
	a.lookForUpdate()
}

// OpenProject opens the project at path beside the present one and changes over
// to it when that succeeded; else the present one stays as it is.
func (a *App) OpenProject(path string, mode data.Mode) { a.open(opening{path: path, mode: mode}) }

func (a *App) open(o opening) {
	o.path = absolute(o.path)
	switch {
	case a.at != nil && a.at.path == o.path && a.at.mode == o.mode:
		return // it is on its way
	case a.Project() == o.path:
		a.stay()
		return
	}
	here, template, files := a.Project(), a.template(), slices.Clone(a.queued)
	now := a.begin(o)
	a.o.Bridge.Go(func() {
		switch {
		case here != "" && instance.Same(here, o.path): // another spelling
			a.o.Bridge.Post(func() { a.arrive(now, a.stay) })
		case o.mode != data.OpenRead && a.meet(o.path, files):
			a.o.Bridge.Post(func() { a.arrive(now, func() { a.handed(o) }) })
		default:
			store, err := a.o.Open(context.Background(), o.path, o.mode, template)
			a.settle(now, store, err)
		}
	})
}

// begin says that a project is being opened. What it returns tells answers for
// it from those that come too late.
func (a *App) begin(o opening) *opening {
	a.at = &o
	if a.start != nil {
		a.start.Opening(o.path)
	} else {
		a.busy(say.T("project.opening", say.Data{"File": filepath.Base(o.path)}))
	}
	return a.at
}

// arrive does what an answer means for a project that was asked for, unless
// something else was asked for since or the window is gone: then the name under
// which others would have found it is let go of.
func (a *App) arrive(o *opening, then func()) {
	switch {
	case a.gone.Load():
	case a.at != o:
		a.claim()
	default:
		a.at = nil
		if a.start != nil {
			a.start.Opening("")
		}
		then()
	}
}

// settle brings a project that was opened, or was not, to the UI goroutine; it
// runs on that of the opening.
func (a *App) settle(o *opening, store data.Store, err error) {
	tables := 0
	if t, ok := store.(interface {
		Schema(ctx context.Context) (int, error)
	}); ok && err == nil {
		tables, _ = t.Schema(context.Background()) // it is only shown
	}
	a.o.Bridge.Post(func() { a.opened(o, store, tables, err) })
}

// opened is what becomes of a project that was opened, or was not.
func (a *App) opened(o *opening, store data.Store, tables int, err error) {
	taken := false
	a.arrive(o, func() {
		if err != nil {
			a.refused(err, o.path)
			return
		}
		taken = true
		a.adopt(store)
		a.tables = tables
	})
	if err == nil && !taken {
		a.o.Bridge.Go(func() { _ = store.Close() })
	}
}

// stay goes on with the project that is open already.
func (a *App) stay() {
	a.at = nil
	a.busy("")
	a.claim()
	a.focus()
	a.importQueued()
}

// adopt makes store the open project.
func (a *App) adopt(store data.Store) {
	a.uncover()
	a.closeProject()
	a.session = session.New(store, a.editOptions(), a.o.Bridge)
	a.entities = register.New(a.o.Bridge, a.session)
	a.rebuild()
	a.o.Settings.Change(func(s *settings.Settings) { s.Opened(store.Location()) })
	a.page.Load("")
	a.claim()
	a.importQueued()
	a.tellNext()
}

// importQueued previews the files that waited for a project.
func (a *App) importQueued() {
	files := a.queued
	a.queued = nil
	a.importFiles(files)
}
