package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/fit"
)

// A row's measures, in pixels.
const (
	rowHeight = 34
	markLeft  = 14
	markSize  = 10
	textLeft  = 34
	right     = 16 // also keeps clear of the scroll bar
	kindWidth = 76
	gap       = 12
	keySide   = 5 // between a key and its frame
	keyHeight = 20
	roomLeast = 90 // for a title beside its detail
)

// cell draws one row.
type cell struct {
	p      *Palette
	box    *fyne.Container
	mark   *canvas.Rectangle
	title  fit.Found
	detail *canvas.Text
	frame  *canvas.Rectangle
	keys   *canvas.Text
	kind   *canvas.Text
	row    Row
}

func newCell(p *Palette) *cell {
	c := &cell{
		p: p, mark: canvas.NewRectangle(color.Transparent), frame: canvas.NewRectangle(color.Transparent),
		detail: fit.NewText(lowSize), keys: fit.NewText(lowSize), kind: fit.NewText(lowSize),
	}
	c.mark.CornerRadius = 3
	c.frame.CornerRadius, c.frame.StrokeWidth = 4, 1
	c.box = &fyne.Container{Layout: c, Objects: []fyne.CanvasObject{c.mark, c.detail, c.frame, c.keys, c.kind}}
	return c
}

// Object implements rowlist.Cell.
func (c *cell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *cell) Bind(i int) {
	c.row = c.p.source.Row(i)
	c.row.Title, c.row.Detail = fit.Clean(c.row.Title), fit.Clean(c.row.Detail)
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *cell) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(textLeft, rowHeight) }

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *cell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l := c.p.look
	c.placeMark()
	end := size.Width - right
	kind := l.low.Cut(c.row.Kind, kindWidth)
	fit.Put(c.kind, kind, l.quiet, end-l.low.Width(kind), rowHeight)
	end -= kindWidth + gap
	end = c.writeKeys(end)
	room := end - textLeft
	if c.row.Detail != "" {
		room = max(min(room, roomLeast), room-l.low.Width(l.low.Cut(c.row.Detail, room*0.6))-gap)
	}
	x := c.writeTitle(room)
	fit.Put(c.detail, l.low.Cut(c.row.Detail, end-x-gap), l.quiet, x+gap, rowHeight)
}

func (c *cell) placeMark() {
	fit.Show(c.mark, c.row.Color != nil)
	if c.row.Color != nil {
		fit.Fill(c.mark, c.row.Color)
	}
	c.mark.Resize(fyne.NewSquareSize(markSize))
	c.mark.Move(fyne.NewPos(markLeft, (rowHeight-markSize)/2))
}

// writeKeys writes the keys so that they end at x and returns where what stands
// before them must end.
func (c *cell) writeKeys(x float32) float32 {
	l := c.p.look
	fit.Show(c.frame, c.row.Keys != "")
	if c.row.Keys == "" {
		fit.Set(c.keys, "", l.quiet)
		return x
	}
	width := l.low.Width(c.row.Keys)
	fit.Put(c.keys, c.row.Keys, l.quiet, x-width-keySide, rowHeight)
	if c.frame.StrokeColor != l.edge {
		c.frame.StrokeColor = l.edge
		c.frame.Refresh()
	}
	c.frame.Resize(fyne.NewSize(width+2*keySide, keyHeight))
	c.frame.Move(fyne.NewPos(x-width-2*keySide, (rowHeight-keyHeight)/2))
	return x - width - 2*keySide - gap
}

// writeTitle writes the title into room pixels and returns where it ends.
func (c *cell) writeTitle(room float32) float32 {
	l := c.p.look
	line := fit.Line{Text: c.row.Title, Matched: c.row.Matched, Plain: l.title, Bold: l.bold, Ink: l.ink, Strong: l.strong}
	if c.row.Off {
		line.Ink, line.Strong = l.quiet, l.quiet
	}
	return c.title.Write(c.box, line, fyne.NewPos(textLeft, (rowHeight-l.titleHeight)/2), room)
}
