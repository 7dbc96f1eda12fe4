// Package palette is the field at the top of the window in which anything is
// found by a few of its letters, with what was found under it. It is apart so
// that it can be drawn, tested and measured without a project. App may import
// it.
package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
	"nomina/widgets/rowlist"
)

// Palette covers a whole canvas, through which it lets shine everything but its
// card; a click beside the card leaves it. It is put among the canvas's overlays
// and must be made by New. It belongs to the UI goroutine.
type Palette struct {
	widget.BaseWidget
	press.Keep

	// OnQuery is called with every change of the field.
	OnQuery func(typed string)
	// OnTap is called with the row that was clicked.
	OnTap func(i int)
	// OnEnter is called by Enter with the row under the cursor, -1 when there is
	// none.
	OnEnter func(i int)
	// OnLeave is called on Esc and by a click beside the card.
	OnLeave func()
	// Held answers whether only Esc is heard now; nil means never.
	Held func() bool

	field  *field
	rows   *rowlist.List
	source Source
	words  Words
	look   *look
}

// New returns an empty palette.
func New(w Words) *Palette {
	p := &Palette{source: none{}, words: w, rows: rowlist.New(rowHeight)}
	p.look = newLook(p)
	p.field = newField(p)
	p.rows.Length = func() int { return p.source.Len() }
	p.rows.NewCell = func() rowlist.Cell { return newCell(p) }
	p.rows.OnTap = p.tapped
	p.ExtendBaseWidget(p)
	return p
}

// SetRows shows s, with the cursor on row at.
func (p *Palette) SetRows(s Source, at int) {
	p.source = s
	p.rows.Reload()
	if at <= 0 {
		p.rows.Top()
	}
	p.move(at)
	p.Refresh()
}

// SetHint changes what stands under the rows.
func (p *Palette) SetHint(text string) {
	if p.words.Hint != text {
		p.words.Hint = text
		p.Refresh()
	}
}

// At returns the row with the cursor, -1 when there is none.
func (p *Palette) At() int { return p.rows.Marked() }

// Query returns what stands in the field.
func (p *Palette) Query() string { return p.field.Text }

// SetQuery puts a text into the field, marked, so that what is typed next takes
// its place. OnQuery is called with it.
func (p *Palette) SetQuery(text string) {
	p.field.SetText(text)
	p.field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Focus puts the keyboard into the field. It is told the canvas, since the
// driver finds an overlay's only once that was drawn.
func (p *Palette) Focus(c fyne.Canvas) { c.Focus(p.field) }

// Tapped is for Fyne: a click beside the card.
func (p *Palette) Tapped(*fyne.PointEvent) { p.leave() }

// TappedSecondary is for Fyne.
func (p *Palette) TappedSecondary(*fyne.PointEvent) { p.leave() }

func (p *Palette) leave() {
	if p.OnLeave != nil {
		p.OnLeave()
	}
}

func (p *Palette) tapped(i int) {
	if p.OnTap != nil {
		p.OnTap(i)
	}
}

func (p *Palette) enter() {
	if p.OnEnter != nil {
		p.OnEnter(p.At())
	}
}

// move puts the cursor on row i, or the nearest there is.
func (p *Palette) move(i int) {
	i = min(max(i, 0), p.source.Len()-1)
	p.rows.SetMarked(i)
	p.rows.Reveal(i)
}

// page is how many rows Page up and Page down go.
func (p *Palette) page() int {
	return max(1, int(p.rows.Size().Height/rowHeight)-1)
}

// Rows returns every row, for tests: it visits each of them.
func (p *Palette) Rows() []Row {
	out := make([]Row, p.source.Len())
	for i := range out {
		out[i] = p.source.Row(i)
	}
	return out
}
