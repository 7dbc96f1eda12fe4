package textview

import (
	"nomina/widgets/textview/layout"
)

// ChooseAround chooses the smallest mark that contains the chosen one, or, with
// outward unset, the largest within it, and returns it; "" when there is none.
// Of marks on one range the one drawn further out contains the others. It calls
// back as if the user had done it.
func (v *View) ChooseAround(outward bool) string {
	now, ok := v.spans.Get(v.chosen)
	if !ok {
		return ""
	}
	best, found := layout.Span{}, false
	for sp := range v.spans.Over(now.Range) {
		outer, inner := sp, now
		if !outward {
			outer, inner = now, sp
		}
		if !contains(outer, inner) || found && contains(best, sp) != outward {
			continue
		}
		best, found = sp, true
	}
	if !found {
		return ""
	}
	defer v.noticeScroll(v.top)
	v.chooseByUser(best.ID)
	return best.ID
}

// contains reports whether inner lies in outer, drawn further in.
func contains(outer, inner layout.Span) bool {
	return outer.ID != inner.ID && outer.Range.Start <= inner.Range.Start && outer.Range.End >= inner.Range.End &&
		(outer.Range != inner.Range || outer.Floor < inner.Floor)
}

// ResizeByWord moves an edge of the chosen mark by a word, as its key does.
func (v *View) ResizeByWord(start, forward bool) {
	if v.chosen == "" {
		return
	}
	defer v.noticeScroll(v.top)
	v.moveEdge(start, forward, v.wordModifier(true))
}

// selectedAt reports whether a code point lies in the selection.
func (v *View) selectedAt(cp int) bool { return v.sel.shown.Start <= cp && cp < v.sel.shown.End }
