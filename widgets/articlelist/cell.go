package articlelist

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/fit"
)

// A row's measures, in pixels.
const (
	rowHeight = 44
	markLeft  = 12
	textLeft  = 36
	textRight = 14 // also keeps clear of the scroll bar
	countGap  = 8
)

// cell draws one article.
type cell struct {
	list   *List
	box    *fyne.Container
	mark   *mark
	title  fit.Found
	detail *canvas.Text
	count  *canvas.Text
	doubts *canvas.Text
	row    Row
}

func newCell(l *List) *cell {
	c := &cell{list: l, mark: newMark(), detail: fit.NewText(detailSize), count: fit.NewText(detailSize), doubts: fit.NewText(detailSize)}
	c.box = &fyne.Container{Layout: c, Objects: append(c.mark.objects(), c.detail, c.count, c.doubts)}
	return c
}

// Object implements rowlist.Cell.
func (c *cell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *cell) Bind(i int) {
	c.row = c.list.pane.Row(i)
	c.row.Title = fit.Clean(c.row.Title)
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *cell) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(textLeft, rowHeight) }

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *cell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l := c.list.look
	top := (rowHeight - l.titleHeight - l.lowHeight) / 2
	if c.row.Detail == "" {
		top = (rowHeight - l.titleHeight) / 2
	}
	right := size.Width - textRight
	count := ""
	if c.row.Count > 0 {
		count = strconv.Itoa(c.row.Count)
	}
	width := l.detail.Width(count)
	put(c.count, count, l.quiet, fyne.NewPos(right-width, top+(l.titleHeight-l.lowHeight)/2))
	room := right - textLeft
	low := room - c.writeDoubts(right, top+l.titleHeight)
	put(c.detail, l.detail.Cut(fit.Clean(c.row.Detail), low), l.quiet, fyne.NewPos(textLeft, top+l.titleHeight))
	if count != "" {
		room -= width + countGap
	}
	c.writeTitle(room, top)
	c.mark.show(c.row.Status, fyne.NewPos(markLeft, top+(l.titleHeight-markSize)/2), l)
}

// writeDoubts writes how much may be wrong, if anything, and returns how wide that
// is.
func (c *cell) writeDoubts(right, y float32) float32 {
	l := c.list.look
	if fit.Show(c.doubts, c.row.Doubts > 0); c.row.Doubts == 0 {
		return 0
	}
	text := "? " + strconv.Itoa(c.row.Doubts)
	width := l.detail.Width(text)
	put(c.doubts, text, l.doubt, fyne.NewPos(right-width, y))
	return width + countGap
}

func (c *cell) writeTitle(room, top float32) {
	l := c.list.look
	line := fit.Line{Text: c.row.Title, Matched: c.row.Matched, Plain: l.title, Bold: l.bold, Ink: l.ink, Strong: l.ink}
	c.title.Write(c.box, line, fyne.NewPos(textLeft, top), room)
}

// put writes and places a line of text.
func put(t *canvas.Text, text string, c color.Color, at fyne.Position) {
	fit.Set(t, text, c)
	t.Resize(t.MinSize())
	t.Move(at)
}
