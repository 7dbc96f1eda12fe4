package review

import (
	"strings"

	"nomina/data"
	"nomina/data/format/xlsx"
	"nomina/data/text"
)

// more takes a row that is no mention's own: a new mention, a copy of another, or
// one that has lost its ID.
func (p *page) more(m xlsx.Mention) {
	c := Change{Kind: KindAdd, Article: p.doc.Article.ID, Title: p.doc.Article.Title, Label: strings.TrimSpace(m.Label), New: m.Text}
	span, reason, count := p.where(m)
	if reason == "" {
		c.Span, c.Quote = span, p.x.Slice(text.Range(span))
		c.New = c.Quote
	} else if s, ok := p.says(m); ok {
		c.Span, c.Found = s, p.x.Slice(text.Range(s))
	}
	c.Reason, c.Count = reason, count
	label, known := p.labels[xlsx.Canon(c.Label)]
	if reason == "" && known {
		if lost, ok := p.lost(span, label); ok {
			m.ID = lost.ID
			p.known(m)
			return
		}
	}
	meant := p.meant(m.Entity, "")
	switch {
	case c.Reason != "":
	case c.Label == "":
		c.Reason = ReasonNoLabel
	case !known:
		c.Reason = ReasonUnknownLabel
	case meant.reason != "":
		c.Reason, c.Count, c.Found = meant.reason, meant.count, meant.name
	case p.marked(span, label):
		c.Reason = ReasonTwice
	}
	c.value = data.Annotation{
		Article: c.Article, Start: span.Start, End: span.End, Quote: c.Quote, Label: label, Note: m.Note, Entity: meant.id, Annotator: m.Annotator,
	}
	if c.Reason == "" {
		p.added = append(p.added, c.value)
	}
	p.out.Changes = append(p.out.Changes, Change{Sheet: m.Sheet, Row: m.Row}.with(c))
}

// with returns o where c stands.
func (c Change) with(o Change) Change {
	o.Sheet, o.Row = c.Sheet, c.Row
	return o
}

// where returns where a new row's mention stands: where the row says, or where its
// text occurs, if that is once.
func (p *page) where(m xlsx.Mention) (s data.Span, r Reason, count int) {
	if m.Start.Cell == "" && m.End.Cell == "" {
		if strings.TrimSpace(m.Text) == "" {
			return s, ReasonNoText, 0
		}
		found := occurrences(p.doc.Text, m.Text)
		switch len(found) {
		case 0:
			return s, ReasonNowhere, 0
		case 1:
			return found[0], "", 0
		}
		return s, ReasonSeveral, len(found)
	}
	if !m.Start.Valid || !m.End.Valid {
		return s, ReasonOffsets, 0
	}
	s, ok := p.says(m)
	switch {
	case !ok:
		return s, ReasonOutside, 0
	case m.Text != "" && !xlsx.Same(p.x.Slice(text.Range(s)), m.Text):
		return s, ReasonText, 0
	}
	return s, "", 0
}

// says returns the place that a row names, if it is one.
func (p *page) says(m xlsx.Mention) (data.Span, bool) {
	start, okStart := m.Start.CodePoint(p.book.Unit, p.x)
	end, okEnd := m.End.CodePoint(p.book.Unit, p.x)
	s := data.Span{Start: start, End: end}
	return s, okStart && okEnd && s.Within(p.x.Len())
}

// lost returns the mention of that place and label whose row is nowhere else.
func (p *page) lost(s data.Span, label data.ID) (data.Annotation, bool) {
	for _, a := range p.doc.Annotations {
		_, exported := p.was[a.ID]
		if a.Span() == s && a.Label == label && exported && !p.there[a.ID] && !p.used[a.ID] {
			return a, true
		}
	}
	return data.Annotation{}, false
}

// marked reports whether a place has a label already, or gets it from a row above.
func (p *page) marked(s data.Span, label data.ID) bool {
	for _, list := range [][]data.Annotation{p.doc.Annotations, p.added} {
		for _, a := range list {
			if a.Span() == s && a.Label == label {
				return true
			}
		}
	}
	return false
}

// occurrences returns where a text occurs in another, overlapping ones too, as
// far as a workbook can tell texts apart.
func occurrences(body, part string) []data.Span {
	flat, at := flatten(body)
	runes, _ := flatten(part)
	var out []data.Span
	for i := 0; i+len(runes) <= len(flat); i++ {
		k := 0
		for k < len(runes) && flat[i+k] == runes[k] {
			k++
		}
		if k == len(runes) {
			out = append(out, data.Span{Start: at[i], End: at[i+k]})
		}
	}
	return out
}

// flatten returns the characters of a text with every line end as a line feed and
// what XML cannot hold as U+FFFD, and at which code point of the text each begins, with the end of it all.
func flatten(s string) (flat []rune, at []int) {
	cp := 0
	was := rune(0)
	for _, r := range (xlsx.Format{}).Carried(s) {
		if r != '\n' || was != '\r' {
			c := r
			if c == '\r' {
				c = '\n'
			}
			flat, at = append(flat, c), append(at, cp)
		}
		was = r
		cp++
	}
	return flat, append(at, cp)
}
