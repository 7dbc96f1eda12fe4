package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
	"nomina/widgets/tip"
)

// button is the height of the part of a divider that folds, in pixels.
const button = 48

// grip is the divider of a side column: dragged it changes the width, its middle
// folds.
type grip struct {
	widget.BaseWidget
	press.Keep
	p        *Panes
	side     side
	hover    bool
	onButton bool
	dragging bool
	start    float32 // the column's width when the drag began
	moved    float32
}

var (
	_ fyne.Tappable      = (*grip)(nil)
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Hoverable  = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func newGrip(p *Panes, s side) *grip {
	g := &grip{p: p, side: s}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped is for Fyne.
func (g *grip) Tapped(e *fyne.PointEvent) {
	if g.hit(e.Position) {
		g.p.tip.Leave()
		g.p.toggle(g.side)
	}
}

// hit reports whether a position is on the part that folds. All of the divider
// of a folded column is.
func (g *grip) hit(at fyne.Position) bool {
	if g.width() == 0 {
		return true
	}
	from := (g.Size().Height - button) / 2
	return at.Y >= from && at.Y < from+button
}

// width is the width of the column on the screen.
func (g *grip) width() float32 {
	if g.side == leftSide {
		return g.p.shown.left
	}
	return g.p.shown.right
}

// Dragged is for Fyne.
func (g *grip) Dragged(e *fyne.DragEvent) {
	if !g.dragging {
		g.dragging, g.start, g.moved = true, g.width(), 0
		g.p.tip.Leave()
	}
	g.moved += e.Dragged.DX
	g.p.drag(g.side, g.start, g.moved)
}

// DragEnd is for Fyne.
func (g *grip) DragEnd() {
	if g.dragging {
		g.dragging = false
		g.p.changed()
		g.Refresh()
	}
}

// MouseIn is for Fyne.
func (g *grip) MouseIn(e *desktop.MouseEvent) { g.setHover(true, g.hit(e.Position)) }

// MouseMoved is for Fyne.
func (g *grip) MouseMoved(e *desktop.MouseEvent) { g.setHover(true, g.hit(e.Position)) }

// MouseOut is for Fyne.
func (g *grip) MouseOut() { g.setHover(false, false) }

func (g *grip) setHover(in, onButton bool) {
	if g.hover == in && g.onButton == onButton {
		return
	}
	g.hover, g.onButton = in, onButton
	g.Refresh()
	if !onButton {
		g.p.tip.Leave()
		return
	}
	text := g.p.words.Left
	if g.side == rightSide {
		text = g.p.words.Right
	}
	g.p.tip.Rest(text, func() tip.Place {
		at := g.Position().AddXY(divider, g.Size().Height/2-button)
		return tip.Place{Pos: at, Size: fyne.NewSize(divider, button), Width: g.p.Size().Width}
	})
}

// Cursor is for Fyne.
func (g *grip) Cursor() desktop.Cursor {
	if g.onButton {
		return desktop.PointerCursor
	}
	return desktop.HResizeCursor
}
