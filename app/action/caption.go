package action

import "fyne.io/fyne/v2"

// Caption is a key as a menu writes it, in the words of the user's language, at
// the right of its item. It is only shown: no key press has its name.
type Caption string

var _ fyne.KeyboardShortcut = Caption("")

// ShortcutName is for Fyne.
func (c Caption) ShortcutName() string { return "Caption:" + string(c) }

// Key is for Fyne, which writes what it does not know as it is.
func (c Caption) Key() fyne.KeyName { return fyne.KeyName(c) }

// Mod is for Fyne; the words of the modifiers are in the caption.
func (c Caption) Mod() fyne.KeyModifier { return 0 }
