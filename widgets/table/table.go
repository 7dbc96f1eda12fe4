// Package table is a table of rows of one height, with a header that sorts and
// rows that can be ticked. It draws only the rows on the screen, however many
// there are. It is apart because Fyne's table neither sorts, nor ticks, nor drops
// columns where there is no room. App may import it.
package table

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/rowlist"
	"nomina/widgets/tint"
)

// Row is what one line shows.
type Row struct {
	Cells  []string    // by column
	Color  color.Color // of the mark in the column that has one; nil draws none
	Ticked bool
}

// Source is what a table lists. It is read on the UI goroutine, only for the rows
// on the screen, so Row must be cheap.
type Source interface {
	Len() int
	Row(i int) Row
}

// none is the Source of a table that has none yet.
type none struct{}

func (none) Len() int    { return 0 }
func (none) Row(int) Row { return Row{} }

// Table is the table. It must be made by New and belongs to the UI goroutine.
type Table struct {
	widget.BaseWidget

	// OnOpen is called for Enter and for a click on the row with the keyboard.
	OnOpen func(i int)
	// OnTick is called for a click on a row's box and for the space bar.
	OnTick func(i int)
	// OnSort is called for a click on a column's title.
	OnSort func(column int)

	rows    *rowlist.List
	head    *head
	nothing *widget.Label
	source  Source
	columns []Column
	places  []place // for the present width
	sorted  int     // the column, or -1
	down    bool    // from the last to the first
	said    string  // instead of no rows
	look    look
}

// look is what the rows need of the theme, read once and not for every row.
type look struct {
	ink, quiet color.Color
	text, head *fit.Ruler
}

// The measures of the table, in pixels.
const (
	rowHeight  = 30
	headHeight = 30
	textSize   = 14
	headSize   = 12
	boxSize    = 18
	boxLeft    = 10
	boxRoom    = 36 // before the first column
	right      = 16 // also keeps clear of the scroll bar
	markSize   = 10
	gap        = 14 // between two columns
)

// New returns an empty table with these columns.
func New(columns ...Column) *Table {
	t := &Table{source: none{}, columns: columns, sorted: -1, rows: rowlist.New(rowHeight), nothing: widget.NewLabel("")}
	t.nothing.Alignment, t.nothing.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	t.head = newHead(t)
	t.rows.Length = func() int { return t.source.Len() }
	t.rows.NewCell = func() rowlist.Cell { return newCell(t) }
	t.rows.OnTap = func(i int) { call(t.OnOpen, i) }
	t.rows.OnSpace = func(i int) { call(t.OnTick, i) }
	t.rows.OnPart = t.clicked
	t.readLook()
	t.ExtendBaseWidget(t)
	return t
}

// clicked ticks a row whose box was clicked. Elsewhere a click puts the keyboard
// on a row, and opens the one that it is on.
func (t *Table) clicked(i int, at fyne.Position) bool {
	if at.X < boxRoom && t.OnTick != nil {
		t.rows.FocusRow(i)
		t.OnTick(i)
		return true
	}
	if t.rows.Cursor() == i {
		return false
	}
	t.rows.FocusRow(i)
	return true
}

func call(f func(int), i int) {
	if f != nil {
		f(i)
	}
}

func (t *Table) readLook() {
	ground := tint.NRGBA(theme.ColorForWidget(theme.ColorNameOverlayBackground, t))
	t.look = look{
		ink:   theme.ColorForWidget(theme.ColorNameForeground, t),
		quiet: tint.Ink(tint.NRGBA(theme.ColorForWidget(theme.ColorNamePlaceHolder, t)), ground, tint.Readable),
		text:  fit.NewRuler(textSize, fyne.TextStyle{}),
		head:  fit.NewRuler(headSize, fyne.TextStyle{Bold: true}),
	}
}

// Rows is the list of the rows, for the keyboard: its OnMenu, OnKey, OnRune,
// OnTop, OnLeave and OnShortcut are the owner's.
func (t *Table) Rows() *rowlist.List { return t.rows }

// SetSource shows s from now on.
func (t *Table) SetSource(s Source) {
	t.source = s
	t.Reload()
}

// Reload reads the length and the rows on the screen again.
func (t *Table) Reload() {
	fit.Show(t.nothing, t.source.Len() == 0)
	t.rows.Reload()
}

// SetSorted shows by which column the rows are sorted, -1 for none, and whether
// from the last to the first.
func (t *Table) SetSorted(column int, down bool) {
	t.sorted, t.down = column, down
	t.head.Refresh()
}

// SetNothing sets what is said instead of no rows.
func (t *Table) SetNothing(text string) {
	if t.said != text {
		t.said = text
		t.Refresh()
	}
}

// Row returns what row i shows, for tests.
func (t *Table) Row(i int) Row { return t.source.Row(i) }

// Len returns how many rows there are.
func (t *Table) Len() int { return t.source.Len() }

// CreateRenderer is for Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &renderer{t} }

type renderer struct{ t *Table }

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.head, r.t.rows, r.t.nothing}
}

// MinSize is for Fyne; what does not fit is left out or scrolls.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(240, headHeight+3*rowHeight) }

// Layout is for Fyne.
func (r *renderer) Layout(size fyne.Size) {
	t := r.t
	t.places = arrange(t.columns, size.Width-boxRoom-right)
	t.head.Resize(fyne.NewSize(size.Width, headHeight))
	t.head.Refresh()
	t.rows.Move(fyne.NewPos(0, headHeight))
	t.rows.Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-headHeight)))
	// Only at its width does the label know its height.
	t.nothing.Resize(fyne.NewSize(size.Width, t.nothing.MinSize().Height))
	t.nothing.Resize(fyne.NewSize(size.Width, t.nothing.MinSize().Height))
	t.nothing.Move(fyne.NewPos(0, headHeight+rowHeight/2))
}

// Refresh is for Fyne, also after a change of theme.
func (r *renderer) Refresh() {
	t := r.t
	t.readLook()
	t.nothing.SetText(t.said)
	r.Layout(t.Size())
	t.head.Refresh()
	t.Reload()
}
