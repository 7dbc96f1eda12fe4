package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
)

// Start opens project, or the one that was open last when it is empty, and
// previews files for import. first names the article to show, if any.
func (a *App) Start(project string, files []string) {
	a.lookAround()
	a.queued = files
	project = Resume(project, a.o.Settings.Get())
	if project == "" {
		a.wait(files)
		a.focus()
		return
	}
	a.starting = true
	mode := data.OpenWrite
	if len(files) > 0 {
		mode = data.OpenOrCreate // a name that was typed wrong must not make an empty project
	}
	a.OpenProject(project, mode)
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
func (a *App) OpenProject(path string, mode data.Mode) {
	path = absolute(path)
	if a.session != nil && a.session.Store().Location() == path {
		a.focus()
		a.importQueued()
		return
	}
	now := a.begin(path)
	template, files := a.template(), slices.Clone(a.queued)
	a.o.Bridge.Go(func() {
		if mode != data.OpenRead && a.meet(path, files) {
			a.o.Bridge.Post(func() { a.handed(path) })
			return
		}
		store, err := a.o.Open(context.Background(), path, mode, template)
		a.o.Bridge.Post(func() {
			switch {
			case err != nil:
				a.refused(err, path)
			case now != a.opening:
				_ = store.Close()
			default:
				a.adopt(store)
			}
		})
	})
}

// begin says that the project at path is being opened, and returns the
// generation by which an answer that comes too late is told.
func (a *App) begin(path string) int {
	a.opening++
	a.isOpening, a.wanted = true, path
	if a.start != nil {
		a.start.Opening(path)
	} else {
		a.busy(say.T("project.opening", say.Data{"File": filepath.Base(path)}))
	}
	return a.opening
}

// template is what a new project begins with, in the annotator's language.
func (a *App) template() data.Template {
	labels := data.DefaultLabels(a.o.NewID)
	for i := range labels {
		labels[i].Name = say.T("label.default." + labels[i].Key)
		labels[i].Guideline = say.T("label.guideline." + labels[i].Key)
	}
	return data.Template{Project: data.Project{ID: a.o.NewID(), Created: a.o.Now()}, Labels: labels}
}

// adopt makes store the open project.
func (a *App) adopt(store data.Store) {
	a.uncover()
	if a.page != nil {
		a.busy("") // it is open
	}
	a.isOpening, a.starting = false, false
	a.closeProject()
	a.session = session.New(store, a.editOptions(), a.o.Bridge)
	a.rebuild()
	a.o.Settings.Change(func(s *settings.Settings) { s.Opened(store.Location()) })
	a.page.Load("")
	a.claim()
	a.importQueued()
	a.tellNews()
}

// importQueued previews the files that waited for a project.
func (a *App) importQueued() {
	files := a.queued
	a.queued = nil
	a.importFiles(files)
}

// uncover closes every dialog and menu: they belong to the project before.
func (a *App) uncover() {
	a.modals.CloseAll()
	for _, o := range a.win.Canvas().Overlays().List() {
		a.win.Canvas().Overlays().Remove(o)
	}
}

// closeProject ends the present session, if there is one.
func (a *App) closeProject() {
	if a.session == nil {
		return
	}
	a.page.Close()
	if err := a.session.Close(); err != nil {
		a.fail(err, a.session.Store().Location())
	}
	a.session, a.page = nil, nil
}

func (a *App) newProject() {
	a.choose.Save(say.T("act.project.new"), a.documents(), say.T("project.untitled")+Extension, projectKind(), a.openNew)
}

func (a *App) chooseProject() {
	a.choose.Open(say.T("act.project.open"), a.documents(), projectKind(), func(paths []string) {
		if len(paths) > 0 {
			a.OpenProject(paths[0], data.OpenWrite)
		}
	})
}

func (a *App) title() string {
	if a.session == nil {
		return "Nomina"
	}
	name := filepath.Base(a.session.Store().Location())
	return strings.TrimSuffix(name, Extension) + " — Nomina"
}

// Project returns the location of the open project, empty when there is none.
func (a *App) Project() string {
	if a.session == nil {
		return ""
	}
	return a.session.Store().Location()
}

// Snapshot reads the open project as it is now; data.ErrNotFound when none is
// open.
func (a *App) Snapshot(ctx context.Context) (data.Snapshot, error) {
	if a.session == nil {
		return nil, data.ErrNotFound
	}
	return a.session.Store().Snapshot(ctx)
}
