package table

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
)

// cell draws one row.
type cell struct {
	t     *Table
	box   *fyne.Container
	tick  *widget.Icon
	mark  *canvas.Rectangle
	texts []*canvas.Text // by column
	row   Row
}

func newCell(t *Table) *cell {
	c := &cell{t: t, tick: widget.NewIcon(theme.CheckButtonIcon()), mark: canvas.NewRectangle(color.Transparent)}
	c.mark.CornerRadius = 3
	objects := []fyne.CanvasObject{c.tick, c.mark}
	for range t.columns {
		text := fit.NewText(textSize)
		c.texts = append(c.texts, text)
		objects = append(objects, text)
	}
	c.box = &fyne.Container{Layout: c, Objects: objects}
	return c
}

// Object implements rowlist.Cell.
func (c *cell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *cell) Bind(i int) {
	c.row = c.t.source.Row(i)
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *cell) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(boxRoom, rowHeight) }

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *cell) Layout(_ []fyne.CanvasObject, _ fyne.Size) {
	icon := theme.CheckButtonIcon()
	if c.row.Ticked {
		icon = theme.CheckButtonCheckedIcon()
	}
	fit.Show(c.tick, c.t.OnTick != nil)
	if c.tick.Resource.Name() != icon.Name() {
		c.tick.SetResource(icon)
	}
	c.tick.Move(fyne.NewPos(boxLeft, (rowHeight-boxSize)/2))
	c.tick.Resize(fyne.NewSquareSize(boxSize))
	for _, text := range c.texts {
		text.Hidden = true
	}
	fit.Show(c.mark, false)
	for _, p := range c.t.places {
		c.write(p)
	}
}

// cut shortens a text to a width, from its end or from its beginning.
func (c *cell) cut(s string, room float32, tail bool) string {
	if tail {
		return c.t.look.text.CutStart(s, room)
	}
	return c.t.look.text.Cut(s, room)
}

// write writes the cell of one column.
func (c *cell) write(p place) {
	column, text := c.t.columns[p.column], c.texts[p.column]
	x, room := p.x, p.w
	if column.Mark && c.row.Color != nil {
		fit.Show(c.mark, true)
		fit.Fill(c.mark, c.row.Color)
		c.mark.Resize(fyne.NewSquareSize(markSize))
		c.mark.Move(fyne.NewPos(x, (rowHeight-markSize)/2))
		x, room = x+markSize+6, room-markSize-6
	}
	ink := c.t.look.ink
	if column.Quiet {
		ink = c.t.look.quiet
	}
	said := ""
	if p.column < len(c.row.Cells) {
		said = c.cut(fit.Clean(c.row.Cells[p.column]), room, column.Tail)
	}
	if column.Right {
		x += room - c.t.look.text.Width(said)
	}
	text.Hidden = false
	fit.Put(text, said, ink, x, rowHeight)
}
