package jsonl

import (
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// spans returns those of a line's spans that fit its text and reports the
// others.
func (r *reader) spans(n int, rec record, doc format.Document, unit format.Unit) []format.Span {
	if len(rec.Spans) == 0 {
		return nil
	}
	x := text.New(doc.Text)
	out := make([]format.Span, 0, len(rec.Spans))
	for i, s := range rec.Spans {
		if s.bad {
			continue
		}
		if span, ok := r.span(n, i, s, x, unit); ok {
			out = append(out, span)
		}
	}
	return out
}

func (r *reader) span(n, i int, s spanRecord, x *text.Index, unit format.Unit) (format.Span, bool) {
	out := format.Span{
		Label: s.Label, Annotator: s.Annotator, Note: s.Note, Origin: data.Origin(s.Origin), Line: n,
	}
	switch {
	case s.Start == nil || s.End == nil:
		r.RefuseSpan(n, i, CodeNoOffsets, `has no "start" and "end"`)
		return out, false
	case s.Label == "":
		r.RefuseSpan(n, i, CodeNoLabel, `has no "label"`)
		return out, false
	}
	raw := offsets.Raw{Start: *s.Start, End: *s.End, HasText: s.Text != nil}
	if raw.HasText {
		raw.Text = *s.Text
	}
	at, covered, ok := offsets.Resolve(r.Log, n, i, x, unit, raw)
	if !ok {
		return out, false
	}
	out.Start, out.End, out.Text = at.Start, at.End, covered
	return r.details(n, i, s, out)
}

// details fills in what a span says beyond its range.
func (r *reader) details(n, i int, s spanRecord, out format.Span) (format.Span, bool) {
	id, err := readID(s.ID)
	if err != nil {
		return out, r.wrongSpanType(n, i, "id", "a string or a number")
	}
	out.ID = data.ID(id)
	if out.Created, err = parseTime(s.Created); err != nil {
		return out, r.wrongSpanType(n, i, "created", "a time as in RFC 3339")
	}
	if out.Modified, err = parseTime(s.Modified); err != nil {
		return out, r.wrongSpanType(n, i, "modified", "a time as in RFC 3339")
	}
	if out.Origin != "" && !out.Origin.Valid() {
		r.LoseSpan(n, i, CodeBadOrigin, "unknown origin {origin}", "origin", format.Short(s.Origin))
		out.Origin = ""
	}
	r.meant(n, i, s, &out)
	return out, true
}

func (r *reader) wrongSpanType(n, i int, key, want string) bool {
	r.RefuseSpan(n, i, CodeWrongType, `"{key}" is not {want}`, "key", key, "want", want)
	return false
}
