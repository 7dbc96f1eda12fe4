package textview

import (
	"fyne.io/fyne/v2"

	"nomina/data/text"
)

// stride is how many graphemes an edge moves with Shift held.
const stride = 5

// moveEdge moves the start or the end of the chosen mark by a key.
func (v *View) moveEdge(start, forward bool, mods fyne.KeyModifier) {
	m, _ := v.mark(v.chosen)
	cp := m.Range.End
	if start {
		cp = m.Range.Start
	}
	switch {
	case mods&v.wordModifier(true) != 0:
		cp = v.edgeByWord(m.Range, start, forward)
	case mods&fyne.KeyModifierShift != 0:
		for range stride {
			cp = v.grapheme(cp, forward)
		}
	default:
		cp = v.grapheme(cp, forward)
	}
	to := v.withEdge(m.Range, start, cp)
	if to == m.Range {
		return
	}
	v.fit(m, to)
	v.reveal(edge(to, start), v.page.Format().Line, v.Size().Height/2)
	v.repaint()
	v.tellResize(m.ID, to)
}

func (v *View) grapheme(cp int, forward bool) int {
	if forward {
		return v.article.NextGrapheme(cp)
	}
	return v.article.PrevGrapheme(cp)
}

func (v *View) word(cp int, forward bool) int {
	if forward {
		return v.article.NextWord(cp)
	}
	return v.article.PrevWord(cp)
}

// edgeByWord returns where an edge is after one word more or less; blanks and
// punctuation alone do not count as one.
func (v *View) edgeByWord(r text.Range, start, forward bool) int {
	at := edge(r, start)
	for cp := v.word(at, forward); ; cp = v.word(cp, forward) {
		to := v.article.Trim(v.withEdge(r, start, cp))
		if moved := edge(to, start); to.Start < to.End && (moved > at) == forward && moved != at {
			return moved
		}
		if cp <= 0 || cp >= v.article.Len() || v.withEdge(r, start, cp) == r {
			return at
		}
	}
}

func edge(r text.Range, start bool) int {
	if start {
		return r.Start
	}
	return r.End
}

// withEdge returns r with one edge at cp, at least one grapheme long.
func (v *View) withEdge(r text.Range, start bool, cp int) text.Range {
	cp = min(max(cp, 0), v.article.Len())
	if start {
		r.Start = min(cp, v.article.PrevGrapheme(r.End))
		return r
	}
	r.End = max(cp, v.article.NextGrapheme(r.Start))
	return r
}

// fit shows a mark with another range.
func (v *View) fit(m Mark, to text.Range) {
	m.Range = to
	v.put(m)
	if m.ID == v.chosen {
		v.sel = caretAt(to.End)
	}
}

func (v *View) tellResize(id string, to text.Range) {
	if v.OnResize != nil {
		v.OnResize(id, to)
	}
}
