package textview

import (
	"fyne.io/fyne/v2"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// row is a line in sight.
type row struct {
	place layout.Place
	line  layout.Line
	y     float32 // of its top, in the view
}

// jump is how many pixels are walked line by line; what is further is found by
// the estimated heights.
const jump = 20_000

// Place returns the reader's place. (Position is the widget's, on the canvas.)
func (v *View) Place() Position { return v.top }

// Restore goes back to a place that Place returned.
func (v *View) Restore(p Position) {
	v.top = Position{CodePoint: min(max(p.CodePoint, 0), v.article.Len()), Offset: p.Offset}
	v.settle()
	v.repaint()
}

// ScrollTo brings r into view, without moving when it is there already.
func (v *View) ScrollTo(r text.Range) {
	v.reveal(r.Start, v.lineHeight()*2, v.Size().Height/3)
	v.repaint()
}

// Scrolled implements fyne.Scrollable.
func (v *View) Scrolled(e *fyne.ScrollEvent) {
	if v.modifiers()&fyne.KeyModifierShortcutDefault != 0 {
		v.zoom(e.Scrolled.DY)
		return
	}
	v.mouse.zoom = 0
	defer v.noticeScroll(v.top)
	v.hover.hide()
	v.scrollBy(-e.Scrolled.DY)
	v.repaint()
}

// notch is how many pixels the wheel scrolls by at least for each of its notches.
// A touchpad sends many events of less.
const notch = 10

// zoom asks for one size more or less with each notch, or with as many pixels of
// a touchpad.
func (v *View) zoom(dy float32) {
	if dy*v.mouse.zoom < 0 {
		v.mouse.zoom = 0
	}
	if v.mouse.zoom += dy; v.mouse.zoom > -notch && v.mouse.zoom < notch {
		return
	}
	v.mouse.zoom = 0
	if v.OnZoom != nil {
		v.OnZoom(sign(dy))
	}
}

func sign(f float32) int {
	if f < 0 {
		return -1
	}
	return 1
}

// noticeScroll calls back when the place is not what it was.
func (v *View) noticeScroll(was Position) {
	if v.top != was && v.OnScroll != nil {
		v.OnScroll()
	}
}

// anchor returns the line at the top edge and how many pixels of it are above.
func (v *View) anchor() (layout.Place, float32) {
	return v.page.At(v.top.CodePoint), v.top.Offset * v.page.Format().Line
}

// moveTo makes the line at pl the one at the top edge, off pixels above it.
func (v *View) moveTo(pl layout.Place, off float32) {
	v.top = Position{CodePoint: v.page.Line(pl).Start, Offset: off / v.page.Format().Line}
}

// toTop goes to the beginning of the text.
func (v *View) toTop() { v.moveTo(v.page.First(), -v.ems(topEms)) }

// scrollBy moves the text up by dy pixels and stops at both ends. Near lines
// are counted one by one, so that estimates never make the text jump.
func (v *View) scrollBy(dy float32) {
	pl, off := v.anchor()
	if dy > jump || dy < -jump {
		v.scrollToY(v.page.Top(pl) + float64(off+dy))
		return
	}
	v.moveTo(v.walk(pl, off+dy))
	v.settle()
}

// walk goes off pixels down (or up) from the top of a line, and returns the
// line there and how far below its top that is.
func (v *View) walk(pl layout.Place, off float32) (layout.Place, float32) {
	for off < 0 {
		prev, ok := v.page.Prev(pl)
		if !ok {
			return pl, off
		}
		pl = prev
		off += v.page.Step(pl)
	}
	for off >= v.page.Step(pl) {
		next, ok := v.page.Next(pl)
		if !ok {
			return pl, off
		}
		off -= v.page.Step(pl)
		pl = next
	}
	return pl, off
}

// scrollToY puts the height y of the page at the top edge.
func (v *View) scrollToY(y float64) {
	v.moveTo(v.page.Find(y))
	if y < 0 {
		v.moveTo(v.page.First(), float32(y))
	}
	v.settle()
}

// settle keeps the text from leaving the view at its ends.
func (v *View) settle() {
	pl, off := v.anchor()
	if below := v.room(pl, -off); below > 0 {
		pl, off = v.walk(pl, off-below)
		v.moveTo(pl, off)
	}
	if pl == v.page.First() && off < -v.ems(topEms) {
		v.toTop()
	}
}

// room returns how much of the view is empty below the text's end when the line
// at pl is at height y; nothing or less when the end is out of sight.
func (v *View) room(pl layout.Place, y float32) float32 {
	height := v.Size().Height - v.ems(bottomEms)
	for y < height {
		y += v.page.Step(pl)
		next, ok := v.page.Next(pl)
		if !ok {
			return height - y
		}
		pl = next
	}
	return 0
}

// reveal scrolls until the line with cp has margin pixels above and below it.
// When it is out of sight it comes to height at.
func (v *View) reveal(cp int, margin, at float32) {
	height, line := v.Size().Height, v.page.Format().Line
	margin = min(margin, max(0, (height-line)/2))
	y, near := v.yOf(cp)
	switch {
	case !near:
		pl, off := v.walk(v.page.At(cp), -max(0, min(at, height-line)))
		v.moveTo(pl, off)
		v.settle()
	case y < margin:
		v.scrollBy(y - margin)
	case y+line > height-margin:
		v.scrollBy(y + line - (height - margin))
	}
}

// yOf returns the height in the view of the line with cp, and false when it is
// more than two lines out of sight.
func (v *View) yOf(cp int) (float32, bool) {
	pl := v.page.At(cp)
	line := v.page.Format().Line
	at, off := v.anchor()
	at, off = v.walk(at, off-2*line)
	for y := -off - 2*line; y < v.Size().Height+2*line; {
		if at == pl {
			return y, true
		}
		y += v.page.Step(at)
		next, ok := v.page.Next(at)
		if !ok {
			break
		}
		at = next
	}
	return 0, false
}
