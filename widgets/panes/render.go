package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer is for Fyne.
func (p *Panes) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{p: p, under: newShield()}
	r.objects = []fyne.CanvasObject{
		p.centre, r.under, p.left, p.right, p.leftGrip, p.rightGrip, p.tip.Object(),
	}
	return r
}

type renderer struct {
	p       *Panes
	under   *shield
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is that of the centre with both columns folded: they fold by
// themselves.
func (r *renderer) MinSize() fyne.Size {
	min := r.p.centre.MinSize()
	height := fyne.Max(min.Height, fyne.Max(r.p.left.MinSize().Height, r.p.right.MinSize().Height))
	return fyne.NewSize(min.Width+2*divider, height)
}

// Refresh is for Fyne.
func (r *renderer) Refresh() {
	r.Layout(r.p.Size())
	r.p.leftGrip.Refresh()
	r.p.rightGrip.Refresh()
	canvas.Refresh(r.p)
}

// Layout is for Fyne.
func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	c := arrange(p.state, size.Width, p.peek)
	if p.peek != none && !narrow(p.state, size.Width) {
		p.peek = none // there is room again: nothing to peek at
		c = arrange(p.state, size.Width, none)
	}
	lost := p.loses(c)
	turned := (p.shown.left == 0) != (c.left == 0) || (p.shown.right == 0) != (c.right == 0)
	p.shown = c
	put(p.left, c.left, 0, size.Height)
	put(p.right, c.right, size.Width-c.right, size.Height)
	place(p.leftGrip, c.left, divider, size.Height)
	place(p.rightGrip, size.Width-c.right-divider, divider, size.Height)

	from, to := c.left+divider, size.Width-c.right-divider
	r.under.Hidden = c.over == none
	switch c.over {
	case leftSide:
		from = divider
		place(r.under, 0, c.left+divider, size.Height)
	case rightSide:
		to = size.Width - divider
		place(r.under, size.Width-c.right-divider, c.right+divider, size.Height)
	}
	place(p.centre, from, fyne.Max(0, to-from), size.Height)
	if turned {
		p.leftGrip.Refresh()
		p.rightGrip.Refresh()
	}
	if lost && p.OnUnfocus != nil {
		p.OnUnfocus()
	}
}

// narrow reports whether some column folds by itself.
func narrow(s State, width float32) bool {
	c := arrange(s, width, none)
	return c.autoLeft || c.autoRight
}

// put shows a column of this width at x, or hides it.
func put(o fyne.CanvasObject, width, x, height float32) {
	switch {
	case width == 0 && !o.Visible():
		return
	case width == 0:
		o.Hide()
		return
	case !o.Visible():
		o.Show()
	}
	place(o, x, width, height)
}

func place(o fyne.CanvasObject, x, width, height float32) {
	o.Move(fyne.NewPos(x, 0))
	o.Resize(fyne.NewSize(width, height))
}

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
