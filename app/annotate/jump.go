package annotate

import (
	"context"

	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
)

// Jump opens the article of a span and chooses it there.
func (p *Page) Jump(id data.ID) {
	session.Ask(p.s, func(ctx context.Context, _ *edit.Editor) (data.Annotation, error) {
		return p.s.Reader().Annotation(ctx, id)
	}, func(a data.Annotation, err error) {
		switch {
		case err != nil:
			p.failed(err)
		case p.Article() == a.Article:
			p.GoTo(id)
		default:
			p.goal = &a
			p.land = id
			p.Open(a.Article)
		}
	})
}

// landed chooses the span that was jumped to, once its article is shown.
func (p *Page) landed() {
	id := p.land
	p.land = ""
	if id != "" {
		p.withAll(func() {
			if _, there := p.annotation(string(id)); there {
				p.choose(id)
			}
		})
	}
}
