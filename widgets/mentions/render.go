package mentions

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
)

// pad is the space around the parts of the pane, in pixels.
const pad = 8

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		l:       l,
		title:   newText(nameSize),
		line:    canvas.NewRectangle(color.Transparent),
		nothing: widget.NewLabel(""),
	}
	r.title.TextStyle.Bold = true
	r.nothing.Wrapping = fyne.TextWrapWord
	r.nothing.Alignment = fyne.TextAlignCenter
	r.objects = []fyne.CanvasObject{r.title, l.filter, l.rows, r.line, r.nothing, l.tip.Object()}
	r.write()
	l.draw = r
	return r
}

type renderer struct {
	l       *List
	title   *canvas.Text
	line    *canvas.Rectangle
	nothing *widget.Label
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size {
	_, head := r.heads()
	return fyne.NewSize(180, head+3*rowHeight)
}

// heads are the heights at which the filter and the rows begin.
func (r *renderer) heads() (filter, rows float32) {
	filter = pad
	if r.l.words.Title != "" {
		filter += r.l.look.name.Height() + pad
	}
	return filter, filter + r.l.filter.MinSize().Height + pad
}

func (r *renderer) Layout(size fyne.Size) {
	filter, head := r.heads()
	r.title.Text = r.l.look.name.Cut(fit.Clean(r.l.words.Title), size.Width-24)
	r.title.Move(fyne.NewPos(12, pad))
	r.title.Resize(r.title.MinSize())

	r.l.filter.Move(fyne.NewPos(pad, filter))
	r.l.filter.Resize(fyne.NewSize(size.Width-2*pad, r.l.filter.MinSize().Height))
	r.line.Move(fyne.NewPos(0, head-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.l.rows.Move(fyne.NewPos(0, head))
	r.l.rows.Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-head)))

	r.nothing.Resize(fyne.NewSize(size.Width, r.nothing.MinSize().Height))
	r.nothing.Resize(fyne.NewSize(size.Width, r.nothing.MinSize().Height))
	r.nothing.Move(fyne.NewPos(0, head+2*pad))
}

// Refresh is for Fyne, also after a change of theme.
func (r *renderer) Refresh() {
	r.l.look = newLook(r.l)
	r.write()
	r.l.rows.Refresh()
	r.Layout(r.l.Size())
}

// write brings the words and the colours up to date.
func (r *renderer) write() {
	fit.Fill(r.line, theme.ColorForWidget(theme.ColorNameSeparator, r.l))
	r.title.Color = theme.ColorForWidget(theme.ColorNameForeground, r.l)
	r.title.Refresh()
	r.nothing.SetText(r.l.words.Empty)
	fit.Show(r.nothing, r.l.source.Len() == 0)
}
