package spacy

import (
	"nomina/data"
	"nomina/data/format"
)

// Losses returns what carried lacks of whole. Both have the same spans, in
// whatever order.
func Losses(whole, carried format.Document) []format.Loss {
	var out []format.Loss
	for _, f := range []struct {
		code format.Code
		has  func(s *format.Span) bool
		text string
	}{
		{"loss_id", func(s *format.Span) bool { return s.ID != "" }, "{count} annotations lose their id"},
		{"loss_annotator", func(s *format.Span) bool { return s.Annotator != "" }, "{count} annotations lose their annotator"},
		{"loss_note", func(s *format.Span) bool { return s.Note != "" }, "{count} annotations lose their note"},
		{"loss_entity", entityLost, "{count} annotations lose the entity they mean"},
	} {
		n := 0
		for i := range whole.Spans {
			if f.has(&whole.Spans[i]) {
				n++
			}
			if f.has(&carried.Spans[i]) {
				n--
			}
		}
		if n > 0 {
			out = append(out, format.Loss{Code: f.code, Severity: format.Lost, Text: f.text, Spans: n})
		}
	}
	if describes(whole) != describes(carried) {
		out = append(out, format.Loss{
			Code: "loss_meta", Severity: format.Lost,
			Text: "{count} lose some of their metadata", Articles: 1,
		})
	}
	return out
}

// entityLost reports whether a span says more of its entity than its address, which
// all of these files hold.
func entityLost(s *format.Span) bool { return s.Entity.ID != "" || s.Entity.Name != "" }

// description is what of an article is known besides its text and names.
type description struct {
	created data.Time
	file    data.File
	times   bool // its annotations have times, an origin or a score
}

func describes(d format.Document) description {
	out := description{created: d.Article.Created, file: d.Article.File}
	for i := range d.Spans {
		s := &d.Spans[i]
		out.times = out.times || s.Created != 0 || s.Modified != 0 || s.Origin != "" || s.Score != 0
	}
	return out
}

// Bare returns d as a file holds it that has a place for ranges, labels and what
// Facts returns: an annotator is kept where all annotations are of the same.
func Bare(d format.Document) format.Document {
	one := Annotator(d.Spans)
	out := d
	out.Article.Created, out.Article.File = 0, data.File{}
	out.Spans = make([]format.Span, len(d.Spans))
	for i, s := range d.Spans {
		out.Spans[i] = format.Span{
			Start: s.Start, End: s.End, Label: s.Label, Text: s.Text, Annotator: one,
			Entity: format.Entity{External: s.Entity.External},
		}
	}
	return out
}

// Annotator returns who made all of the spans, or nobody.
func Annotator(spans []format.Span) string {
	if len(spans) == 0 {
		return ""
	}
	for _, s := range spans {
		if s.Annotator != spans[0].Annotator {
			return ""
		}
	}
	return spans[0].Annotator
}
