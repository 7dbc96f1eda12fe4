package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
)

// CreateRenderer is for Fyne.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	r := &gripRenderer{
		g:      g,
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
	g            *grip
	line, button *canvas.Rectangle
	upper, lower *canvas.Line
}

func (r *gripRenderer) Destroy()           {}
func (r *gripRenderer) MinSize() fyne.Size { return fyne.NewSize(divider, button) }

func (r *gripRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.button, r.upper, r.lower}
}

func (r *gripRenderer) Layout(size fyne.Size) {
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
	fit.Fill(r.line, line)
	fit.Fill(r.button, under)
	r.upper.StrokeColor, r.lower.StrokeColor = arrow, arrow
	r.Layout(g.Size())
}
