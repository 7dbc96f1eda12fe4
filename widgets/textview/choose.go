package textview

import (
	"sort"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// Choose chooses a mark and scrolls it into view; "" lets it go. The selection
// is let go, and the caret stands at the mark's end. An unknown id chooses
// nothing.
func (v *View) Choose(id string) {
	v.take(id)
	v.repaint()
}

// Chosen returns the chosen mark, "" when there is none.
func (v *View) Chosen() string { return v.chosen }

// Next chooses the mark after (or before) the chosen one or the caret, and
// returns it. After the last comes the first; "" means that there is none. It
// calls back as if the user had done it.
func (v *View) Next(forward bool) string {
	sp, ok := v.neighbour(forward)
	if !ok {
		return ""
	}
	defer v.noticeScroll(v.top)
	v.dropSelection()
	v.chooseByUser(sp.ID)
	return sp.ID
}

func (v *View) neighbour(forward bool) (layout.Span, bool) {
	from, chosen := v.spans.Get(v.chosen)
	if forward {
		if !chosen {
			from.Range = text.Range{Start: v.sel.shown.Start, End: int(^uint(0) >> 1)}
		}
		if sp, ok := v.spans.After(from); ok {
			return sp, true
		}
		return v.spans.After(layout.Span{Range: text.Range{Start: -1}})
	}
	if !chosen {
		from.Range = text.Range{Start: v.sel.shown.Start, End: int(^uint(0) >> 1)}
	}
	if sp, ok := v.spans.Before(from); ok {
		return sp, true
	}
	return v.spans.Before(layout.Span{Range: text.Range{Start: v.article.Len() + 1}})
}

// take chooses without a word to anybody.
func (v *View) take(id string) {
	m, ok := v.mark(id)
	if !ok {
		v.chosen = ""
		return
	}
	v.chosen = id
	v.sel = caretAt(m.Range.End)
	v.revealRange(m.Range)
}

// chooseByUser chooses and calls back when that changes anything.
func (v *View) chooseByUser(id string) {
	was := v.chosen
	v.take(id)
	v.repaint()
	if v.chosen != was && v.OnChoose != nil {
		v.OnChoose(v.chosen)
	}
}

// revealRange brings the start of r into view, and its end where both fit.
func (v *View) revealRange(r text.Range) {
	line, height := v.page.Format().Line, v.Size().Height
	v.reveal(r.End, line, height*2/3)
	v.reveal(r.Start, line, height/3)
}

// marksAt returns the marks that cover code point cp, the smallest first, of
// two alike the inner one.
func (v *View) marksAt(cp int) []layout.Span {
	var out []layout.Span
	for sp := range v.spans.Over(text.Range{Start: cp, End: cp + 1}) {
		out = append(out, sp)
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if la, lb := a.Range.End-a.Range.Start, b.Range.End-b.Range.Start; la != lb {
			return la < lb
		}
		return a.Floor > b.Floor
	})
	return out
}

// around returns the mark that a click on cp chooses: the smallest, or when one
// of those there is chosen already, the one around it, and then the smallest
// again.
func (v *View) around(cp int) string {
	at := v.marksAt(cp)
	if len(at) == 0 {
		return ""
	}
	for i, sp := range at {
		if sp.ID == v.chosen {
			return at[(i+1)%len(at)].ID
		}
	}
	return at[0].ID
}
