package mentions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/rowpane"
)

// pad is the space around the parts of the pane, in pixels.
const pad = rowpane.Pad

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	p := l.pane
	r := &renderer{l: l, title: fit.NewText(nameSize)}
	r.title.TextStyle.Bold = true
	r.objects = []fyne.CanvasObject{r.title, p.Search, p.Rows, p.Line, p.Nothing, p.Tip.Object()}
	r.write()
	p.OnReload = func() {
		r.write()
		r.Layout(l.Size())
	}
	return r
}

type renderer struct {
	l       *List
	title   *canvas.Text
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
	return filter, filter + r.l.pane.Search.MinSize().Height + pad
}

func (r *renderer) Layout(size fyne.Size) {
	filter, head := r.heads()
	r.title.Text = r.l.look.name.Cut(fit.Clean(r.l.words.Title), size.Width-24)
	r.title.Move(fyne.NewPos(12, pad))
	r.title.Resize(r.title.MinSize())
	r.l.pane.Layout(size, filter, head)
}

// Refresh is for Fyne, also after a change of theme.
func (r *renderer) Refresh() {
	r.l.look = newLook(r.l)
	r.write()
	r.l.pane.Rows.Refresh()
	r.Layout(r.l.Size())
}

// write brings the words and the colours up to date.
func (r *renderer) write() {
	r.title.Color = theme.ColorForWidget(theme.ColorNameForeground, r.l)
	r.title.Refresh()
	r.l.pane.Write(r.l.words.Empty)
}
