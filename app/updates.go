package app

import (
	"context"
	"errors"
	"time"

	"nomina/app/say"
	"nomina/app/settings"
	"nomina/app/update"
	"nomina/app/welcome"
)

// check asks for the newest version and tells a sentence and, where a newer one
// can be had, its page, on the UI goroutine; nothing once it was cancelled.
func (a *App) check(told func(sentence, page string)) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	a.o.Bridge.Go(func() {
		r, err := a.o.Latest(ctx)
		a.o.Bridge.Post(func() {
			if ctx.Err() == nil {
				cancel()
				told(a.judge(r, err))
			}
		})
	})
	return cancel
}

// judge says what an answer means for this version.
func (a *App) judge(r update.Release, err error) (sentence, page string) {
	data := say.Data{"Version": r.Version, "Date": r.Date.Format(time.DateOnly), "Own": a.o.Program.Version}
	switch {
	case errors.Is(err, update.ErrNetwork), errors.Is(err, update.ErrSlow):
		return say.T("update.unreached"), ""
	case err != nil:
		return say.T("update.failed", say.Data{"Host": a.o.Asks}), ""
	case r.Newer(a.o.Program.Version):
		return say.T("update.newer", data), r.Page
	}
	return say.T("update.newest", data), ""
}

// lookForUpdate asks for a newer version at a start, where that was switched on
// and a day has passed. It tells only of a newer one: who works is not to be
// told that there is no network.
func (a *App) lookForUpdate() {
	last := a.o.Settings.Get().Updates
	if a.o.Latest == nil || !last.Check || !update.Due(last.Last, time.Now()) {
		return
	}
	a.o.Bridge.Go(func() {
		r, err := a.o.Latest(context.Background())
		a.o.Bridge.Post(func() {
			if !errors.Is(err, update.ErrNetwork) { // without a network nobody was asked
				a.o.Settings.Change(func(s *settings.Settings) { s.Updates.Last = time.Now() })
			}
			if sentence, page := a.judge(r, err); page != "" {
				a.later(welcome.Notice{Text: sentence, Actions: []welcome.Action{{Title: say.T("update.page"), Run: func() { a.visit(page) }}}})
			}
		})
	})
}

// canCheck says why nobody can be asked for a newer version.
func (a *App) canCheck() string {
	if a.o.Latest == nil {
		return say.T("why.no_check")
	}
	return ""
}
