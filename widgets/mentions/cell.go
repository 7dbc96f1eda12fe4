package mentions

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
)

// A row's measures, in pixels.
const (
	rowHeight = 32
	foldLeft  = 10
	foldSize  = 8
	dotLeft   = 26
	dotSize   = 10
	nameLeft  = 44
	barLeft   = 29
	barWidth  = 4
	barHeight = 16
	textLeft  = 44
	right     = 14 // also keeps clear of the scroll bar
	gap       = 8
	noteSize  = 14
)

// cell draws a header or a mention.
type cell struct {
	list  *List
	box   *fyne.Container
	band  *canvas.Rectangle
	line  *canvas.Rectangle
	fold  [2]*canvas.Line
	dot   *canvas.Rectangle // of a header square, of a mention a bar
	text  *canvas.Text
	badge *canvas.Rectangle
	key   *canvas.Text
	low   *canvas.Text // the count or the detail
	note  *widget.Icon
	row   Row
}

func newCell(l *List) *cell {
	c := &cell{
		list:  l,
		band:  canvas.NewRectangle(color.Transparent),
		line:  canvas.NewRectangle(color.Transparent),
		fold:  [2]*canvas.Line{canvas.NewLine(color.Transparent), canvas.NewLine(color.Transparent)},
		dot:   canvas.NewRectangle(color.Transparent),
		text:  fit.NewText(textSize),
		badge: canvas.NewRectangle(color.Transparent),
		key:   fit.NewText(keySize),
		low:   fit.NewText(lowSize),
		note:  widget.NewIcon(theme.NewColoredResource(theme.DocumentCreateIcon(), theme.ColorNamePlaceHolder)),
	}
	c.badge.StrokeWidth, c.badge.CornerRadius = 1, 3
	c.fold[0].StrokeWidth, c.fold[1].StrokeWidth = 1.5, 1.5
	c.box = &fyne.Container{Layout: c, Objects: []fyne.CanvasObject{
		c.band, c.line, c.fold[0], c.fold[1], c.dot, c.text, c.badge, c.key, c.low, c.note,
	}}
	return c
}

// Object implements rowlist.Cell.
func (c *cell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *cell) Bind(i int) {
	c.row = c.list.pane.Row(i)
	c.row.Text = fit.Clean(c.row.Text)
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *cell) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(textLeft, rowHeight) }

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *cell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	header := c.row.Header
	for _, o := range []fyne.CanvasObject{c.band, c.line, c.fold[0], c.fold[1]} {
		fit.Show(o, header)
	}
	fit.Show(c.badge, header && c.row.Key != "")
	fit.Show(c.key, header && c.row.Key != "")
	fit.Show(c.note, !header && c.row.Note)
	if c.text.TextStyle.Bold != header {
		c.text.TextStyle.Bold = header
		c.text.TextSize = map[bool]float32{true: nameSize, false: textSize}[header]
		c.text.Refresh()
	}
	if header {
		c.layoutHeader(size)
	} else {
		c.layoutMention(size)
	}
}
