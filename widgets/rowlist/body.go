package rowlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

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
