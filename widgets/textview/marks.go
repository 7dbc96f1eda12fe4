package textview

import (
	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// bulk is how many differences SetMarks makes one by one; with more it builds
// the set anew.
const bulk = 256

// held is a mark of the view, and the last SetMarks that had it.
type held struct {
	Mark
	seen uint64
}

// SetMarks replaces all marks. Only what differs is painted anew. The chosen
// mark stays chosen when it is among them.
func (v *View) SetMarks(marks []Mark) {
	changed, gone := v.difference(marks)
	if len(changed)+len(gone) == 0 {
		return
	}
	if len(changed)+len(gone) > bulk {
		v.replaceMarks(marks)
		return
	}
	var touched text.Range
	for _, id := range gone {
		touched = touched.Union(v.remove(id))
	}
	for _, m := range changed {
		touched = touched.Union(v.put(m))
	}
	v.repaintRange(touched)
}

// difference returns the marks that are new or not as they are now, and the IDs
// that are not among marks. Each mark is looked up once and nothing is copied:
// most often one of thousands has changed.
func (v *View) difference(marks []Mark) (changed []Mark, gone []string) {
	v.seen++
	same := 0
	for _, m := range marks {
		m = v.sound(m)
		h, ok := v.marks[m.ID]
		if ok && h.seen != v.seen {
			same++
			h.seen = v.seen
		}
		if !ok || h.Mark != m {
			changed = append(changed, m)
		}
	}
	if same == len(v.marks) {
		return changed, nil
	}
	for id, h := range v.marks {
		if h.seen != v.seen {
			gone = append(gone, id)
		}
	}
	return changed, gone
}

func (v *View) replaceMarks(marks []Mark) {
	all := make([]held, len(marks))
	spans := make([]layout.Span, len(marks))
	v.marks = make(map[string]*held, len(marks))
	for i, m := range marks {
		all[i].Mark = v.sound(m)
		spans[i] = layout.Span{ID: m.ID, Range: all[i].Range}
		v.marks[m.ID] = &all[i]
	}
	v.spans.Reset(spans)
	if _, ok := v.marks[v.chosen]; !ok {
		v.chosen = ""
	}
	if _, ok := v.marks[v.hover.id]; !ok {
		v.hover.forget(v.hover.id)
	}
	v.repaint()
}

// mark returns the mark called id.
func (v *View) mark(id string) (Mark, bool) {
	if h, ok := v.marks[id]; ok {
		return h.Mark, true
	}
	return Mark{}, false
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
	if old, had := v.mark(m.ID); had && old == m {
		return text.Range{}
	}
	v.marks[m.ID] = &held{Mark: m, seen: v.seen}
	return m.Range.Union(v.spans.Set(m.ID, m.Range))
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
