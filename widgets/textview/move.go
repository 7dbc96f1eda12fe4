package textview

import (
	"fyne.io/fyne/v2"

	"nomina/widgets/textview/layout"
)

// moveCaret moves the caret by a key and answers whether the key does that.
// With Shift the selection grows, to the grapheme. A chosen mark is let go.
func (v *View) moveCaret(name fyne.KeyName, mods fyne.KeyModifier) bool {
	extend := mods&fyne.KeyModifierShift != 0
	goal := v.goal()
	to, keeps, ok := v.target(name, mods&^fyne.KeyModifierShift, extend, goal)
	if !ok {
		return false
	}
	v.chooseByUser("")
	had := v.sel.shown
	anchor := to
	if extend {
		anchor = v.sel.anchor
	}
	v.selectTo(anchor, to, 0)
	v.sel.anchor, v.sel.head = anchor, to
	if keeps {
		v.sel.goal = goal
	}
	v.reveal(to, v.page.Format().Line/2, v.Size().Height/2)
	v.showCaret()
	v.repaint()
	if had != v.sel.shown && (had.Start < had.End || v.sel.shown.Start < v.sel.shown.End) {
		v.tellSelection(false)
	}
	v.tellCaret()
	return true
}

// goal is the column that up and down keep to.
func (v *View) goal() float32 {
	if v.sel.goal >= 0 {
		return v.sel.goal
	}
	return max(v.page.Caret(v.page.At(v.sel.head), v.sel.head).X, 0)
}

// target returns where a key moves the caret, and whether the goal column is
// kept.
func (v *View) target(name fyne.KeyName, mods fyne.KeyModifier, extend bool, goal float32) (to int, keeps, ok bool) {
	if v.mac && mods == fyne.KeyModifierSuper {
		name, mods = macKey(name, v.page.RTL(v.page.At(v.sel.head)))
	}
	switch mods {
	case 0:
		return v.plainTarget(name, extend, goal)
	case v.wordModifier(false), fyne.KeyModifierControl:
		to, ok = v.wordTarget(name)
		return to, false, ok
	}
	return 0, false, false
}

// macKey says which key ⌘ makes of an arrow, in a line from right to left or
// not.
func macKey(name fyne.KeyName, rtl bool) (fyne.KeyName, fyne.KeyModifier) {
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		if (name == fyne.KeyLeft) == rtl {
			return fyne.KeyEnd, 0
		}
		return fyne.KeyHome, 0
	case fyne.KeyUp:
		return fyne.KeyHome, fyne.KeyModifierControl
	case fyne.KeyDown:
		return fyne.KeyEnd, fyne.KeyModifierControl
	}
	return name, fyne.KeyModifierSuper
}

func (v *View) plainTarget(name fyne.KeyName, extend bool, goal float32) (to int, keeps, ok bool) {
	at, r := v.sel.head, v.sel.shown
	held := !extend && r.Start < r.End
	pl := v.page.At(at)
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		if held {
			return v.sideOf(r, name == fyne.KeyRight), false, true
		}
		return v.beside(at, name == fyne.KeyRight), false, true
	case fyne.KeyUp:
		return v.lineTarget(-1, goal), true, true
	case fyne.KeyDown:
		return v.lineTarget(1, goal), true, true
	case fyne.KeyHome:
		return v.page.Line(pl).Start, false, true
	case fyne.KeyEnd:
		return v.lineEnd(pl), false, true
	case fyne.KeyPageUp:
		return v.pageTarget(-1, goal), true, true
	case fyne.KeyPageDown:
		return v.pageTarget(1, goal), true, true
	}
	return 0, false, false
}

func (v *View) wordTarget(name fyne.KeyName) (int, bool) {
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		return v.word(v.sel.head, (name == fyne.KeyRight) != v.page.RTL(v.page.At(v.sel.head))), true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return v.article.Len(), true
	}
	return 0, false
}

// lineTarget returns the place n lines below (above when n is negative) in the
// goal column; beyond the text it is the text's end.
func (v *View) lineTarget(n int, goal float32) int {
	pl := v.page.At(v.sel.head)
	for ; n != 0; n -= sign(float32(n)) {
		next, ok := v.page.Next(pl)
		if n < 0 {
			next, ok = v.page.Prev(pl)
		}
		switch {
		case !ok && n < 0:
			return 0
		case !ok:
			return v.article.Len()
		}
		pl = next
	}
	return v.onLine(pl, goal)
}

// pageTarget scrolls by a screen, one line less, and returns where the caret
// goes: as far as the text was scrolled, so that it stays where it is in the
// view, whatever lies between the lines.
func (v *View) pageTarget(direction int, goal float32) int {
	line := v.page.Format().Line
	from := v.page.At(v.sel.head)
	far := float32(direction) * max(line, v.Size().Height-line)
	to, off := v.walk(from, far)
	switch {
	case off < 0:
		v.toTop()
		return 0
	case direction > 0 && off >= v.page.Step(to):
		v.scrollBy(far)
		return v.article.Len()
	case direction < 0 && off > 0:
		if next, ok := v.page.Next(to); ok && next != from {
			off -= v.page.Step(to)
			to = next
		}
	}
	v.scrollBy(far - off)
	return v.onLine(to, goal)
}

// onLine returns the caret's place on a line nearest to x. Where a line is
// broken without a blank, its end is the next line's beginning: there it is the
// place before the last grapheme.
func (v *View) onLine(pl layout.Place, x float32) int {
	cp := v.page.Hit(pl, x)
	if l := v.page.Line(pl); cp == l.End && cp > l.Start && v.page.At(cp) != pl {
		return v.article.PrevGrapheme(cp)
	}
	return cp
}
