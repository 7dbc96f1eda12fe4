package replicator

import (
	"context"
	"errors"

	"nomina/app/say"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
	"nomina/widgets/statusbar"
)

// apply marks what is ticked, in one act that one undo takes back.
func (p *page) apply() {
	places := p.found.places()
	p.dialog.Close()
	ctx, cancel := context.WithCancel(p.s.Context())
	told := say.Data{"N": say.Number(len(places))}
	task := p.h.Status.Task(say.N("spread.marking", len(places), told), say.T("button.cancel"), cancel)
	task.Set(-1, "")
	session.Ask(p.s, func(_ context.Context, e *edit.Editor) (data.Commit, error) {
		return e.Do(ctx, edit.Spread{Places: places, Label: p.w.Label})
	}, func(c data.Commit, err error) {
		task.Done()
		cancel()
		p.report(c, err)
	})
}

// report tells what was marked.
func (p *page) report(c data.Commit, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		p.h.Say(statusbar.Message{Text: say.T("spread.cancelled")})
	case errors.Is(err, edit.ErrNothing):
		p.h.Say(statusbar.Message{Text: say.T("spread.nothing")})
	case err != nil:
		p.h.Fail(err)
	default:
		n := len(c.Changes.Annotations.Created)
		articles := map[data.ID]bool{}
		for _, a := range c.Changes.Annotations.Created {
			articles[a.Article] = true
		}
		p.h.Say(statusbar.Message{Text: say.N("spread.done", n, say.Data{
			"Text": short(p.w.Text), "Label": p.h.Label(p.w.Label).Name, "N": say.Number(n), "Articles": say.Number(len(articles)),
		})})
	}
}
