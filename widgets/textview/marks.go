package textview

import (
	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// bulk is how many differences SetMarks makes one by one; with more it builds
// the set anew.
const bulk = 256

// SetMarks replaces all marks. Only what differs is painted anew. The chosen
// mark stays chosen when it is among them.
func (v *View) SetMarks(marks []Mark) {
	next := make(map[string]Mark, len(marks))
	for _, m := range marks {
		next[m.ID] = v.sound(m)
	}
	changed, gone := v.difference(next)
	if len(changed)+len(gone) == 0 {
		return
	}
	if len(changed)+len(gone) > bulk {
		v.replaceMarks(next)
		return
	}
	var touched text.Range
	for _, id := range gone {
		touched = union(touched, v.remove(id))
	}
	for _, m := range changed {
		touched = union(touched, v.put(m))
	}
	v.repaintRange(touched)
}

// difference returns the marks of next that are new or not as they are now, and
// the IDs that are not in next.
func (v *View) difference(next map[string]Mark) (changed []Mark, gone []string) {
	for id, m := range next {
		if old, ok := v.marks[id]; !ok || old != m {
			changed = append(changed, m)
		}
	}
	for id := range v.marks {
		if _, ok := next[id]; !ok {
			gone = append(gone, id)
		}
	}
	return changed, gone
}

func (v *View) replaceMarks(next map[string]Mark) {
	spans := make([]layout.Span, 0, len(next))
	for id, m := range next {
		spans = append(spans, layout.Span{ID: id, Range: m.Range})
	}
	v.marks = next
	v.spans.Reset(spans)
	if _, ok := next[v.chosen]; !ok {
		v.chosen = ""
	}
	v.repaint()
}

// SetMark adds m or replaces the mark with its ID.
func (v *View) SetMark(m Mark) { v.repaintRange(v.put(v.sound(m))) }

// RemoveMark removes a mark; an unknown id does nothing.
func (v *View) RemoveMark(id string) { v.repaintRange(v.remove(id)) }

// sound returns m with its range inside the text.
func (v *View) sound(m Mark) Mark {
	m.Range = v.clamp(m.Range)
	return m
}

// put enters m and returns where something looks different now.
func (v *View) put(m Mark) text.Range {
	old, had := v.marks[m.ID]
	if had && old == m {
		return text.Range{}
	}
	v.marks[m.ID] = m
	return union(m.Range, v.spans.Set(m.ID, m.Range))
}

func (v *View) remove(id string) text.Range {
	if _, ok := v.marks[id]; !ok {
		return text.Range{}
	}
	delete(v.marks, id)
	if v.chosen == id {
		v.chosen = ""
	}
	v.hover.forget(id)
	return v.spans.Remove(id)
}

func union(a, b text.Range) text.Range {
	if a.Start >= a.End {
		return b
	}
	if b.Start >= b.End {
		return a
	}
	return text.Range{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}
