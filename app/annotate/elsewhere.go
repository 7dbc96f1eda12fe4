package annotate

import (
	"context"
	"errors"
	"maps"
	"slices"

	"nomina/app/say"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
)

// others are the annotations of equal texts that may follow one that was changed.
type others struct {
	was       data.Annotation
	question  string
	to        data.ID         // the label they would get, empty when they would go
	here      edit.Command    // does it in the open article; nil when there are none
	n         int             // how many are in the open article
	elsewhere map[data.ID]int // how many are in the other articles
}

func (o others) all() (n int) {
	for _, m := range o.elsewhere {
		n += m
	}
	return n
}

// alike does it in the other articles.
func (o others) alike() edit.Command {
	return edit.Alike{Articles: slices.Sorted(maps.Keys(o.elsewhere)), Quote: o.was.Quote, Label: o.was.Label, To: o.to}
}

// askOthers asks whether others are to follow.
func (p *Page) askOthers(o others) {
	there := o.all()
	told := func(n int) say.Data {
		return say.Data{"Text": short(o.was.Quote), "Label": p.labels.name(o.was.Label), "N": number(n)}
	}
	done := func(n int) func(data.Commit) {
		return func(data.Commit) { p.info(say.N(o.question+"_done", n, told(n))) }
	}
	switch {
	case o.n == 0 && there == 0:
	case o.n == 0:
		p.ask(say.N(o.question+"_elsewhere", there, told(there)), say.N(o.question+"_button", there, told(there)), func() {
			p.doLong(o.alike(), there, done(there))
		})
	default:
		var more []choice
		if there > 0 {
			more = append(more, choice{key: 'P', words: say.N("others.project", there, told(there)), change: func() {
				p.drop()
				both := edit.Bulk{Act: data.ActRelabel, Subject: o.was.Quote, Commands: []edit.Command{o.here, o.alike()}}
				if o.to == "" {
					both.Act = data.ActRemove
				}
				p.doLong(both, o.n+there, done(o.n+there))
			}})
		}
		p.ask(say.N(o.question, o.n, told(o.n)), say.N(o.question+"_button", o.n, told(o.n)), func() { p.do(o.here, done(o.n)) }, more...)
	}
}

// doLong does an act on n places in many articles, which can be cancelled while it
// is prepared.
func (p *Page) doLong(cmd edit.Command, n int, then func(data.Commit)) {
	ctx, cancel := context.WithCancel(p.s.Context())
	task := p.status.Task(say.N("others.changing", n, say.Data{"N": number(n)}), say.T("button.cancel"), cancel)
	task.Set(-1, "")
	session.Ask(p.s, func(_ context.Context, e *edit.Editor) (data.Commit, error) { return e.Do(ctx, cmd) },
		func(c data.Commit, err error) {
			task.Done()
			cancel()
			switch {
			case errors.Is(err, context.Canceled):
				p.info(say.T("others.cancelled"))
			case errors.Is(err, edit.ErrNothing):
			case err != nil:
				p.failed(err)
			default:
				then(c)
			}
		})
}
