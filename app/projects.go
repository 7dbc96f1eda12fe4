package app

import (
	"context"
	"path/filepath"
	"strings"

	"nomina/app/say"
	"nomina/data"
	"nomina/widgets/statusbar"
)

// template is what a new project begins with, in the annotator's language.
func (a *App) template() data.Template {
	labels := data.DefaultLabels(a.o.NewID)
	for i := range labels {
		labels[i].Name = say.T("label.default." + labels[i].Key)
		labels[i].Guideline = say.T("label.guideline." + labels[i].Key)
	}
	return data.Template{Project: data.Project{ID: a.o.NewID(), Created: a.o.Now()}, Labels: labels}
}

// uncover closes every dialog and menu: they belong to the project before.
func (a *App) uncover() {
	a.modals.CloseAll()
	for _, o := range a.win.Canvas().Overlays().List() {
		a.win.Canvas().Overlays().Remove(o)
	}
}

// closeProject ends the present session, if there is one. An error is told
// later, when there is a page again.
func (a *App) closeProject() {
	if a.session == nil {
		return
	}
	a.page.Close()
	if err := a.session.Close(); err != nil {
		a.news = append(a.news, a.failure(err, a.session.Store().Location()))
	}
	a.session, a.entities, a.page = nil, nil, nil
	a.status.Say(statusbar.Message{}) // it was about that project
}

// closeToStart closes the project and shows the welcome page.
func (a *App) closeToStart() {
	a.uncover()
	a.closeProject()
	a.rebuild()
	a.claim()
	a.tellNext()
	a.focus()
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
