package reviewlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/fit"
)

// tick draws whether a row is chosen: a box, with a tick or a dash in it.
type tick struct {
	box            *canvas.Rectangle
	down, up, dash *canvas.Line
	drawn          sign
}

// sign is what a tick looks like.
type sign struct {
	tick   Tick
	at     fyne.Position
	accent color.Color
}

func newTick() *tick {
	t := &tick{box: canvas.NewRectangle(color.Transparent)}
	t.box.StrokeWidth, t.box.CornerRadius = 1.5, 3
	for _, line := range []**canvas.Line{&t.down, &t.up, &t.dash} {
		*line = canvas.NewLine(color.Transparent)
		(*line).StrokeWidth = 2
	}
	return t
}

func (t *tick) objects() []fyne.CanvasObject { return []fyne.CanvasObject{t.box, t.down, t.up, t.dash} }

// show draws the tick at p, the upper left corner.
func (t *tick) show(is Tick, p fyne.Position, l *look) {
	now := sign{is, p, l.accent}
	if now == t.drawn { // to refresh asks for another frame
		return
	}
	t.drawn = now
	fit.Show(t.box, is != NoTick)
	fit.Show(t.down, is == On)
	fit.Show(t.up, is == On)
	fit.Show(t.dash, is == Partly)
	t.box.FillColor, t.box.StrokeColor = color.Transparent, l.quiet
	if is == On || is == Partly {
		t.box.FillColor, t.box.StrokeColor = l.accent, l.accent
	}
	t.box.Move(p)
	t.box.Resize(fyne.NewSquareSize(tickSize))
	between(t.down, p.AddXY(3.5, 8.2), p.AddXY(6.6, 11.4), l.ground)
	between(t.up, p.AddXY(6.6, 11.4), p.AddXY(12.4, 4.8), l.ground)
	between(t.dash, p.AddXY(4, 8), p.AddXY(12, 8), l.ground)
	for _, o := range t.objects() {
		o.Refresh()
	}
}

func between(l *canvas.Line, from, to fyne.Position, c color.Color) {
	l.Position1, l.Position2, l.StrokeColor = from, to, c
}
