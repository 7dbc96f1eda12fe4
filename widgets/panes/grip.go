package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
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

// CreateRenderer is for Fyne.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	r := &gripRenderer{
		g:      g,
		ground: canvas.NewRectangle(color.Transparent),
		line:   canvas.NewRectangle(color.Transparent),
		button: canvas.NewRectangle(color.Transparent),
		upper:  canvas.NewLine(color.Transparent),
		lower:  canvas.NewLine(color.Transparent),
	}
	r.button.CornerRadius = 4
	r.upper.StrokeWidth, r.lower.StrokeWidth = 1.5, 1.5
	r.Refresh()
	return r
}

type gripRenderer struct {
	g                    *grip
	ground, line, button *canvas.Rectangle
	upper, lower         *canvas.Line
}

func (r *gripRenderer) Destroy()           {}
func (r *gripRenderer) MinSize() fyne.Size { return fyne.NewSize(divider, button) }

func (r *gripRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.button, r.upper, r.lower}
}

func (r *gripRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	width := float32(1)
	if r.g.dragging || r.g.hover && !r.g.onButton {
		width = 3
	}
	r.line.Move(fyne.NewPos((size.Width-width)/2, 0))
	r.line.Resize(fyne.NewSize(width, size.Height))
	middle := size.Height / 2
	r.button.Move(fyne.NewPos(0, middle-button/2))
	r.button.Resize(fyne.NewSize(divider, button))

	// The arrow points to where the column will go.
	back, tip := float32(divider/2+2), float32(divider/2-2)
	if (r.g.side == rightSide) != (r.g.width() == 0) {
		back, tip = tip, back
	}
	r.upper.Position1, r.upper.Position2 = fyne.NewPos(back, middle-5), fyne.NewPos(tip, middle)
	r.lower.Position1, r.lower.Position2 = fyne.NewPos(tip, middle), fyne.NewPos(back, middle+5)
	r.upper.Refresh()
	r.lower.Refresh()
}

// Refresh is for Fyne.
func (r *gripRenderer) Refresh() {
	g := r.g
	page := theme.ColorForWidget(theme.ColorNameBackground, g)
	line := theme.ColorForWidget(theme.ColorNameSeparator, g)
	arrow := theme.ColorForWidget(theme.ColorNamePlaceHolder, g)
	if g.dragging || g.hover && !g.onButton {
		line = theme.ColorForWidget(theme.ColorNamePrimary, g)
	}
	under := page
	if g.onButton {
		under = theme.ColorForWidget(theme.ColorNameButton, g)
		arrow = theme.ColorForWidget(theme.ColorNameForeground, g)
	}
	fit.Fill(r.ground, page)
	fit.Fill(r.line, line)
	fit.Fill(r.button, under)
	r.upper.StrokeColor, r.lower.StrokeColor = arrow, arrow
	r.Layout(g.Size())
}
