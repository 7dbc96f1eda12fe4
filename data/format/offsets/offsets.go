package offsets

import (
	"strconv"

	"nomina/data/format"
	"nomina/data/text"
)

// Raw is a span as a file has it.
type Raw struct {
	Start, End int    // in the file's unit, half-open
	Text       string // the covered text, if the file repeats it
	HasText    bool
}

// Resolve returns the range in code points and the covered text, or reports why
// the i-th span of the article in that line has none: it lies outside of the
// text, covers nothing, ends within a character, or covers another text than the
// file says. Nothing is ever moved.
func Resolve(log *format.Log, line, i int, x *text.Index, u format.Unit, raw Raw) (text.Range, string, bool) {
	r, ok := inside(log, line, i, x, u, raw)
	if !ok {
		return r, "", false
	}
	covered := x.Slice(r)
	if raw.HasText && raw.Text != covered {
		log.RefuseSpan(line, i, format.CodeSpanMismatch, `"{got}" stands there, not "{want}"`,
			"got", format.Short(covered), "want", format.Short(raw.Text))
		return r, "", false
	}
	return r, covered, true
}

func inside(log *format.Log, line, i int, x *text.Index, u format.Unit, raw Raw) (text.Range, bool) {
	start, okStart := u.CodePoint(x, raw.Start)
	end, okEnd := u.CodePoint(x, raw.End)
	if okStart && okEnd && start < end {
		return text.Range{Start: start, End: end}, true
	}
	length := u.Of(x, x.Len())
	args := []string{
		"start", strconv.Itoa(raw.Start), "end", strconv.Itoa(raw.End), "length", strconv.Itoa(length), "unit", u.String(),
	}
	switch {
	case raw.Start < 0 || raw.End > length || raw.Start > length:
		log.RefuseSpan(line, i, format.CodeSpanOutside, "{start}–{end} lies outside the text (length {length} {unit})", args...)
	case raw.Start >= raw.End:
		log.RefuseSpan(line, i, format.CodeSpanEmpty, "{start}–{end} covers nothing", args...)
	default:
		log.RefuseSpan(line, i, format.CodeSpanCuts, "{start}–{end} ends within a character ({unit})", args...)
	}
	return text.Range{}, false
}
