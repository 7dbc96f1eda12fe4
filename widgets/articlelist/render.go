package articlelist

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
		summary: newSummary(),
		line:    canvas.NewRectangle(color.Transparent),
		nothing: widget.NewLabel(""),
		action:  widget.NewButton("", l.emptyAction),
	}
	r.nothing.Wrapping = fyne.TextWrapWord
	r.nothing.Alignment = fyne.TextAlignCenter
	r.action.Importance = widget.HighImportance
	r.objects = []fyne.CanvasObject{l.search, r.summary.box, l.rows, r.line, r.nothing, r.action, l.tip.Object()}
	r.write()
	l.draw = r
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
	line    *canvas.Rectangle
	nothing *widget.Label
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
	h := pad + r.l.search.MinSize().Height + pad
	if r.l.words.Summary != "" {
		h += r.l.look.lowHeight + pad
	}
	return h
}

func (r *renderer) Layout(size fyne.Size) {
	box := r.l.search
	box.Move(fyne.NewPos(pad, pad))
	box.Resize(fyne.NewSize(size.Width-2*pad, box.MinSize().Height))
	r.summary.box.Resize(size)
	r.summary.write(r.l.words.Summary, markLeft, size.Width-pad, 2*pad+box.Size().Height, r.l.look)

	head := r.head()
	r.line.Move(fyne.NewPos(0, head-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.l.rows.Move(fyne.NewPos(0, head))
	r.l.rows.Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-head)))
	r.layoutNothing(size, head)
}

func (r *renderer) layoutNothing(size fyne.Size, head float32) {
	r.nothing.Resize(fyne.NewSize(size.Width, r.nothing.MinSize().Height))
	height := r.nothing.MinSize().Height
	r.nothing.Resize(fyne.NewSize(size.Width, height))
	r.nothing.Move(fyne.NewPos(0, head+2*pad))
	min := r.action.MinSize()
	width := fyne.Min(min.Width, size.Width-2*pad)
	r.action.Resize(fyne.NewSize(width, min.Height))
	r.action.Move(fyne.NewPos((size.Width-width)/2, head+2*pad+height+pad))
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
	empty := r.l.source.Len() == 0
	text, button := r.l.words.Empty, r.l.words.EmptyAction
	if r.l.Query() != "" {
		text, button = r.l.words.NoMatch, ""
	}
	r.nothing.SetText(text)
	r.nothing.Hidden = !empty
	r.action.SetText(button)
	r.action.Hidden = !empty || button == ""
}
