package apptest

import (
	"unicode"

	"fyne.io/fyne/v2"

	"nomina/app/action"
)

// press routes a chord as Fyne's desktop driver does: shortcuts go to the main
// menu, then to what has the focus, then to the window; the rest is typed.
func (d *Driver) press(text string) {
	d.T.Helper()
	c, err := action.Parse(text)
	if err != nil {
		d.T.Fatal(err)
	}
	d.held = c.Mod
	defer func() { d.held = 0 }()
	if s := c.Shortcut(); s != nil {
		d.shortcut(s)
		return
	}
	d.key(c)
}

func (d *Driver) shortcut(s fyne.Shortcut) {
	w := d.App.Window()
	if menu := w.MainMenu(); menu != nil {
		for _, m := range menu.Items {
			for _, item := range m.Items {
				if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
					item.Action()
					return
				}
			}
		}
	}
	if f, ok := w.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	if c, ok := w.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// key types a key and the character it gives, as the driver does.
func (d *Driver) key(c action.Chord) {
	canvas := d.App.Window().Canvas()
	event := &fyne.KeyEvent{Name: c.Key}
	char, types := character(c)
	if f := canvas.Focused(); f != nil {
		f.TypedKey(event)
		if types && canvas.Focused() == f {
			f.TypedRune(char)
		}
		return
	}
	if h := canvas.OnTypedKey(); h != nil {
		h(event)
	}
	if h := canvas.OnTypedRune(); h != nil && types {
		h(char)
	}
}

func character(c action.Chord) (rune, bool) {
	if len([]rune(string(c.Key))) != 1 {
		return 0, false
	}
	r := []rune(string(c.Key))[0]
	if c.Mod&fyne.KeyModifierShift == 0 {
		r = unicode.ToLower(r)
	}
	return r, true
}
