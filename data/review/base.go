package review

import (
	"nomina/data"
	"nomina/data/format/xlsx"
	"nomina/data/text"
)

// base returns what was exported of a mention, or what the project says when the
// workbook does not know.
func (p *page) base(id data.ID) (xlsx.Was, bool) {
	if w, ok := p.was[id]; ok {
		return w, true
	}
	a, ok := p.byID[id]
	if !ok || p.out.Based {
		return xlsx.Was{}, false
	}
	return p.current(a), true
}

// ghost returns a mention that is not there any more as it was exported.
func (p *page) ghost(w xlsx.Was) data.Annotation {
	a := data.Annotation{ID: w.Mention, Article: w.Article, Label: p.labels[xlsx.Canon(w.Label)], Note: w.Note, Entity: w.Entity}
	start, okStart := p.book.Unit.CodePoint(p.x, w.Start)
	end, okEnd := p.book.Unit.CodePoint(p.x, w.End)
	if s := (data.Span{Start: start, End: end}); okStart && okEnd && s.Within(p.x.Len()) {
		a.Start, a.End, a.Quote = start, end, p.x.Slice(text.Range(s))
	}
	return a
}

// current returns a mention as it would be exported now.
func (p *page) current(a data.Annotation) xlsx.Was {
	return xlsx.Was{
		Article: a.Article, Mention: a.ID, Label: p.keys[a.Label], Start: p.book.Unit.Of(p.x, a.Start), End: p.book.Unit.Of(p.x, a.End),
		Entity: a.Entity, Note: a.Note,
	}
}
