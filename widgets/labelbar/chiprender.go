package labelbar

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// CreateRenderer is for Fyne.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{
		c:      c,
		ring:   canvas.NewRectangle(color.Transparent),
		ground: canvas.NewRectangle(color.Transparent),
		badge:  canvas.NewRectangle(color.Transparent),
		key:    canvas.NewText("", color.Transparent),
		name:   canvas.NewText("", color.Transparent),
		count:  canvas.NewText("", color.Transparent),
	}
	r.ring.CornerRadius, r.ring.StrokeWidth = 7, 2
	r.ground.CornerRadius = 5
	r.badge.CornerRadius = 4
	r.key.TextSize, r.key.TextStyle.Bold = smallSize, true
	r.name.TextSize, r.count.TextSize = nameSize, smallSize
	r.Refresh()
	return r
}

type chipRenderer struct {
	c                   *chip
	ring, ground, badge *canvas.Rectangle
	key, name, count    *canvas.Text
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.ground, r.badge, r.key, r.name, r.count}
}

// edge is how far the ground lies inside the chip: the ring is around it.
const edge = 3

func (r *chipRenderer) MinSize() fyne.Size {
	w := edge + side + r.name.MinSize().Width + side + edge
	if r.key.Text != "" {
		w += r.badgeWidth() + gap - side/2
	}
	if r.count.Text != "" {
		w += gap + r.count.MinSize().Width
	}
	return fyne.NewSize(w, height+2*edge)
}

func (r *chipRenderer) badgeWidth() float32 { return fyne.Max(keySize, r.key.MinSize().Width+8) }

func (r *chipRenderer) Layout(size fyne.Size) {
	r.ring.Move(fyne.NewPos(1, 1))
	r.ring.Resize(size.SubtractWidthHeight(2, 2))
	r.ground.Move(fyne.NewPos(edge, edge))
	r.ground.Resize(size.SubtractWidthHeight(2*edge, 2*edge))
	x := float32(edge + side)
	if r.key.Text != "" {
		x -= side / 2
		w := r.badgeWidth()
		r.badge.Move(fyne.NewPos(x, (size.Height-keySize)/2))
		r.badge.Resize(fyne.NewSize(w, keySize))
		middle(r.key, x+(w-r.key.MinSize().Width)/2, size.Height)
		x += w + gap
	}
	middle(r.name, x, size.Height)
	middle(r.count, x+r.name.Size().Width+gap, size.Height)
}

func middle(t *canvas.Text, x, height float32) {
	min := t.MinSize()
	t.Resize(min)
	t.Move(fyne.NewPos(x, (height-min.Height)/2))
}

// Refresh gives the chip its colours: tinted at rest; with a ring in its own
// colour when it is the chosen span's; filled and with a ring in the colour of
// the text when it is armed.
func (r *chipRenderer) Refresh() {
	c := r.c.c
	page := tint.NRGBA(theme.ColorForWidget(theme.ColorNameBackground, r.c))
	ink := tint.NRGBA(theme.ColorForWidget(theme.ColorNameForeground, r.c))
	solid := color.NRGBA{R: c.Color.R, G: c.Color.G, B: c.Color.B, A: 0xff}
	onSolid := tint.Ink(solid, solid, tint.Readable)

	ground, name, count := tint.Fill(solid, page, ink, strength), ink, tint.Mix(ink, page, 0.25)
	badge, key := solid, onSolid
	ring := color.Color(color.Transparent)
	if r.c.hover {
		ground = tint.Fill(solid, page, ink, hovered)
	}
	if c.Current {
		ring = tint.Ink(solid, page, tint.Visible)
	}
	if c.Armed {
		ground, name, count = solid, onSolid, onSolid
		badge, key = onSolid, tint.Ink(solid, onSolid, tint.Readable)
		ring = ink
	}
	if tint.Contrast(count, ground) < tint.Readable {
		count = name
	}
	r.key.TextStyle = fyne.TextStyle{Bold: true}
	if c.Sign != "" { // only the toolkit's monospaced font has them
		r.key.TextStyle = fyne.TextStyle{Monospace: true}
	}
	fit.Set(r.key, c.Key+c.Sign, key)
	r.paint(ground, badge, ring)
	fit.Set(r.name, fit.NewRuler(nameSize, fyne.TextStyle{}).Cut(fit.Clean(c.Name), widest), name)
	text := ""
	if c.Count > 0 {
		text = strconv.Itoa(c.Count)
	}
	fit.Set(r.count, text, count)
	r.Layout(r.c.Size())
}

func (r *chipRenderer) paint(ground, badge, ring color.Color) {
	if r.key.Text == "" {
		badge = color.Transparent
	}
	fit.Fill(r.ground, ground)
	fit.Fill(r.badge, badge)
	if r.ring.StrokeColor != ring {
		r.ring.StrokeColor = ring
		r.ring.Refresh()
	}
}
