package reviewlist

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/fit"
)

// A row's measures, in pixels.
const (
	tickLeft = 12
	tickSize = 16
	textLeft = 40 // behind a tick
	edge     = 12 // without one
	right    = 16 // also keeps clear of the scroll bar
	gap      = 12
	around   = 3 // of the tint beyond the words
)

// cell draws a header or a place.
type cell struct {
	list              *List
	box               *fyne.Container
	band, fill        *canvas.Rectangle
	tick              *tick
	left, text, after *canvas.Text
	title, note       *canvas.Text
	row               Row
}

func newCell(l *List) *cell {
	c := &cell{
		list: l, band: canvas.NewRectangle(color.Transparent), fill: canvas.NewRectangle(color.Transparent), tick: newTick(),
		left: fit.NewText(textSize), text: fit.NewText(textSize), after: fit.NewText(textSize),
		title: fit.NewText(lowSize), note: fit.NewText(lowSize),
	}
	c.fill.CornerRadius = 3
	c.text.TextStyle.Bold = true
	objects := append([]fyne.CanvasObject{c.band, c.fill}, c.tick.objects()...)
	c.box = &fyne.Container{Layout: c, Objects: append(objects, c.left, c.text, c.after, c.title, c.note)}
	return c
}

// Object implements rowlist.Cell.
func (c *cell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *cell) Bind(i int) {
	c.row = c.list.source.Row(i)
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *cell) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(textLeft, c.list.Rows.Height)
}

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *cell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l := c.list.look
	header := c.row.Header
	fit.Show(c.band, header)
	for _, o := range []fyne.CanvasObject{c.fill, c.left, c.after} {
		fit.Show(o, !header)
	}
	fit.Show(c.note, !header && c.list.notes)
	from := float32(edge)
	if c.row.Tick != NoTick {
		from = textLeft
	}
	c.tick.show(c.row.Tick, fyne.NewPos(tickLeft, (c.line(size)-tickSize)/2), l)
	if header {
		c.layoutHeader(from, size, l)
		return
	}
	to := c.layoutTitle(size, l)
	c.layoutPlace(from, to, c.line(size), l)
	if c.list.notes {
		note := l.low.Cut(fit.Clean(c.row.Note), size.Width-right-from)
		fit.Put(c.note, note, l.quiet, from, 0)
		c.note.Move(fyne.NewPos(from, c.line(size)-2))
	}
}

// line is the height of the line that is about the place.
func (c *cell) line(size fyne.Size) float32 {
	if c.list.notes && !c.row.Header {
		return oneLine
	}
	return size.Height
}

func (c *cell) layoutHeader(from float32, size fyne.Size, l *look) {
	fit.Fill(c.band, l.band)
	c.band.Resize(size)
	title := l.low.Cut(fit.Clean(c.row.Title), size.Width/2)
	fit.Put(c.title, title, l.quiet, size.Width-right-l.low.Width(title), size.Height)
	fit.Put(c.text, l.bold.Cut(fit.Clean(c.row.Text), size.Width-right-from-gap-l.low.Width(title)), l.ink, from, size.Height)
}

// layoutTitle writes where the place is, and returns where the place itself ends.
func (c *cell) layoutTitle(size fyne.Size, l *look) float32 {
	width := fyne.Min(220, size.Width*0.24)
	title := l.low.Cut(fit.Clean(c.row.Title), width)
	fit.Put(c.title, title, l.quiet, size.Width-right-width, c.line(size))
	return size.Width - right - width - gap
}

// layoutPlace writes the words in question where they are in every row, and around
// them what there is room for.
func (c *cell) layoutPlace(from, to, height float32, l *look) {
	x := from + (to-from)*0.4
	ink := l.ink
	if c.row.Over {
		ink = l.quiet
	}
	c.layoutLeft(from, x-around-1, height, l)

	width := fit.Put(c.text, l.bold.Cut(fit.Clean(c.row.Text), to-x), ink, x, height)
	fit.Fill(c.fill, c.ground(l))
	c.fill.Move(fyne.NewPos(x-around, (height-22)/2))
	c.fill.Resize(fyne.NewSize(width+2*around, 22))
	fit.Put(c.after, l.text.Cut(fit.Clean(c.row.Right), to-x-width-around), l.quiet, x+width+around, height)
}

// layoutLeft writes what stands before the words, up to x. A blank at its end,
// which no text is drawn with, leaves a gap.
func (c *cell) layoutLeft(from, x, height float32, l *look) {
	left := strings.TrimRightFunc(fit.Clean(c.row.Left), unicode.IsSpace)
	if len(left) < len(c.row.Left) {
		x -= around
	}
	left = end(l.text, left, x-from)
	fit.Put(c.left, left, l.quiet, 0, height)
	c.left.Move(fyne.NewPos(x-c.left.Size().Width, c.left.Position().Y))
}

func (c *cell) ground(l *look) color.Color {
	if c.row.Over {
		return color.Transparent
	}
	return l.fill(c.row.Color)
}
