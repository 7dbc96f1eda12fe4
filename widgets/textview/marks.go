package textview

import (
	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// Text is a text made ready to be shown, see Prepare. One view takes it, once.
type Text struct {
	index *text.Index
	lines *layout.Text
}

// Prepare makes x ready to be shown: the work that grows with its length. It may
// be called on any goroutine. nil is the empty text.
func Prepare(x *text.Index) *Text {
	if x == nil {
		x = text.New("")
	}
	return &Text{index: x, lines: layout.Split(x)}
}

// Marks are marks made ready to be shown, see NewMarks. One view takes them,
// once.
type Marks struct {
	spans  layout.Spans
	styles []string // by number
	number map[string]int32
	census census // what the map shows
}

// NewMarks makes marks of a text of so many code points ready to be shown: the
// work that grows with their number, in linear time when they are in the order
// of their places. It may be called on any goroutine. Of several with one ID
// the last counts.
func NewMarks(length int, marks []Mark) *Marks {
	k := &Marks{number: map[string]int32{}, census: newCensus(length)}
	spans := make([]layout.Span, len(marks))
	for i, m := range marks {
		spans[i] = k.span(m.within(length))
		k.census.add(spans[i].Kind/kinds, spans[i].Range, 1)
	}
	k.spans.Reset(spans)
	if k.spans.Len() < len(marks) {
		k.recount(length)
	}
	return k
}

// recount counts what is there.
func (k *Marks) recount(length int) {
	k.census = newCensus(length)
	for sp := range k.spans.Over(text.Range{Start: 0, End: length + 1}) {
		k.census.add(sp.Kind/kinds, sp.Range, 1)
	}
}

// A span's kind is the number of its style with these bits below it.
const (
	kindDashed = 1 << iota
	kindWeak
	kinds
)

// span returns a mark as the tree of spans has it: its style is a number there.
func (k *Marks) span(m Mark) layout.Span {
	n, ok := k.number[m.Style]
	if !ok {
		n = int32(len(k.styles))
		k.number[m.Style] = n
		k.styles = append(k.styles, m.Style)
	}
	kind := kinds * n
	if m.Dashed {
		kind |= kindDashed
	}
	if m.Weak {
		kind |= kindWeak
	}
	return layout.Span{ID: m.ID, Range: m.Range, Kind: kind}
}

// mark is the inverse of span.
func (k *Marks) mark(sp layout.Span) Mark {
	return Mark{ID: sp.ID, Range: sp.Range, Style: k.styles[sp.Kind/kinds], Dashed: sp.Kind&kindDashed != 0, Weak: sp.Kind&kindWeak != 0}
}

// get returns the mark called id.
func (k *Marks) get(id string) (Mark, bool) {
	sp, ok := k.spans.Get(id)
	if !ok {
		return Mark{}, false
	}
	return k.mark(sp), true
}

// within returns m with its range inside a text of so many code points.
func (m Mark) within(length int) Mark {
	m.Range.Start = min(max(m.Range.Start, 0), length)
	m.Range.End = min(max(m.Range.End, m.Range.Start), length)
	return m
}

// SetMarks replaces all marks. The chosen mark stays chosen when it is among
// them. It is ShowMarks for few marks.
func (v *View) SetMarks(marks []Mark) { v.ShowMarks(NewMarks(v.article.Len(), marks)) }

// ShowMarks replaces all marks, however many, in the time that painting those in
// sight takes. The chosen mark stays chosen when it is among them.
func (v *View) ShowMarks(k *Marks) {
	v.marks, v.spans = k, &k.spans
	if _, ok := v.mark(v.chosen); !ok {
		v.chosen = ""
	}
	v.hover.hide()
	v.repaint()
}

// mark returns the mark called id.
func (v *View) mark(id string) (Mark, bool) { return v.marks.get(id) }

// MarksOver returns the marks that share a code point with r, in the order of
// their places, whatever contains one before it.
func (v *View) MarksOver(r text.Range) []Mark {
	var out []Mark
	for sp := range v.spans.Over(r) {
		out = append(out, v.marks.mark(sp))
	}
	return out
}

// Mark returns the mark called id.
func (v *View) Mark(id string) (Mark, bool) { return v.mark(id) }

// Change sets marks, as SetMark does, and removes others, in one go.
func (v *View) Change(set []Mark, gone []string) {
	var touched text.Range
	for _, id := range gone {
		touched = touched.Union(v.remove(id))
	}
	for _, m := range set {
		touched = touched.Union(v.put(m.within(v.article.Len())))
	}
	v.repaintRange(touched)
}

// SetMark adds m or replaces the mark with its ID.
func (v *View) SetMark(m Mark) { v.repaintRange(v.put(m.within(v.article.Len()))) }

// RemoveMark removes a mark; an unknown id does nothing.
func (v *View) RemoveMark(id string) { v.repaintRange(v.remove(id)) }

// put enters m and returns where something looks different now.
func (v *View) put(m Mark) text.Range {
	sp := v.marks.span(m)
	if old, had := v.spans.Get(m.ID); had {
		if v.marks.mark(old) == m {
			return text.Range{}
		}
		v.marks.census.add(old.Kind/kinds, old.Range, -1)
	}
	v.marks.census.add(sp.Kind/kinds, sp.Range, 1)
	return m.Range.Union(v.spans.Set(sp))
}

func (v *View) remove(id string) text.Range {
	sp, ok := v.spans.Get(id)
	if !ok {
		return text.Range{}
	}
	v.marks.census.add(sp.Kind/kinds, sp.Range, -1)
	if v.chosen == id {
		v.chosen = ""
	}
	v.hover.forget(id)
	return v.spans.Remove(id)
}
