// Package textview is the surface on which an article is read and annotated.
//
// Toolkit text widgets wrap a long text in seconds and know no spans; this one
// keeps drawing objects for the visible lines only. It knows no project: data
// goes in through setters, acts of the user come out through On… callbacks. The
// application's pages import it.
package textview

import (
	"maps"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"github.com/go-text/typesetting/font"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
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
	// OnMenu is asked for the menu of a mark, or with "" of the selection or of
	// the caret; at is absolute on the canvas.
	OnMenu func(id string, at fyne.Position)
	// OnKey, OnRune and OnShortcut are offered what the view does not use
	// itself; they answer whether they did. An unused shortcut goes on to the
	// canvas.
	OnKey      func(*fyne.KeyEvent, fyne.KeyModifier) bool
	OnRune     func(rune) bool
	OnShortcut func(fyne.Shortcut) bool
	// OnEscape is offered Esc after an edge that is being dragged and before the
	// selection and the chosen mark; it answers whether it let go of something.
	OnEscape func() bool
	// OnNext is offered Tab before the view goes to the next mark, or with Shift to
	// the one before; it answers whether it went to something itself.
	OnNext func(forward bool) bool
	// OnCaret is told that the user has moved the caret.
	OnCaret func()
	// OnScroll is told that the reader's place has changed.
	OnScroll func()
	// OnZoom is told +1 or -1 when the wheel turns with Ctrl held.
	OnZoom func(delta int)
	// CardOf returns what the card of a mark says, on which the pointer rests.
	CardOf func(id string) Card
	// Bare says that what is behind the view has the page's colour. Painting it
	// once more would cost a software renderer as much as all letters on it.
	Bare bool
	// Modifiers returns the keys held; nil asks the desktop driver.
	Modifiers func() fyne.KeyModifier

	article *text.Index
	page    *layout.Page
	size    int
	column  int // characters
	leading int // percent of the text size
	// contrast is set when the theme is one of high contrast.
	contrast bool
	snap     text.Snap
	full     bool // nothing falls off a selection
	styles   map[string]Style

	main     []*font.Face // what SetTypeface was given
	fallback layout.Fallback
	toolkit  *toolkitFonts

	marks  *Marks
	spans  *layout.Spans // of marks
	chosen string
	due    string // see SetDue

	hits hits

	sel  selection
	top  Position // the reader's place
	rows []row    // what is in sight, from the last painting

	mouse   mouse
	hover   hover
	blink   *fyne.Animation
	focused bool
	armed   bool
	paint   *painter // nil until the widget is first shown
	mac     bool
	now     func() time.Time
	forward func(fyne.Shortcut) // to the canvas
}

var _ fyne.Widget = (*View)(nil)

// New returns an empty view.
func New() *View {
	v := &View{
		size: defaultSize, column: DefaultColumn, leading: DefaultLeading, snap: text.SnapWord,
		styles: map[string]Style{},
		mac:    runtime.GOOS == "darwin", now: time.Now,
	}
	v.sel.goal = noGoal
	v.forward = v.toCanvas
	v.ExtendBaseWidget(v)
	v.SetText(text.New(""))
	return v
}

// SetText shows x from its beginning, without marks and selection; nil shows
// nothing. It is Open for a short text.
func (v *View) SetText(x *text.Index) {
	t := Prepare(x)
	v.Open(t, NewMarks(t.index.Len(), nil), Position{})
}

// Open shows a text with its marks from a reader's place on, without selection.
// What it takes does not depend on the text's length or the number of marks.
func (v *View) Open(t *Text, k *Marks, at Position) {
	v.article = t.index
	if v.page == nil {
		v.page = layout.NewPageOf(t.lines, v.typeface(), v.format())
	} else {
		v.page = v.page.With(t.lines)
	}
	v.marks, v.spans, v.chosen = k, &k.spans, ""
	v.sel = selection{goal: noGoal}
	v.mouse.forget()
	v.hover.hide()
	v.top = Position{}
	v.toTop()
	if at == (Position{}) {
		v.repaint()
	} else {
		v.Restore(at)
	}
}

// SetStyles replaces the styles by name.
func (v *View) SetStyles(s map[string]Style) {
	v.styles = maps.Clone(s)
	if v.paint != nil {
		v.paint.shades.forget()
		v.paint.styled++
	}
	v.repaint()
}

// SetTextSize sets the size of the text in whole points, within 8 … 72. The
// reader's line stays where it is.
func (v *View) SetTextSize(points int) {
	points = min(max(points, minSize), maxSize)
	if points == v.size {
		return
	}
	v.size = points
	v.reformat()
	v.repaint()
}

// TextSize returns the size of the text in points.
func (v *View) TextSize() int { return v.size }

// SetHighContrast draws outlines as clearly as letters. The page's own colours
// come from the theme.
func (v *View) SetHighContrast(on bool) {
	if v.contrast == on {
		return
	}
	v.contrast = on
	v.Refresh()
}

// SetSnap sets what a selection made with the mouse snaps to.
func (v *View) SetSnap(s text.Snap) { v.snap = s }

// Snap returns what a selection snaps to.
func (v *View) Snap() text.Snap { return v.snap }

// SetTrim sets whether blanks and punctuation fall off at the ends of a
// selection that snaps; at first they do.
func (v *View) SetTrim(on bool) { v.full = !on }

// Trims reports whether blanks and punctuation fall off.
func (v *View) Trims() bool { return !v.full }

// unit is how a selection by s snaps, with or without trimming.
func (v *View) unit(s text.Snap) text.Snap {
	if v.full {
		return s.Full()
	}
	return s
}
