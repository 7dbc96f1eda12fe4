package edittest

import (
	"errors"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/edit"
)

// article returns one of the articles that are there, or none.
func (p *player) article(v edit.View, n byte) (data.Article, error) {
	var there []data.Article
	for _, id := range p.known {
		a, err := v.Article(id)
		if err == nil {
			there = append(there, a)
		} else if !errors.Is(err, data.ErrNotFound) {
			return data.Article{}, err
		}
	}
	if len(there) == 0 {
		return data.Article{}, nil
	}
	return there[int(n)%len(there)], nil
}

// label returns one of the labels, or one that is in no project.
func (p *player) label(v edit.View, n byte) (data.Label, error) {
	all, err := v.Labels()
	if err != nil || len(all) == 0 || n == 255 {
		return data.Label{ID: p.newID()}, err
	}
	return all[int(n)%len(all)], nil
}

// annotations returns up to most neighbours in an article.
func (p *player) annotations(v edit.View, o Op, most int) ([]data.ID, error) {
	a, err := p.article(v, o.A)
	if err != nil || a.ID == "" {
		return nil, err
	}
	all, err := v.Annotations(a.ID)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	from := int(o.B) % len(all)
	n := 1 + int(o.C)%most
	var ids []data.ID
	for _, x := range all[from:min(from+n, len(all))] {
		ids = append(ids, x.ID)
	}
	return ids, nil
}

// span returns a span of the article's text: often one of few, so that it comes
// twice, now and then an empty one or one beyond the text.
func span(a data.Article, at, length byte) data.Span {
	if at%2 == 0 {
		start := int(at/2) % 4
		return data.Span{Start: start, End: start + 1 + int(length)%2}
	}
	start := int(at) % (a.Length + 1)
	return data.Span{Start: start, End: start + int(length)%12}
}

func note(n byte) string { return []string{"", "a note", "eine Notiz\n😀"}[n%3] }

// bodies are texts of several scripts; there are few of them, so that the same
// one is imported again.
func bodies() []string {
	return []string{
		"Kim Jong-un à Kursk 😀.\r\nGuerre en Ukraine, e\u0301te\u0301.",
		"\u202bאוקראינה\u202c und 𝔎𝔲𝔯𝔰𝔨, 乌克兰战争。\tEnde",
		"x", "  \r\n ", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 war in Paris.", "a second Paris, a third Paris",
	}
}

// imports makes an import of two articles with good and bad spans.
func (p *player) imports(_ edit.View, o Op) (edit.Command, error) {
	var c edit.Import
	if o.A%2 == 0 {
		c.Labels = []data.Label{{Key: fmt.Sprint("K", o.C%8), Name: "from a file", Slot: 1 + int(o.B)%4}}
	}
	for i := range byte(2) {
		body := bodies()[int(o.B+i*(1+o.C%3))%len(bodies())]
		d := edit.Imported{Text: body, Line: int(i) + 1}
		d.Article.Title = fmt.Sprint("article ", o.A+i)
		d.Article.ID = p.importID(o.A + i)
		for j := range o.A % 5 {
			start := int(o.C+j*3) % 40
			d.Spans = append(d.Spans, edit.ImportedSpan{
				ID: p.importID(o.B + j), Start: start, End: start + int(j), LabelKey: fmt.Sprint("K", j), Note: note(j),
			})
		}
		c.Documents = append(c.Documents, d)
	}
	return c, nil
}

// importID returns a new ID, one that is known, one of another tool, or none.
func (p *player) importID(n byte) data.ID {
	switch n % 4 {
	case 0:
		return ""
	case 1:
		return data.ID(fmt.Sprint("T", n))
	case 2:
		if len(p.known) > 0 {
			return p.known[int(n)%len(p.known)]
		}
	}
	return p.newID()
}

// remember adds the articles that changes create to those known.
func (p *player) remember(c data.Changes) {
	for _, a := range c.Articles.Created {
		if !slices.Contains(p.known, a.ID) {
			p.known = append(p.known, a.ID)
		}
	}
}
