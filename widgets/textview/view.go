// Package textview is the surface on which an article is read and annotated.
//
// Toolkit text widgets wrap a long text in seconds and know no spans; this one
// keeps drawing objects for the visible lines only. It knows no project: data
// goes in through setters, acts of the user come out through On… callbacks. The
// application's pages import it.
package textview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/data/text"
)

// View shows one text with its marks and lets it be read, selected from and
// marked with mouse and keyboard. All methods belong to the UI goroutine.
//
// Setters never call back. A callback follows an act of the user, and Next.
type View struct {
	widget.BaseWidget

	// OnSelect is told the selected range on every change, snapped as it is
	// shown; an empty range means that the selection was let go. Final is set
	// when a gesture of the mouse is over, and not for the keyboard.
	OnSelect func(r text.Range, final bool)
	// OnChoose is told the chosen mark, "" when it was let go.
	OnChoose func(id string)
	// OnResize is told the new range of a mark whose edge was moved. The view
	// shows it already; one who refuses it calls SetMark with the old range.
	OnResize func(id string, to text.Range)
	// OnMenu is asked for a mark's menu; at is absolute on the canvas.
	OnMenu func(id string, at fyne.Position)
	// OnKey, OnRune and OnShortcut are offered what the view does not use
	// itself; they answer whether they did. An unused shortcut goes on to the
	// canvas.
	OnKey      func(*fyne.KeyEvent, fyne.KeyModifier) bool
	OnRune     func(rune) bool
	OnShortcut func(fyne.Shortcut) bool
	// OnScroll is told that the reader's place has changed.
	OnScroll func()
	// OnZoom is told +1 or -1 when the wheel turns with Ctrl held.
	OnZoom func(delta int)
	// HoverText returns what the card over a mark says; "" shows none.
	HoverText func(id string) string
	// Modifiers returns the keys held; nil asks the desktop driver.
	Modifiers func() fyne.KeyModifier

	size  int
	snap  text.Snap
	sel   text.Range
	caret int
	pos   Position
}

// New returns an empty view.
func New() *View {
	v := &View{size: 18, snap: text.SnapWord}
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)))
}

// SetText shows x from its beginning, without marks and selection.
func (v *View) SetText(x *text.Index) {}

// SetStyles replaces the styles by name.
func (v *View) SetStyles(s map[string]Style) {}

// SetMarks replaces all marks. Only what differs is painted anew.
func (v *View) SetMarks(marks []Mark) {}

// SetMark adds m or replaces the mark with its ID.
func (v *View) SetMark(m Mark) {}

// RemoveMark removes a mark; an unknown id does nothing.
func (v *View) RemoveMark(id string) {}

// SetTextSize sets the size of the text in whole points, within 8 … 72.
func (v *View) SetTextSize(points int) { v.size = points }

// TextSize returns the size of the text in points.
func (v *View) TextSize() int { return v.size }

// SetSnap sets what a selection snaps to.
func (v *View) SetSnap(s text.Snap) { v.snap = s }

// Snap returns what a selection snaps to.
func (v *View) Snap() text.Snap { return v.snap }

// Selection returns the selected range, empty at the caret when there is none.
func (v *View) Selection() text.Range { return v.sel }

// Select selects r as it is, without snapping.
func (v *View) Select(r text.Range) { v.sel = r }

// ClearSelection lets the selection go; the caret stays.
func (v *View) ClearSelection() { v.sel = text.Range{Start: v.caret, End: v.caret} }

// Caret returns the code point before which the caret stands.
func (v *View) Caret() int { return v.caret }

// SetCaret moves the caret and lets selection and chosen mark go.
func (v *View) SetCaret(cp int) { v.caret = cp }

// Choose chooses a mark and scrolls it into view; "" lets it go.
func (v *View) Choose(id string) {}

// Chosen returns the chosen mark, "" when there is none.
func (v *View) Chosen() string { return "" }

// Next chooses the mark after (or before) the chosen one or the caret, and
// returns it. After the last comes the first; "" means that there is none.
func (v *View) Next(forward bool) string { return "" }

// ScrollTo brings r into view, without moving when it is there already.
func (v *View) ScrollTo(r text.Range) {}

// Place returns the reader's place. (Position is the widget's, on the canvas.)
func (v *View) Place() Position { return v.pos }

// Restore goes back to a place that Place returned.
func (v *View) Restore(p Position) { v.pos = p }

// Word returns the word at the caret, empty when there is none.
func (v *View) Word() text.Range { return text.Range{Start: v.caret, End: v.caret} }
