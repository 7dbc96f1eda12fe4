package articlelist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowpane"
)

// pad is the space around the parts of the pane, in pixels.
const pad = rowpane.Pad

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	p := l.pane
	r := &renderer{
		l:       l,
		summary: newSummary(),
		action:  widget.NewButton("", l.emptyAction),
	}
	r.action.Importance = widget.HighImportance
	r.objects = []fyne.CanvasObject{p.Search, r.summary.box, p.Rows, p.Line, p.Nothing, r.action, p.Tip.Object()}
	r.write()
	p.OnReload = func() {
		r.write()
		r.Layout(l.Size())
	}
	return r
}

func (l *List) emptyAction() {
	if l.OnEmptyAction != nil {
		l.OnEmptyAction()
	}
}

type renderer struct {
	l       *List
	summary *summary
	action  *widget.Button
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size {
	return fyne.NewSize(160, r.head()+3*rowHeight)
}

// head is the height of everything above the rows.
func (r *renderer) head() float32 {
	h := pad + r.l.pane.Search.MinSize().Height + pad
	if r.l.words.Summary != "" {
		h += r.l.look.lowHeight + pad
	}
	return h
}

func (r *renderer) Layout(size fyne.Size) {
	p := r.l.pane
	p.Layout(size, pad, r.head())
	r.summary.box.Resize(size)
	r.summary.write(r.l.words.Summary, markLeft, size.Width-pad, 2*pad+p.Search.Size().Height, r.l.look)

	min := r.action.MinSize()
	width := fyne.Min(min.Width, size.Width-2*pad)
	r.action.Resize(fyne.NewSize(width, min.Height))
	below := p.Nothing.Position().Y + p.Nothing.Size().Height + pad
	r.action.Move(fyne.NewPos((size.Width-width)/2, below))
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
	text, button := r.l.words.Empty, r.l.words.EmptyAction
	if r.l.Query() != "" {
		text, button = r.l.words.NoMatch, ""
	}
	r.l.pane.Write(text)
	r.action.SetText(button)
	r.action.Hidden = r.l.pane.Len() > 0 || button == ""
}
