package action

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// ReservedError says that a chord cannot be given to an action, because the
// article or a text field needs it.
type ReservedError struct {
	Chord Chord
}

// Error returns an English sentence without a full stop.
func (e *ReservedError) Error() string {
	return fmt.Sprintf("%s moves in the article or edits text", e.Chord)
}

// Reserved reports whether a chord belongs to the article's own keys or to the
// editing of text: an action bound to it would never run, or take from the
// keyboard what it needs. Alt with up or down is free.
func Reserved(c Chord) bool {
	mod := c.Mod &^ Shift
	// On macOS both Command and Control move in the text.
	const either = Ctrl | fyne.KeyModifierControl
	switch c.Key {
	case fyne.KeyLeft, fyne.KeyRight:
		return mod&^(either|Alt) == 0
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		return mod&^either == 0
	case fyne.KeyEscape, fyne.KeyTab:
		return mod == 0
	case fyne.KeyA, fyne.KeyV, fyne.KeyX:
		return c.Mod == Ctrl
	}
	return false
}
