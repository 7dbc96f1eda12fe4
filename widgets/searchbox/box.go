// Package searchbox is the entry above a list: its arrows go into the list and
// Esc leaves it. It is apart because several panes have one. Widgets import it.
package searchbox

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
)

// Box is an entry of one line. It must be made by New.
type Box struct {
	widget.Entry

	// OnDown is called by the arrow down: the list should take the keyboard.
	OnDown func()
	// OnEnter is called by Enter: the first row should open.
	OnEnter func()
	// OnLeave is called by Esc.
	OnLeave func()
	// OnQuery is called with every change.
	OnQuery func(query string)

	clear *press.Button
}

// New returns an empty box.
func New() *Box {
	b := &Box{}
	b.clear = press.NewIcon(theme.CancelIcon(), func() { b.SetText("") })
	b.clear.Hide()
	b.ActionItem = b.clear
	b.Icon = theme.SearchIcon()
	b.OnChanged = b.changed
	b.ExtendBaseWidget(b)
	return b
}

func (b *Box) changed(query string) {
	if query == "" {
		b.clear.Hide()
	} else {
		b.clear.Show()
	}
	if b.OnQuery != nil {
		b.OnQuery(query)
	}
}

// TypedKey is for Fyne.
func (b *Box) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		call(b.OnDown)
	case fyne.KeyReturn, fyne.KeyEnter:
		call(b.OnEnter)
	case fyne.KeyEscape:
		call(b.OnLeave)
	default:
		b.Entry.TypedKey(e)
	}
}

// Focus puts the keyboard into the box and chooses its text, so that typing
// replaces it.
func (b *Box) Focus() {
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	if c == nil {
		return
	}
	c.Focus(b)
	b.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func call(f func()) {
	if f != nil {
		f()
	}
}
