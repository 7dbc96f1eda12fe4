package textview

import (
	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// beside returns where the caret goes from cp by one grapheme to the right, or
// to the left, as it looks. Beyond the line it goes on in the next one, or in
// the one before when that is where the text comes from.
func (v *View) beside(cp int, right bool) int {
	pl := v.page.At(cp)
	if to, ok := v.page.Beside(pl, cp, right); ok {
		return to
	}
	forward := right != v.page.RTL(pl)
	next, ok := v.page.Next(pl)
	if !forward {
		next, ok = v.page.Prev(pl)
	}
	if !ok {
		return cp
	}
	return v.page.Side(next, forward == v.page.RTL(next))
}

// sideOf returns the edge of r that is farther to the right, or to the left; on
// two lines the one where the text begins or ends on that side.
func (v *View) sideOf(r text.Range, right bool) int {
	from, to := v.page.At(r.Start), v.page.At(r.End)
	backward := v.page.RTL(from)
	if from == to {
		backward = v.page.Caret(from, r.Start).X > v.page.Caret(to, r.End).X
	}
	return edge(r, right == backward)
}

// lineEnd returns the last place for a caret on a line.
func (v *View) lineEnd(pl layout.Place) int {
	if v.page.RTL(pl) {
		return v.onLine(pl, -1<<20)
	}
	return v.onLine(pl, 1<<20)
}

// edgeRTL reports whether the chosen mark's start, or its end, stands in text
// from right to left.
func (v *View) edgeRTL(start bool) bool {
	m, ok := v.mark(v.chosen)
	if !ok {
		return false
	}
	cp := m.Range.Start
	if !start {
		cp = max(m.Range.End-1, cp)
	}
	for _, e := range v.page.Extents(nil, v.page.At(cp), m.Range) {
		if _, here := e.Edge(start); here {
			return e.RTL
		}
	}
	return false
}
