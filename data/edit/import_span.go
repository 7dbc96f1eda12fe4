package edit

import (
	"cmp"

	"nomina/data"
	"nomina/data/text"
)

// mark is what two annotations of an article have to differ in: nobody marks the
// same twice.
type mark struct {
	span           data.Span
	key, annotator string
}

// span takes or refuses an annotation of a, whose text is x.
func (p *planner) span(d Imported, a data.Article, x *text.Index, s ImportedSpan) {
	span := data.Span{Start: s.Start, End: s.End}
	key, annotator := labelKey(s.LabelKey), utf8Only(s.Annotator)
	m := mark{span, key, annotator}
	refusal := Refusal{Span: span, IsSpan: true, Title: a.Title, File: d.File, Line: s.Line, Length: a.Length}
	if s.Line == 0 {
		refusal.Line = d.Line
	}
	covered := ""
	if span.Within(a.Length) {
		covered = x.Slice(text.Range(span))
	}
	switch {
	case !span.Within(a.Length):
		refusal.Reason = ReasonSpan
	case s.Quote != "" && s.Quote != covered:
		refusal.Reason, refusal.Got, refusal.Want = ReasonQuote, covered, s.Quote
	case key == "":
		refusal.Reason = ReasonNoLabel
	case s.Origin != "" && !s.Origin.Valid():
		refusal.Reason, refusal.Detail = ReasonOrigin, string(s.Origin)
	case p.marks[m]:
		refusal.Reason, refusal.Detail = ReasonTwiceSpan, key
	}
	if refusal.Reason != "" {
		p.report.Refused = append(p.report.Refused, refusal)
		return
	}
	p.marks[m] = true
	p.take(data.Annotation{
		ID: s.ID, Article: a.ID, Start: s.Start, End: s.End,
		Label: p.labels.find(key).ID, Quote: covered, Annotator: annotator, Note: utf8Only(s.Note),
		Origin: cmp.Or(s.Origin, data.OriginImport), Score: probability(s.Score), Entity: p.entities.refer(s.Entity, key, covered),
		Created: cmp.Or(s.Created, p.now), Modified: cmp.Or(s.Modified, s.Created, p.now),
	})
}

// take takes an annotation, in the place of the one that gives way to it if that
// has its ID.
func (p *planner) take(a data.Annotation) {
	if id, ok := uuid(a.ID); ok && p.doubles.replace(id, a) {
		return
	}
	a.ID = p.spanID(a.ID)
	p.annotations = append(p.annotations, a)
	p.doubles.add(a)
}

// probability returns p if it is one, else none.
func probability(p float64) float64 {
	if 0 <= p && p <= 1 {
		return p
	}
	return 0
}

// spanID returns id if it is free, or a new one.
func (p *planner) spanID(old data.ID) data.ID {
	id, ok := uuid(old)
	if !ok || p.taken[id] {
		id = p.view.NewID()
		if old != "" {
			p.report.Renewed++
		}
	}
	p.taken[id] = true
	return id
}
