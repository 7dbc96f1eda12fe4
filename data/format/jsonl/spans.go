package jsonl

import (
	"strconv"

	"nomina/data"
	"nomina/data/format"
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
		r.refuseSpan(n, i, CodeNoOffsets, `has no "start" and "end"`)
		return out, false
	case s.Label == "":
		r.refuseSpan(n, i, CodeNoLabel, `has no "label"`)
		return out, false
	}
	var ok bool
	if out.Start, out.End, ok = r.offsets(n, i, *s.Start, *s.End, x, unit); !ok {
		return out, false
	}
	out.Text = x.Slice(text.Range{Start: out.Start, End: out.End})
	if s.Text != nil && *s.Text != out.Text {
		r.refuseSpan(n, i, CodeSpanMismatch, `"{got}" stands there, not "{want}"`,
			"got", short(out.Text), "want", short(*s.Text))
		return out, false
	}
	return r.details(n, i, s, out)
}

// offsets converts a span's offsets to code points, or reports why they are
// none in this text.
func (r *reader) offsets(n, i, start, end int, x *text.Index, unit format.Unit) (int, int, bool) {
	s, okStart := unit.CodePoint(x, start)
	e, okEnd := unit.CodePoint(x, end)
	length := unit.Of(x, x.Len())
	args := []string{
		"start", strconv.Itoa(start), "end", strconv.Itoa(end),
		"length", strconv.Itoa(length), "unit", unit.String(),
	}
	switch {
	case start < 0 || end > length || start > length:
		r.refuseSpan(n, i, CodeSpanOutside, "{start}–{end} lies outside the text (length {length} {unit})", args...)
	case start >= end:
		r.refuseSpan(n, i, CodeSpanEmpty, "{start}–{end} covers nothing", args...)
	case !okStart || !okEnd:
		r.refuseSpan(n, i, CodeSpanCuts, "{start}–{end} ends within a character ({unit})", args...)
	default:
		return s, e, true
	}
	return 0, 0, false
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
		r.rep.Lost.Spans++
		r.add(n, format.NewLine(format.Lost, CodeBadOrigin, "span {span}: unknown origin {origin}",
			"span", strconv.Itoa(i+1), "origin", short(s.Origin)))
		out.Origin = ""
	}
	r.meant(n, i, s, &out)
	return out, true
}

func (r *reader) wrongSpanType(n, i int, key, want string) bool {
	r.refuseSpan(n, i, CodeWrongType, `"{key}" is not {want}`, "key", key, "want", want)
	return false
}
