// Package reviewlist shows places of texts in context, one below the other, to be
// gone through: the words in question stand in one column, with what is left and
// right of them. Rows may have a tick, and stand in groups below headers. It is
// apart so that it can be drawn and tested with a hundred thousand rows and no
// project. App may import it.
package reviewlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowlist"
)

// Tick says whether a row is chosen.
type Tick int

// The states of a tick.
const (
	NoTick Tick = iota // the row has none
	Off
	On
	Partly // of a header: some of its rows are on
)

// Row is what one line of the list shows.
type Row struct {
	Header bool   // then only Text, Title and Tick count
	Text   string // what is emphasised
	Left   string // what stands before it; its end is shown
	Right  string // what stands behind it
	Title  string // where it stands, quiet
	Note   string // the second line, in a list with notes
	Color  color.NRGBA
	Tick   Tick
	Over   bool // nothing is to be done with it any more
}

// Source is what the list shows. It is read on the UI goroutine, only for the
// rows on the screen, so Row must be cheap.
type Source interface {
	Len() int
	Row(i int) Row
}

// List is the list. It belongs to the UI goroutine.
type List struct {
	widget.BaseWidget
	// Rows are the keys, the mouse and the scrolling; OnTap and the like are set
	// by who shows the list.
	Rows *rowlist.List

	source Source
	notes  bool
	look   *look
}

// The heights of rows, in pixels.
const (
	oneLine  = 30
	twoLines = 50
)

// New returns an empty list, of rows with or without a note.
func New(notes bool) *List {
	l := &List{notes: notes}
	height := float32(oneLine)
	if notes {
		height = twoLines
	}
	l.Rows = rowlist.New(height)
	l.look = newLook(l)
	l.Rows.Length = l.length
	l.Rows.NewCell = func() rowlist.Cell { return newCell(l) }
	l.ExtendBaseWidget(l)
	return l
}

// SetSource shows s from now on.
func (l *List) SetSource(s Source) {
	l.source = s
	l.Rows.Reload()
}

func (l *List) length() int {
	if l.source == nil {
		return 0
	}
	return l.source.Len()
}

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &renderer{l} }

type renderer struct{ l *List }

func (r *renderer) Destroy()                     {}
func (r *renderer) Layout(size fyne.Size)        { r.l.Rows.Resize(size) }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(240, 3*r.l.Rows.Height) }
func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.Rows} }

// Refresh is for Fyne, also after a change of theme.
func (r *renderer) Refresh() {
	r.l.look = newLook(r.l)
	r.l.Rows.Refresh()
}

// All returns every row, for tests: it visits each of them.
func (l *List) All() []Row {
	out := make([]Row, l.length())
	for i := range out {
		out[i] = l.source.Row(i)
	}
	return out
}
