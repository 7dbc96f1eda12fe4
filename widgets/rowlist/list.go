// Package rowlist is a list of rows of one height that draws only the rows on
// the screen and draws them with the same few cells, however long it is. It is
// apart because several panes need the same scrolling, keys and highlights,
// which Fyne's list does not have: it takes the keyboard at a click, opens at a
// mere selection and knows no menus. Widgets import it.
package rowlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Cell is what draws one row. It is used for many rows, one after the other.
type Cell interface {
	// Object is laid out to the width of the list and the height of a row. It
	// must not react to the mouse.
	Object() fyne.CanvasObject
	// Bind shows row i. It must be cheap.
	Bind(i int)
}

// List is the list. Its fields are set once, before it is shown.
type List struct {
	widget.BaseWidget

	// Height is a row's height in pixels.
	Height float32
	// Length returns the number of rows; it is called often.
	Length func() int
	// NewCell makes a cell.
	NewCell func() Cell
	// OnTap is called for a click on a row, and for Enter and the space bar.
	OnTap func(i int)
	// OnSpace is called for the space bar; nil: it does what Enter does.
	OnSpace func(i int)
	// OnShortcut is asked about a shortcut and answers whether it took it; the
	// canvas gets what it did not.
	OnShortcut func(s fyne.Shortcut) bool
	// OnEnter is called for Enter in place of OnTap, also without a row (-1); nil
	// leaves Enter to OnTap.
	OnEnter func(i int)
	// OnPart is asked before OnTap about a click at a place of a row, and answers
	// whether it took the click; nil takes none.
	OnPart func(i int, at fyne.Position) bool
	// OnMenu asks for a row's menu, at a position of the canvas.
	OnMenu func(i int, at fyne.Position)
	// OnKey gets the keys that the list does not know itself.
	OnKey func(i int, key fyne.KeyName)
	// OnRune gets the characters that are typed.
	OnRune func(r rune)
	// OnTop is called when the keyboard goes up from the first row.
	OnTop func()
	// OnLeave is called on Esc.
	OnLeave func()
	// OnHover is called with the row under the mouse, or -1.
	OnHover func(i int)

	scroll *container.Scroll
	body   *body
	marked int // the highlighted row, or -1
	pinned int // the row revealed since the annotator last scrolled, or -1
}

// New returns a list with rows of this height.
func New(height float32) *List {
	l := &List{Height: height, marked: -1, pinned: -1}
	l.body = newBody(l)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) {
		l.pinned = -1
		l.body.setHover(-1) // another row is under the mouse now
		l.body.arrange()
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &renderer{l} }

type renderer struct{ l *List }

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return r.l.scroll.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.scroll} }
func (r *renderer) Refresh()                     { r.l.Reload() }

func (r *renderer) Layout(size fyne.Size) {
	if size == r.l.scroll.Size() {
		return
	}
	pinned := r.l.pinned
	r.l.scroll.Resize(size)
	r.l.body.arrange()
	if pinned >= 0 { // it was revealed for another size, or for none
		r.l.scrollTo(0)
		r.l.Reveal(pinned)
	}
}

// Reload reads the length anew and binds the rows on the screen.
func (l *List) Reload() {
	l.body.clampCursor()
	l.scroll.Refresh()
}

// RefreshRow binds row i anew if it is on the screen.
func (l *List) RefreshRow(i int) { l.body.rebind(i) }

// SetMarked highlights row i; -1 highlights none.
func (l *List) SetMarked(i int) {
	if l.marked == i {
		return
	}
	l.marked = i
	l.body.recolor()
}

// Marked returns the highlighted row, or -1.
func (l *List) Marked() int { return l.marked }

// Reveal scrolls so that row i is to be seen, and not at all if it is already.
func (l *List) Reveal(i int) {
	if i < 0 || i >= l.length() {
		return
	}
	l.pinned = i
	view := l.scroll.Size().Height
	if view < l.Height {
		return
	}
	top, y := l.scroll.Offset.Y, float32(i)*l.Height
	switch {
	case y >= top && y+l.Height <= top+view:
		return
	case y < top && y >= top-2*l.Height:
		l.scrollTo(y)
	case y+l.Height > top+view && y <= top+view+l.Height:
		l.scrollTo(y + l.Height - view)
	default:
		l.scrollTo(y - view/3)
	}
}

func (l *List) scrollTo(y float32) {
	most := fyne.Max(0, float32(l.length())*l.Height-l.scroll.Size().Height)
	l.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Max(0, fyne.Min(y, most))))
	l.body.arrange()
}

// Top scrolls to the first row.
func (l *List) Top() {
	l.body.cursor = -1
	l.scrollTo(0)
}

// Focus puts the keyboard into the rows.
func (l *List) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.body); c != nil {
		c.Focus(l.body)
	}
}

// FocusFirst puts the keyboard into the rows, on the first one.
func (l *List) FocusFirst() {
	l.body.cursor = 0
	l.Focus()
}

// FocusRow puts the keyboard into the rows, on row i.
func (l *List) FocusRow(i int) {
	l.body.cursor = i
	l.body.clampCursor()
	l.Focus()
	l.body.placeRing()
}

// First returns the rows, to be given the keyboard on the first one by a page
// that is not on the screen yet: where that is, no widget knows by itself.
func (l *List) First() fyne.Focusable {
	l.body.cursor = 0
	return l.body
}

// Focused reports whether the rows have the keyboard.
func (l *List) Focused() bool { return l.body.focused }

// RowTop returns where row i begins, in the coordinates of the list.
func (l *List) RowTop(i int) float32 { return float32(i)*l.Height - l.scroll.Offset.Y }

// Cursor returns the row that the keyboard is on, or -1 while it is elsewhere.
func (l *List) Cursor() int {
	if !l.body.focused {
		return -1
	}
	return l.body.cursor
}

// Hover returns the row under the mouse, or -1.
func (l *List) Hover() int { return l.body.hover }

// Window returns the first row on the screen and the one after the last.
func (l *List) Window() (from, to int) { return l.body.window() }

func (l *List) length() int {
	if l.Length == nil {
		return 0
	}
	return l.Length()
}
