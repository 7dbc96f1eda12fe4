package rowlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// barWidth is the mark at the left edge of the highlighted row: it must be told
// by more than a colour.
const barWidth = 3

// slot is a cell with what lies under it.
type slot struct {
	row    int // -1: bound to nothing
	ground *canvas.Rectangle
	bar    *canvas.Rectangle
	cell   Cell
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
