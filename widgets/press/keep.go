// Package press is a quiet button that never takes the keyboard: after a click
// the article still has it. It is apart because that needs a trick of Fyne's,
// which should be in one place. Widgets import it.
package press

import "fyne.io/fyne/v2"

// Keep makes a widget that embeds it leave the keyboard focus where it is when
// it is clicked. Fyne takes the focus away when the mouse is pressed on nothing
// focusable; a widget that could have the focus but is disabled counts as
// focusable there, and never gets it, by Tab neither.
type Keep struct{}

// FocusGained is for Fyne; it is never called.
func (Keep) FocusGained() {}

// FocusLost is for Fyne; it is never called.
func (Keep) FocusLost() {}

// TypedRune is for Fyne; it is never called.
func (Keep) TypedRune(rune) {}

// TypedKey is for Fyne; it is never called.
func (Keep) TypedKey(*fyne.KeyEvent) {}

// Enable does nothing.
func (Keep) Enable() {}

// Disable does nothing.
func (Keep) Disable() {}

// Disabled is always true: it is about the keyboard, not about clicks.
func (Keep) Disabled() bool { return true }
