package action

import (
	"fmt"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord is a key with modifiers. Key is a name as Fyne gives it ("1", "F1",
// "Return", "R"). Letters and signs are meant as typed; digits are meant as
// keys, because on many layouts the digit itself needs Shift.
type Chord struct {
	Key fyne.KeyName
	Mod fyne.KeyModifier
}

// Ctrl is the modifier of shortcuts: Control, on macOS Command.
const Ctrl = fyne.KeyModifierShortcutDefault

// Shorter names for the modifiers.
const (
	Shift = fyne.KeyModifierShift
	Alt   = fyne.KeyModifierAlt
)

// Key returns the chord of a key without modifiers.
func Key(k fyne.KeyName, mods ...fyne.KeyModifier) Chord {
	c := Chord{Key: k}
	for _, m := range mods {
		c.Mod |= m
	}
	return c
}

// names pairs the modifiers with their names in the settings, in the order they
// are written.
func names() [4]struct {
	mod        fyne.KeyModifier
	name, show string
} {
	return [4]struct {
		mod        fyne.KeyModifier
		name, show string
	}{
		{Ctrl, "Ctrl", "⌘"}, {macControl(), "Control", "⌃"}, {Alt, "Alt", "⌥"}, {Shift, "Shift", "⇧"},
	}
}

// macControl is the Control key where Ctrl means Command, and the Super key
// elsewhere.
func macControl() fyne.KeyModifier {
	if Ctrl == fyne.KeyModifierSuper {
		return fyne.KeyModifierControl
	}
	return fyne.KeyModifierSuper
}

// String returns the form kept in the settings, e.g. "Ctrl+Shift+Z".
func (c Chord) String() string {
	var b strings.Builder
	for _, m := range names() {
		if c.Mod&m.mod != 0 {
			b.WriteString(m.name + "+")
		}
	}
	b.WriteString(string(c.Key))
	return b.String()
}

// Parse reads what String wrote.
func Parse(s string) (Chord, error) {
	var c Chord
	rest := s
	for _, m := range names() {
		if after, ok := strings.CutPrefix(rest, m.name+"+"); ok {
			c.Mod |= m.mod
			rest = after
		}
	}
	if rest == "" {
		return Chord{}, fmt.Errorf("parse key %q: no key", s)
	}
	c.Key = fyne.KeyName(rest)
	return c, nil
}

// Show returns the chord as it stands in menus and tooltips; word translates
// the names of keys that are words ("key.Return", "key.Prior" …).
func (c Chord) Show(word func(string) string) string {
	key := string(c.Key)
	if named(c.Key) {
		key = word("key." + key)
	}
	var b strings.Builder
	for _, m := range names() {
		if c.Mod&m.mod == 0 {
			continue
		}
		if runtime.GOOS == "darwin" {
			b.WriteString(m.show)
		} else {
			b.WriteString(word("key."+m.name) + "+")
		}
	}
	return b.String() + key
}

// named reports whether a key is called by a word: not a letter, a digit, a
// sign or F1 … F12.
func named(k fyne.KeyName) bool {
	switch k {
	case desktop.KeyMenu, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyTab, fyne.KeySpace, fyne.KeyHome, fyne.KeyEnd,
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown:
		return true
	}
	return false
}
