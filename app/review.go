package app

import (
	"nomina/app/annotate"
	"nomina/app/replicator"
)

// spread reviews where a text stands in the whole project, to be marked there.
func (a *App) spread(w annotate.Wanted) {
	location := a.session.Store().Location()
	replicator.Show(replicator.Host{
		Bridge: a.o.Bridge, Modals: a.modals, Settings: a.o.Settings, Status: a.status, Label: a.page.Label,
		Say: a.say, Fail: func(err error) { a.fail(err, location) }, Back: a.back,
	}, a.session, replicator.Wanted{Text: w.Text, Label: w.Label, Article: w.Article, Words: w.Words, Articles: w.Articles})
}
