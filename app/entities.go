package app

import (
	"slices"

	"nomina/app/entities"
	"nomina/app/linker"
	"nomina/data"
)

// pickEntity asks which entity a span means.
func (a *App) pickEntity(span data.Annotation, then func(entity data.ID, name string)) {
	h := linker.Host{Window: a.win, Register: a.entities, Label: a.label, Modifiers: a.held, Back: a.focus}
	q := linker.Question{Text: span.Quote, Label: span.Label, Current: span.Entity}
	linker.Show(h, q, func(w linker.Answer) { then(w.Entity, w.New) })
}

// label returns a label of the open project, the zero one when there is none.
func (a *App) label(id data.ID) data.Label {
	if a.page != nil {
		all := a.page.Labels()
		if i := slices.IndexFunc(all, func(l data.Label) bool { return l.ID == id }); i >= 0 {
			return all[i]
		}
	}
	return data.Label{}
}

// showRegister opens the register of entities.
func (a *App) showRegister() {
	entities.Show(entities.Host{
		Bridge: a.o.Bridge, Modals: a.modals, Register: a.entities, Session: a.session,
		Settings: a.o.Settings, Choose: a.choose, Labels: a.page.Labels(), Jump: a.page.Jump, Copy: a.copy, Back: a.back,
	})
}
