package action

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FromShortcut returns the chord of a shortcut as the driver delivers it; ok is
// false for shortcuts without a key.
func FromShortcut(s fyne.Shortcut) (c Chord, ok bool) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return Key(fyne.KeyZ, Ctrl), true
	case *fyne.ShortcutRedo:
		return Key(fyne.KeyY, Ctrl), true
	case *fyne.ShortcutCopy:
		return Key(fyne.KeyC, Ctrl), true
	case *fyne.ShortcutCut:
		return Key(fyne.KeyX, Ctrl), true
	case *fyne.ShortcutPaste:
		return Key(fyne.KeyV, Ctrl), true
	case *fyne.ShortcutSelectAll:
		return Key(fyne.KeyA, Ctrl), true
	case *desktop.CustomShortcut:
		return Chord{Key: s.KeyName, Mod: s.Modifier}, true
	}
	return Chord{}, false
}

// Shortcut returns the shortcut that the driver delivers for a chord, nil for
// chords that are no shortcuts there (plain keys, Shift alone).
func (c Chord) Shortcut() fyne.Shortcut {
	if c.Mod&^Shift == 0 {
		return nil
	}
	switch c {
	case Key(fyne.KeyZ, Ctrl):
		return &fyne.ShortcutUndo{}
	case Key(fyne.KeyY, Ctrl):
		return &fyne.ShortcutRedo{}
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mod}
}

// FromRune returns the chord of a typed letter or sign: "r" and "R" are the key
// R without and with Shift, "?" is itself. Digits give none, because they are
// read as keys.
func FromRune(r rune) (c Chord, ok bool) {
	switch {
	case unicode.IsDigit(r) || unicode.IsSpace(r):
		return Chord{}, false
	case unicode.IsLetter(r) && unicode.IsUpper(r):
		return Key(fyne.KeyName(string(r)), Shift), true
	case unicode.IsLetter(r):
		return Key(fyne.KeyName(string(unicode.ToUpper(r)))), true
	}
	return Key(fyne.KeyName(string(r))), true
}

// FromTyped is FromRune with the keys held at the time: whether Shift belongs to
// a letter is what they say, not its case, which Caps Lock turns round.
func FromTyped(r rune, held fyne.KeyModifier) (c Chord, ok bool) {
	c, ok = FromRune(r)
	if ok && unicode.IsLetter(r) {
		c.Mod = held & Shift
	}
	return c, ok
}

// Typing joins the two events of a key that types a letter: the driver tells the
// key first, then what it types.
type Typing struct{ last fyne.KeyName }

// Key hears of a key.
func (t *Typing) Key(name fyne.KeyName) { t.last = name }

// Rune returns the chord of what the key typed. A letter of another script than
// Latin counts as the key it is typed with: else an annotator who writes Cyrillic
// or Greek had no letter keys at all.
func (t *Typing) Rune(r rune, held fyne.KeyModifier) (c Chord, ok bool) {
	name := t.last
	t.last = ""
	if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' {
		return Chord{Key: name, Mod: held & Shift}, true
	}
	return FromTyped(r, held)
}

// FromKey returns the chord of a key that types nothing, or of a digit key; ok
// is false for letters and signs, which come as runes as well.
func FromKey(k fyne.KeyName, mod fyne.KeyModifier) (c Chord, ok bool) {
	if len(k) == 0 {
		return Chord{}, false
	}
	if len(k) == 1 && (k[0] < '0' || k[0] > '9') {
		return Chord{}, false
	}
	return Chord{Key: k, Mod: mod}, true
}
