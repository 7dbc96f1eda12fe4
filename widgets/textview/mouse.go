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
	mapping          // the place in the map
)

// mouse is the state of the mouse over the view.
type mouse struct {
	doing  gesture
	at     fyne.Position // in the view, from the last event
	over   bool
	origin int        // where the selection is anchored
	whole  text.Range // the word or sentence that a double or triple click took
	unit   text.Snap  // of a double or triple click, else SnapExact
	clicks int
	last   time.Time     // of the last press
	lastAt fyne.Position // of the last press
	before text.Range    // of the mark being resized
	grab   float32       // where on the thumb it was taken, or beside an edge
	zoom   float32       // pixels of the wheel, with Ctrl, that made no step yet
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
	case v.overMap(e.Position):
		v.pressMap(e.Position)
	case v.pressEdge(e.Position):
	default:
		v.press(e)
	}
	v.repaint()
}

func (v *View) focus() {
	if c := v.canvas(); c != nil && c.Focused() != fyne.Focusable(v) {
		c.Focus(v)
	}
}
