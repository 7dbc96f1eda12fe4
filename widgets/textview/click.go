package textview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/data/text"
)

// press begins a selection, or takes a word or a sentence.
func (v *View) press(e *desktop.MouseEvent) {
	m := &v.mouse
	m.count(e.Position, v.now(), fyne.CurrentApp().Driver().DoubleTapDelay())
	cp := v.hit(e.Position)
	if e.Modifier&fyne.KeyModifierShift != 0 {
		m.clicks = 0
		v.extendTo(cp, e.Modifier)
		return
	}
	m.doing, m.unit, m.origin = pressed, text.SnapExact, cp
	switch m.clicks {
	case 2:
		v.pressWhole(e.Position, text.SnapWord)
	case 3:
		v.pressWhole(e.Position, text.SnapSentence)
	default:
		v.sel.head = cp
		v.dropSelection()
		v.sel = caretAt(cp)
		v.tellCaret()
	}
}

// extendTo moves the selection's loose end to cp by Shift and a click. While the
// word or sentence of a double or triple click is in the selection, it goes on
// by words or sentences and that one stays in.
func (v *View) extendTo(cp int, mods fyne.KeyModifier) {
	if sel := v.sel.shown; sel.Empty() || sel.Union(v.mouse.whole) != sel {
		v.mouse.unit = text.SnapExact
	}
	v.mouse.origin = v.sel.anchor
	v.mouse.doing = choosing
	v.unchoose()
	v.dragSelection(cp, mods)
}

// pressWhole selects the word or sentence under the pointer.
func (v *View) pressWhole(at fyne.Position, unit text.Snap) {
	unit = v.unit(unit)
	cp, _ := v.over(at)
	r := v.article.Snap(text.Range{Start: cp, End: v.article.NextGrapheme(cp)}, unit)
	if r.Start >= r.End {
		return
	}
	v.unchoose()
	v.mouse.doing, v.mouse.unit, v.mouse.whole = choosing, unit, r
	v.showSelection(r, false)
	v.tellSelection(false)
}

// unchoose lets the chosen mark go and says so.
func (v *View) unchoose() {
	if v.chosen == "" {
		return
	}
	v.chosen = ""
	if v.OnChoose != nil {
		v.OnChoose("")
	}
}

// MouseUp implements desktop.Mouseable. It is not sent when the button is let
// go elsewhere; a drag ends with DragEnd.
func (v *View) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		v.release()
	}
}

// release ends what a press began. It comes twice at the end of a drag.
func (v *View) release() {
	defer v.noticeScroll(v.top)
	doing := v.mouse.doing
	v.mouse.doing = idle
	v.mouse.stopScroll()
	switch doing {
	case pressed:
		if v.mouse.clicks == 1 {
			v.click()
		}
	case choosing:
		v.tellSelection(true)
	case starting, ending:
		if m, ok := v.mark(v.chosen); ok && m.Range != v.mouse.before {
			v.tellResize(m.ID, m.Range)
		}
	}
	v.repaint()
}

// click chooses the mark under the pointer; beside all marks it lets go.
func (v *View) click() {
	cp, ok := v.over(v.mouse.at)
	if !ok {
		v.unchoose()
		return
	}
	if id := v.around(cp); id != "" {
		v.chooseByUser(id)
		return
	}
	v.unchoose()
}

// openMenu asks for the menu of what is under the pointer: of the selection, else
// of the chosen mark when it is there, else of the smallest, which it chooses.
// Elsewhere, also beside the text, the caret goes there, unless something is
// selected: the menu is of what is nearest. All but the menu of a mark have the
// ID "".
func (v *View) openMenu(e *desktop.MouseEvent) {
	id := ""
	cp, over := v.over(e.Position)
	if over && !v.selectedAt(cp) {
		for i, sp := range v.marksAt(cp) {
			if i == 0 || sp.ID == v.chosen {
				id = sp.ID
			}
		}
	}
	switch {
	case id != "":
		v.dropSelection()
		v.chooseByUser(id)
	case v.sel.shown.Empty() && !v.overBar(e.Position) && !v.overMap(e.Position):
		v.unchoose()
		v.sel = caretAt(cp)
	}
	if v.OnMenu != nil {
		v.OnMenu(id, e.AbsolutePosition)
	}
}
