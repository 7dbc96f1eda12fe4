package spacyjson

import (
	"nomina/data/format"
	"nomina/data/format/spacy"
	"nomina/data/text"
)

// Spans returns the spans of a text that are written as a list of [start, end, label]
// or of objects, or as an object with such a list as its entities; in JSON or as
// Python prints them. It is false for anything else; spans that do not fit the text
// are reported.
func Spans(log *format.Log, line int, body string, written []byte, unit format.Unit) ([]format.Span, bool) {
	raw := spacy.Literal(written)
	if o, ok := objectOf(raw); ok {
		raw = o["entities"]
	}
	rec := record{text: body, facts: object{"entities": raw}}
	if quiet := format.NewLog(format.Input{}); len(raw) == 0 || !rec.spans(quiet, line) || quiet.Report.Refused.Spans > 0 {
		return nil, false
	}
	x := text.New(body)
	var lists [][]format.Span
	for _, l := range rec.lists {
		lists = append(lists, resolve(log, line, 0, x, unit, l))
	}
	return merge(log, line, rec, lists), true
}
