package labelstudio

import (
	"strings"

	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// index returns the text for finding places in it.
func (t *task) index() *text.Index { return text.New(t.text) }

// resolve returns the spans that lie in the text and cover what they say.
func (t *task) resolve() []format.Span {
	if len(t.spans) == 0 {
		return nil
	}
	x := t.index()
	out := make([]format.Span, 0, len(t.spans))
	for _, s := range t.spans {
		t.forgive(x, &s.raw)
		at, covered, ok := offsets.Resolve(t.log, t.line, s.i, x, t.unit, s.raw)
		if ok {
			s.Start, s.End, s.Text = at.Start, at.End, covered
			out = append(out, s.Span)
		}
	}
	return out
}

// forgive takes a covered text for the one that stands there when they differ in
// blanks and line ends only: the page writes those in its own way.
func (t *task) forgive(x *text.Index, raw *offsets.Raw) {
	start, ok1 := t.unit.CodePoint(x, raw.Start)
	end, ok2 := t.unit.CodePoint(x, raw.End)
	if !raw.HasText || !ok1 || !ok2 || start >= end {
		return
	}
	if there := x.Slice(text.Range{Start: start, End: end}); there != raw.Text && bare(there) == bare(raw.Text) {
		raw.Text = there
	}
}

// bare returns s without blanks and line ends, also those written as \n.
func bare(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, `\n`, " ")), "")
}
