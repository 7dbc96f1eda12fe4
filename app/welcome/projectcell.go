package welcome

import (
	"image/color"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/widgets/fit"
)

// The measures of a recent project's row, in pixels.
const (
	projectLeft = side + capHigh + 14
	crossWide   = 40 // the part of a row that a click on the cross may hit
	crossSide   = 16
	dateWide    = 96 // about what a date needs
)

// projectCell draws a recent project.
type projectCell struct {
	p      *Page
	box    *fyne.Container
	key    keycap
	name   *canvas.Text
	folder *canvas.Text
	date   *canvas.Text
	cross  *widget.Icon
	row    int
}

func newProjectCell(p *Page) *projectCell {
	c := &projectCell{
		p: p, key: newKeycap(), name: fit.NewText(titleSize), folder: fit.NewText(lowSize), date: fit.NewText(lowSize),
		cross: widget.NewIcon(theme.CancelIcon()), row: -1,
	}
	c.box = &fyne.Container{Layout: c, Objects: []fyne.CanvasObject{
		c.key.frame, c.key.text, c.name, c.folder, c.date, c.cross,
	}}
	return c
}

// Object implements rowlist.Cell.
func (c *projectCell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *projectCell) Bind(i int) {
	c.row = i
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *projectCell) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(projectLeft, rowLow)
}

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *projectCell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if c.row < 0 || c.row >= len(c.p.projects) {
		return
	}
	l, at := c.p.look, c.p.projects[c.row]
	high, low := l.title.Height(), l.low.Height()
	top := (size.Height - high - low) / 2
	end := size.Width - crossWide

	key := ""
	if c.row < 9 {
		key = strconv.Itoa(c.row + 1)
	}
	c.key.put(l, key, side, (size.Height-capHigh)/2)

	ink, date, dated := l.ink, c.when(at), l.quiet
	if at.missing {
		ink, dated = l.quiet, l.wrong
	}
	date = l.low.Cut(date, (end-projectLeft)*0.6)
	left := end - l.low.Width(date)
	put(c.date, date, dated, left, top+(high-low)/2)
	put(c.name, l.title.Cut(fit.Clean(at.name), left-projectLeft-between), ink, projectLeft, top)
	folder := l.low.CutPath(fit.Clean(at.folder), string(os.PathSeparator), end-projectLeft)
	put(c.folder, folder, l.quiet, projectLeft, top+high)

	fit.Show(c.cross, at.missing || c.p.recents.Hover() == c.row)
	c.cross.Resize(fyne.NewSquareSize(crossSide))
	c.cross.Move(fyne.NewPos(size.Width-(crossWide+crossSide)/2, (size.Height-crossSide)/2))
}

// when is what stands at the end of a row.
func (c *projectCell) when(at project) string {
	switch {
	case at.missing:
		return say.T("welcome.missing")
	case at.changed.IsZero():
		return ""
	}
	return ago(at.changed, c.p.h.Now())
}

// put writes t with its left upper corner at x and y.
func put(t *canvas.Text, text string, c color.Color, x, y float32) {
	fit.Put(t, text, c, x, 0)
	t.Move(fyne.NewPos(x, y))
}
