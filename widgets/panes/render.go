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
