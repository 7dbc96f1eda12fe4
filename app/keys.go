package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
)

// bindKeys makes every shortcut heard that no menu shows, and sends keys typed
// while nothing has the focus to the article.
func (a *App) bindKeys() {
	c := a.win.Canvas()
	for _, act := range a.actions.All() {
		for i, chord := range act.Keys {
			if s := chord.Shortcut(); s != nil && (i > 0 || act.Hidden) {
				c.AddShortcut(s, func(s fyne.Shortcut) { a.press(s) })
			}
		}
	}
	c.SetOnTypedRune(func(r rune) {
		if !a.modals.Covered() {
			a.typedRune(r)
		}
	})
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		a.typing.Key(e.Name)
		if a.modals.Key(e) || a.palette.Key(e) || a.modals.Covered() || a.start != nil && a.start.Key(e.Name) {
			return
		}
		if !a.typedKey(e.Name) {
			a.focus()
		}
	})
}

// typedKey does what a key means that was typed into no text, and reports whether
// it means anything.
func (a *App) typedKey(k fyne.KeyName) bool {
	a.typing.Key(k)
	chord, ok := action.FromKey(k, a.held())
	return ok && a.actions.Press(chord, false)
}

// typedRune does what a character means, such as "?".
func (a *App) typedRune(r rune) {
	if chord, ok := a.typing.Rune(r, a.held()); ok {
		a.actions.Press(chord, false)
	}
}

func (a *App) press(s fyne.Shortcut) {
	if chord, ok := action.FromShortcut(s); ok && !a.modals.Covered() {
		a.actions.Press(chord, a.textField() != nil)
	}
}

// held returns the modifiers pressed now.
func (a *App) held() fyne.KeyModifier {
	if a.o.Modifiers != nil {
		return a.o.Modifiers()
	}
	if d, ok := a.o.Fyne.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// handOn gives a shortcut that the menu bar heard to what has the keyboard in
// the dialog that lies over the window: there it copies, undoes what was typed,
// or is the new key of an action.
func (a *App) handOn(s fyne.Shortcut) {
	if f, ok := a.win.Canvas().Focused().(fyne.Shortcutable); ok && s != nil {
		f.TypedShortcut(toField(s, a.o.Fyne.Clipboard()))
	}
}

// textField returns the text field that has the keyboard, or nil.
func (a *App) textField() fyne.Shortcutable {
	switch f := a.win.Canvas().Focused().(type) {
	case *widget.Entry:
		return f
	case interface {
		fyne.Shortcutable
		SelectedText() string
	}:
		return f
	}
	return nil
}

// toField gives a text field the form of the shortcut that it knows.
func toField(s fyne.Shortcut, clip fyne.Clipboard) fyne.Shortcut {
	if c, ok := s.(*desktop.CustomShortcut); ok {
		switch (action.Chord{Key: c.KeyName, Mod: c.Modifier}) {
		case action.Key(fyne.KeyC, action.Ctrl):
			return &fyne.ShortcutCopy{Clipboard: clip}
		case action.Key(fyne.KeyZ, action.Ctrl, action.Shift):
			return &fyne.ShortcutRedo{}
		}
	}
	return s
}
