package annotate

import (
	"fmt"

	"nomina/data"
	"nomina/data/query"
	"nomina/data/text"
)

// What follows is the open project as the palette searches it.

// Labels returns the labels in the order of their keys.
func (p *Page) Labels() []data.Label { return p.labels.list }

// LabelReason returns why no label can be given now, empty when one can.
func (p *Page) LabelReason() string { return p.openedWritable() }

// TakeLabel does what a click on the label's chip does.
func (p *Page) TakeLabel(id data.ID) {
	p.Focus()
	p.armOrApply(id)
}

// ArticlesVersion returns another value whenever Articles would.
func (p *Page) ArticlesVersion() string { return fmt.Sprint(p.articles.lists) }

// Articles returns every article by its title.
func (p *Page) Articles() []query.Entry {
	out := make([]query.Entry, len(p.articles.all))
	for i := range p.articles.all {
		out[i] = query.Entry{ID: p.articles.all[i].ID, Text: p.articles.all[i].Title}
	}
	return out
}

// ArticleRow returns the title of an article and its particulars; ok is false
// when there is no such article.
func (p *Page) ArticleRow(id data.ID) (title, particulars string, ok bool) {
	i, ok := p.articles.index[id]
	if !ok {
		return "", "", false
	}
	a := &p.articles.all[i]
	return a.Title, detail(a), true
}

// MentionsVersion returns another value whenever Mentions would.
func (p *Page) MentionsVersion() string {
	return fmt.Sprint(p.Article(), p.commits, p.Spans())
}

// Mentions returns the open article's spans by what they cover, in the order of
// the text.
func (p *Page) Mentions() []query.Entry {
	if p.doc == nil {
		return nil
	}
	out := make([]query.Entry, 0, p.doc.spans.all.len())
	for a := range p.doc.spans.all.each() {
		out = append(out, query.Entry{ID: a.ID, Text: a.Quote})
	}
	return out
}

// MentionRow returns a span's label and the text around it; ok is false when
// there is no such span any more.
func (p *Page) MentionRow(id data.ID) (label data.Label, around string, ok bool) {
	const before, after = 20, 40 // code points
	a, ok := p.annotation(string(id))
	if !ok {
		return data.Label{}, "", false
	}
	from, to := max(0, a.Start-before), min(p.doc.text.Len(), a.End+after)
	if a.End-a.Start > after {
		to = a.Start + after
	}
	around = oneLine(p.doc.text.Slice(text.Range{Start: from, End: to}))
	if from > 0 {
		around = "…" + around
	}
	return p.labels.byID[a.Label], around + "…", true
}

// GoTo chooses a span of the open article and brings it into sight.
func (p *Page) GoTo(id data.ID) {
	p.Focus()
	p.choose(id)
}
