// Package rowpane is what the panes that list rows have in common: a box to
// search in, the rows under it, the marked one among them, a sentence instead of
// no rows, and the whole of what a row had to cut. It is apart because the panes
// differ in what a row shows and does, and in nothing else. Widgets import it.
package rowpane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/rowlist"
	"nomina/widgets/searchbox"
	"nomina/widgets/tip"
)

// Pad is the space around the parts of a pane, in pixels.
const Pad = 8

// Source is what a pane lists.
type Source[R any] interface {
	Len() int
	Row(i int) R
	// IndexOf returns the index of the row with this ID, or -1.
	IndexOf(id string) int
}

// Pane holds the parts of a pane that lists rows of type R; whoever owns it draws
// them. It must be made by New and belongs to the UI goroutine.
type Pane[R any] struct {
	Source[R] // never nil

	Search  *searchbox.Box
	Line    *canvas.Rectangle // between the box and the rows
	Rows    *rowlist.List
	Nothing *widget.Label // instead of no rows
	Tip     *tip.Tip
	// OnReload is called when there may be other rows, before they are read.
	OnReload func()

	owner  fyne.Widget
	marked string
}

// New returns an empty pane for owner, with rows of this height in pixels.
func New[R any](owner fyne.Widget, height float32) *Pane[R] {
	p := &Pane[R]{
		Source:  none[R]{},
		Search:  searchbox.New(),
		Line:    canvas.NewRectangle(color.Transparent),
		Rows:    rowlist.New(height),
		Nothing: widget.NewLabel(""),
		Tip:     tip.New(owner),
		owner:   owner,
	}
	p.Nothing.Wrapping = fyne.TextWrapWord
	p.Nothing.Alignment = fyne.TextAlignCenter
	p.Rows.Length = func() int { return p.Len() }
	p.Rows.OnTop = p.Search.Focus
	return p
}

// none is the Source of a pane that has none yet.
type none[R any] struct{}

func (none[R]) Len() int           { return 0 }
func (none[R]) Row(int) (row R)    { return row }
func (none[R]) IndexOf(string) int { return -1 }

// SetSource shows s from now on; nil shows nothing. The scroll position stays.
func (p *Pane[R]) SetSource(s Source[R]) {
	if s == nil {
		s = none[R]{}
	}
	p.Source = s
	p.Reload()
}

// SetPrompt sets what stands in the empty box.
func (p *Pane[R]) SetPrompt(text string) {
	if p.Search.PlaceHolder != text {
		p.Search.SetPlaceHolder(text)
	}
}

// Mark highlights the row with this ID and scrolls it into view; "" highlights
// none.
func (p *Pane[R]) Mark(id string) {
	p.marked = id
	i := p.IndexOf(id)
	p.Rows.SetMarked(i)
	p.Rows.Reveal(i)
}

// RefreshRow binds one row anew, if it is on the screen.
func (p *Pane[R]) RefreshRow(id string) { p.Rows.RefreshRow(p.IndexOf(id)) }

// Reload reads the length and the rows on the screen again.
func (p *Pane[R]) Reload() {
	p.Tip.Leave()
	p.Rows.SetMarked(p.IndexOf(p.marked))
	if p.OnReload != nil {
		p.OnReload()
	}
	p.Rows.Reload()
}

// Explain waits for the mouse to rest on row i and shows text next to it, from
// left on, in pixels.
func (p *Pane[R]) Explain(i int, text string, left float32) {
	p.Tip.Rest(text, func() tip.Place {
		top, size := p.Rows.Position().Y+p.Rows.RowTop(i), p.owner.Size()
		return tip.Place{
			Pos:   fyne.NewPos(left, top),
			Size:  fyne.NewSize(size.Width, p.Rows.Height),
			Width: size.Width,
			Below: top < size.Height/2,
		}
	})
}

// Write brings the colours up to date and what is said instead of no rows.
func (p *Pane[R]) Write(nothing string) {
	fit.Fill(p.Line, theme.ColorForWidget(theme.ColorNameSeparator, p.owner))
	p.Nothing.SetText(nothing)
	fit.Show(p.Nothing, p.Len() == 0)
}

// Layout places the box at one height of a pane of this size and the rows from
// another on, in pixels.
func (p *Pane[R]) Layout(size fyne.Size, box, rows float32) {
	p.Search.Move(fyne.NewPos(Pad, box))
	p.Search.Resize(fyne.NewSize(size.Width-2*Pad, p.Search.MinSize().Height))
	p.Line.Move(fyne.NewPos(0, rows-1))
	p.Line.Resize(fyne.NewSize(size.Width, 1))
	p.Rows.Move(fyne.NewPos(0, rows))
	p.Rows.Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-rows)))

	// Only at its width does the label know its height.
	p.Nothing.Resize(fyne.NewSize(size.Width, p.Nothing.MinSize().Height))
	p.Nothing.Resize(fyne.NewSize(size.Width, p.Nothing.MinSize().Height))
	p.Nothing.Move(fyne.NewPos(0, rows+2*Pad))
}
