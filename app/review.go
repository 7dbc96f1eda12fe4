package app

import (
	"nomina/app/annotate"
	"nomina/app/corrections"
	"nomina/app/doubter"
	"nomina/app/doubts"
	"nomina/app/replicator"
	"nomina/data"
	"nomina/data/format"
)

// spread reviews where a text stands in the whole project, to be marked there.
func (a *App) spread(w annotate.Wanted) {
	location := a.session.Store().Location()
	replicator.Show(replicator.Host{
		Bridge: a.o.Bridge, Modals: a.modals, Settings: a.o.Settings, Status: a.status, Label: a.page.Label,
		Say: a.say, Fail: func(err error) { a.fail(err, location) }, Back: a.back,
	}, a.session, replicator.Wanted{Text: w.Text, Label: w.Label, Article: w.Article, Words: w.Words, Articles: w.Articles})
}

// doubts lists all that may be wrong in the project.
func (a *App) doubts(d *doubter.Doubter) {
	location := a.session.Store().Location()
	doubts.Show(doubts.Host{
		Bridge: a.o.Bridge, Modals: a.modals, Labels: a.page.Labels(), GoTo: a.page.GoToDoubt,
		Fail: func(err error) { a.fail(err, location) }, Back: a.back, Articles: len(a.page.Articles()),
	}, a.session, d)
}

// corrections reviews a workbook that comes back.
func (a *App) corrections(in format.Input) {
	nowhere := func(data.ID) {}
	h := corrections.Host{
		Bridge: a.o.Bridge, Modals: a.modals, Status: a.status, Label: a.labelOf, Jump: nowhere, Open: nowhere,
		Fail: func(err error) { a.fail(err, in.Name) }, Copy: a.copy, Back: a.back,
	}
	if a.page != nil {
		h.Jump, h.Open = a.page.Jump, a.page.Open
	}
	corrections.Show(h, a.session, in)
}

// labelOf returns the label of the project with that key, a blank one when there
// is none.
func (a *App) labelOf(key string) data.Label {
	if a.page != nil {
		for _, l := range a.page.Labels() {
			if l.Key == key {
				return l
			}
		}
	}
	return data.Label{Key: key}
}
