package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// button is a button of the card: the keyboard goes from it to the lists.
type button struct {
	widget.Button
	c *card
	i int
}

// TypedKey is for Fyne.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	case fyne.KeyLeft:
		b.c.focusAt(b.i - 1)
	case fyne.KeyRight:
		b.c.focusAt(b.i + 1)
	case fyne.KeyDown:
		b.c.p.focusLists()
	case fyne.KeyEscape:
		b.c.p.Dismiss()
	case fyne.KeySpace:
		b.Button.TypedKey(e)
	default:
		b.c.p.other(e.Name)
	}
}

// TypedRune is for Fyne.
func (b *button) TypedRune(r rune) { b.c.p.h.Rune(r) }
