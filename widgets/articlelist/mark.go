package articlelist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// markSize is the side of a mark in pixels.
const markSize = 14

// mark draws a status by shape and colour: a ring, a ring with a dot, a disc
// with a tick, a flag. It is drawn and not written, as few fonts have such signs.
type mark struct {
	ring, dot      *canvas.Circle
	down, up, pole *canvas.Line
	cloth          *canvas.Rectangle
	drawn          sign
}

// sign is what a mark looks like; the zero sign is none.
type sign struct {
	status      Status
	at          fyne.Position
	ink, ground color.Color
}

func newMark() *mark {
	line := func(width float32) *canvas.Line {
		l := canvas.NewLine(color.Transparent)
		l.StrokeWidth = width
		return l
	}
	m := &mark{
		ring:  canvas.NewCircle(color.Transparent),
		dot:   canvas.NewCircle(color.Transparent),
		down:  line(1.5),
		up:    line(1.5),
		pole:  line(1.5),
		cloth: canvas.NewRectangle(color.Transparent),
	}
	m.ring.StrokeWidth = 1.5
	return m
}

func (m *mark) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{m.ring, m.dot, m.down, m.up, m.pole, m.cloth}
}

// show draws the sign of s at p, the upper left corner.
func (m *mark) show(s Status, p fyne.Position, l *look) {
	ink := l.status(s)
	now := sign{s, p, ink, l.ground}
	if now == m.drawn { // a row is laid out amidst a frame, and to refresh asks for another
		return
	}
	m.drawn = now
	round := s != Flagged
	m.ring.Hidden, m.cloth.Hidden, m.pole.Hidden = !round, round, round
	m.dot.Hidden = s != InProgress
	m.down.Hidden, m.up.Hidden = s != Done, s != Done

	m.ring.StrokeColor, m.ring.FillColor = ink, color.Transparent
	if s == Done {
		m.ring.FillColor = ink
	}
	m.ring.Move(p.AddXY(1, 1))
	m.ring.Resize(fyne.NewSquareSize(12))
	m.dot.FillColor = ink
	m.dot.Move(p.AddXY(4, 4))
	m.dot.Resize(fyne.NewSquareSize(6))
	between(m.down, p.AddXY(4.2, 7.2), p.AddXY(6.2, 9.4), l.ground)
	between(m.up, p.AddXY(6.2, 9.4), p.AddXY(9.8, 4.8), l.ground)
	between(m.pole, p.AddXY(3, 1), p.AddXY(3, 13), ink)
	m.cloth.FillColor = ink
	m.cloth.Move(p.AddXY(3.5, 1.5))
	m.cloth.Resize(fyne.NewSize(8.5, 6.5))
	for _, o := range m.objects() {
		o.Refresh()
	}
}

func between(l *canvas.Line, from, to fyne.Position, c color.Color) {
	l.Position1, l.Position2, l.StrokeColor = from, to, c
}

// hide draws nothing.
func (m *mark) hide() {
	m.drawn = sign{}
	for _, o := range m.objects() {
		o.Hide()
	}
}
