package rowlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// barWidth is the mark at the left edge of the highlighted row: it must be told
// by more than a colour.
const barWidth = 3

// body is what scrolls: the rows and what the mouse and the keyboard do to them.
type body struct {
	widget.BaseWidget
	l       *List
	slots   []*slot // row i is drawn by slots[i%len(slots)]
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
	focused bool
	cursor  int // the keyboard's row, or -1
	hover   int // the mouse's row, or -1
}

// slot is a cell with what lies under it.
type slot struct {
	row    int // -1: bound to nothing
	ground *canvas.Rectangle
	bar    *canvas.Rectangle
	cell   Cell
}

func newBody(l *List) *body {
	b := &body{l: l, cursor: -1, hover: -1, ring: canvas.NewRectangle(color.Transparent)}
	b.ring.StrokeWidth = 2
	b.ring.CornerRadius = 4
	b.ring.Hide()
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for Fyne.
func (b *body) CreateRenderer() fyne.WidgetRenderer {
	b.objects = []fyne.CanvasObject{b.ring}
	return &bodyRenderer{b}
}

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.b.objects }
func (r *bodyRenderer) Layout(fyne.Size)             { r.b.arrange() }

func (r *bodyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(32, float32(r.b.l.length())*r.b.l.Height)
}

func (r *bodyRenderer) Refresh() {
	r.b.forget()
	r.b.arrange()
	r.b.recolor()
}

// window returns the first row on the screen and the one after the last.
func (b *body) window() (from, to int) {
	view := b.l.scroll.Size().Height
	if view <= 0 || b.l.Height <= 0 {
		return 0, 0
	}
	top := fyne.Max(0, b.l.scroll.Offset.Y)
	from = int(top / b.l.Height)
	to = int((top+view)/b.l.Height) + 1
	n := b.l.length()
	return min(from, n), min(to, n)
}

// arrange puts a bound cell in every place on the screen.
func (b *body) arrange() {
	from, to := b.window()
	b.grow(to - from)
	if len(b.slots) == 0 {
		b.placeRing()
		return
	}
	size := fyne.NewSize(b.Size().Width, b.l.Height)
	for i := from; i < to; i++ {
		s := b.slots[i%len(b.slots)]
		b.place(s, i, size)
		if s.row != i {
			s.row = i
			s.cell.Bind(i)
			b.color(s)
		}
	}
	for _, s := range b.slots {
		if s.row < from || s.row >= to {
			s.row = -1
			s.hide()
		}
	}
	b.placeRing()
}

// grow makes sure that there is a slot for each of n rows. A changed number of
// slots moves rows to other slots, so everything is bound anew.
func (b *body) grow(n int) {
	if n <= len(b.slots) || b.l.NewCell == nil {
		return
	}
	b.forget()
	objects := b.objects[:0:0]
	for len(b.slots) < n+2 {
		s := &slot{
			row:    -1,
			ground: canvas.NewRectangle(color.Transparent),
			bar:    canvas.NewRectangle(color.Transparent),
			cell:   b.l.NewCell(),
		}
		b.slots = append(b.slots, s)
	}
	for _, s := range b.slots {
		objects = append(objects, s.ground, s.bar, s.cell.Object())
	}
	b.objects = append(objects, b.ring)
}

func (b *body) place(s *slot, i int, size fyne.Size) {
	pos := fyne.NewPos(0, float32(i)*b.l.Height)
	s.ground.Move(pos)
	s.ground.Resize(size)
	s.bar.Move(pos)
	s.bar.Resize(fyne.NewSize(barWidth, size.Height))
	cell := s.cell.Object()
	cell.Move(pos)
	cell.Resize(size)
	if !cell.Visible() {
		cell.Show()
		s.ground.Show()
		s.bar.Show()
	}
}

func (s *slot) hide() {
	if cell := s.cell.Object(); cell.Visible() {
		cell.Hide()
		s.ground.Hide()
		s.bar.Hide()
	}
}

// forget makes the next arrange bind everything.
func (b *body) forget() {
	for _, s := range b.slots {
		s.row = -1
	}
}

func (b *body) rebind(i int) {
	for _, s := range b.slots {
		if s.row == i && i >= 0 {
			s.cell.Bind(i)
		}
	}
}

// recolor gives every slot the colours of its state.
func (b *body) recolor() {
	for _, s := range b.slots {
		b.color(s)
	}
	b.ring.StrokeColor = theme.ColorForWidget(theme.ColorNamePrimary, b.l)
	b.ring.Refresh()
}

func (b *body) color(s *slot) {
	ground, bar := color.Color(color.Transparent), color.Color(color.Transparent)
	switch {
	case s.row >= 0 && s.row == b.l.marked:
		primary := tint.NRGBA(theme.ColorForWidget(theme.ColorNamePrimary, b.l))
		bar = primary
		primary.A = 0x24
		ground = primary
	case s.row >= 0 && s.row == b.hover:
		ground = theme.ColorForWidget(theme.ColorNameHover, b.l)
	}
	fit.Fill(s.ground, ground)
	fit.Fill(s.bar, bar)
}

// placeRing shows the keyboard's row while the list has the keyboard.
func (b *body) placeRing() {
	if !b.focused || b.cursor < 0 || b.cursor >= b.l.length() {
		b.ring.Hide()
		return
	}
	b.ring.Move(fyne.NewPos(1, float32(b.cursor)*b.l.Height+1))
	b.ring.Resize(fyne.NewSize(b.Size().Width-2, b.l.Height-2))
	b.ring.Show()
}
