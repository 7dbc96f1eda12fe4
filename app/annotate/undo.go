package annotate

import (
	"errors"

	"nomina/app/say"
	"nomina/data"
)

func (p *Page) undo() {
	p.details.Flush()
	p.begin()
	p.s.Undo(p.wentBack("undone", "status.nothing_to_undo"))
}

func (p *Page) redo() {
	p.details.Flush()
	p.begin()
	p.s.Redo(p.wentBack("redone", "status.nothing_to_redo"))
}

// wentBack tells what was undone or redone and goes to where it happened, so
// that nothing changes unseen.
func (p *Page) wentBack(what, none string) func(data.Commit, error) {
	return func(c data.Commit, err error) {
		p.end()
		if errors.Is(err, data.ErrNotFound) {
			p.info(say.T(none))
			return
		}
		if err != nil {
			p.failed(err)
			return
		}
		if c.Article != "" && (p.doc == nil || p.doc.article.ID != c.Article) {
			if _, there := p.articles.index[c.Article]; there {
				if spans := touched(c.Changes); len(spans) > 0 {
					p.goal = &spans[0]
				}
				p.Open(c.Article)
			}
		} else if spans := touched(c.Changes); len(spans) > 0 && p.doc != nil {
			p.reveal(spans[0])
		}
		p.info(say.T("status."+what, say.Data{"Act": say.T("done." + string(c.Act)), "Text": short(c.Subject)}))
	}
}

// touched returns the annotations whose places show what a commit did.
func touched(c data.Changes) []data.Annotation {
	out := append([]data.Annotation{}, c.Annotations.Created...)
	for _, u := range c.Annotations.Updated {
		out = append(out, u.New)
	}
	return append(out, c.Annotations.Deleted...)
}

func (p *Page) reveal(a data.Annotation) {
	if a.Article == p.doc.article.ID {
		p.view.ScrollTo(rangeOf(a))
		p.scrolled()
	}
}
