package textview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/data/text"
)

// gesture is what a press of the mouse turned out to be.
type gesture int

const (
	idle     gesture = iota
	pressed          // not moved yet
	choosing         // a range is being selected
	starting         // the chosen mark's start is being dragged
	ending           // its end
	sliding          // the scrollbar's thumb
)

// mouse is the state of the mouse over the view.
type mouse struct {
	doing  gesture
	at     fyne.Position // in the view, from the last event
	over   bool
	origin int        // where the selection is anchored
	whole  text.Range // the word or sentence that a double or triple click took
	unit   text.Snap  // of a double or triple click
	clicks int
	last   time.Time     // of the last press
	lastAt fyne.Position // of the last press
	before text.Range    // of the mark being resized
	grab   float32       // where on the thumb it was taken, or beside an edge
	scroll *fyne.Animation
	alt    *fyne.Animation // watches the Alt key
}

// near is how many pixels two presses of a double click may be apart.
const near = 5

// forget ends whatever is being done.
func (m *mouse) forget() {
	m.doing = idle
	m.clicks = 0
	m.stopScroll()
}

// count counts the presses that belong together, up to three.
func (m *mouse) count(at fyne.Position, now time.Time, delay time.Duration) {
	d := at.Subtract(m.lastAt)
	if now.Sub(m.last) > delay || d.X > near || d.X < -near || d.Y > near || d.Y < -near {
		m.clicks = 0
	}
	m.clicks = m.clicks%3 + 1
	m.last, m.lastAt = now, at
}

var (
	_ desktop.Mouseable  = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
	_ fyne.Draggable     = (*View)(nil)
	_ fyne.Scrollable    = (*View)(nil)
)

// MouseDown implements desktop.Mouseable. Clicks are counted here: a widget
// that implemented Tapped and DoubleTapped would get each late.
func (v *View) MouseDown(e *desktop.MouseEvent) {
	defer v.noticeScroll(v.top)
	v.focus()
	v.hover.hide()
	v.watchAlt()
	v.mouse.at = e.Position
	switch {
	case e.Button == desktop.MouseButtonSecondary:
		v.openMenu(e)
	case e.Button != desktop.MouseButtonPrimary:
	case v.overBar(e.Position):
		v.pressBar(e.Position)
	case v.pressEdge(e.Position):
	default:
		v.press(e)
	}
	v.repaint()
}

// press begins a selection, or takes a word or a sentence.
func (v *View) press(e *desktop.MouseEvent) {
	m := &v.mouse
	m.count(e.Position, v.now(), fyne.CurrentApp().Driver().DoubleTapDelay())
	cp := v.hit(e.Position)
	m.doing, m.unit, m.origin = pressed, text.SnapExact, cp
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		m.clicks = 0
		v.extendTo(cp, e.Modifier)
	case m.clicks == 2:
		v.pressWhole(e.Position, text.SnapWord)
	case m.clicks == 3:
		v.pressWhole(e.Position, text.SnapSentence)
	default:
		v.sel.head = cp
		v.dropSelection()
		v.sel = caretAt(cp)
	}
}

// extendTo moves the selection's loose end to cp by Shift and a click.
func (v *View) extendTo(cp int, mods fyne.KeyModifier) {
	v.mouse.origin = v.sel.anchor
	v.mouse.doing = choosing
	v.unchoose()
	v.dragSelection(cp, mods)
}

// pressWhole selects the word or sentence under the pointer.
func (v *View) pressWhole(at fyne.Position, unit text.Snap) {
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

// openMenu chooses the mark under the pointer, unless the chosen one is there
// too, and asks for its menu; beside all marks with the ID "".
func (v *View) openMenu(e *desktop.MouseEvent) {
	id := ""
	if cp, ok := v.over(e.Position); ok {
		for i, sp := range v.marksAt(cp) {
			if i == 0 || sp.ID == v.chosen {
				id = sp.ID
			}
		}
	}
	if id != "" {
		v.dropSelection()
		v.chooseByUser(id)
	}
	if v.OnMenu != nil {
		v.OnMenu(id, e.AbsolutePosition)
	}
}

func (v *View) focus() {
	if c := v.canvas(); c != nil && c.Focused() != fyne.Focusable(v) {
		c.Focus(v)
	}
}
