package panes

import (
	"fyne.io/fyne/v2"
)

// loses takes the keyboard from a column that is about to fold, as keys must not
// be typed into what is not seen, and reports whether it did.
func (p *Panes) loses(c columns) bool {
	folds := p.shown.left > 0 && c.left == 0 && p.focusIn(p.left)
	folds = folds || p.shown.right > 0 && c.right == 0 && p.focusIn(p.right)
	if folds {
		fyne.CurrentApp().Driver().CanvasForObject(p).Unfocus()
	}
	return folds
}

// focusIn reports whether the focused widget lies within o.
func (p *Panes) focusIn(o fyne.CanvasObject) bool {
	driver := fyne.CurrentApp().Driver()
	screen := driver.CanvasForObject(p)
	if screen == nil {
		return false
	}
	focused, ok := screen.Focused().(fyne.CanvasObject)
	if !ok {
		return false
	}
	at := driver.AbsolutePositionForObject(focused).Subtract(driver.AbsolutePositionForObject(o))
	size := o.Size()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// drag gives a column the width it has been dragged to. Dragged to less than
// half of the least width it folds; dragged further than the centre lets it, it
// takes what the other column can give.
func (p *Panes) drag(s side, start, moved float32) {
	width, least := &p.state.Left, float32(leastLeft)
	other, otherShown, otherLeast := &p.state.Right, p.shown.right, float32(leastRight)
	if s == rightSide {
		width, other, least, otherLeast = other, width, otherLeast, least
		otherShown, moved = p.shown.left, -moved
	}
	to := start + moved
	*p.folded(s) = to < least/2
	switch {
	case to < least/2:
		if p.peek == s {
			p.peek = none
		}
	case p.auto(s):
		p.peek, p.undo = s, false
	default:
		room := p.Size().Width - 2*divider - leastCentre - otherShown
		to = fyne.Min(fyne.Min(to, most), room+fyne.Max(0, otherShown-otherLeast))
		*width = fyne.Max(least, to)
		if otherShown > 0 { // what was squeezed stays as it is seen
			*other = fyne.Min(otherShown, otherShown+room-*width)
			*other = fyne.Max(*other, otherLeast)
		}
	}
	p.Refresh()
}
