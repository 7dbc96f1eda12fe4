package findbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// entry is what the pattern is typed into.
type entry struct {
	widget.Entry
	b *Bar
}

func newEntry(b *Bar) *entry {
	e := &entry{b: b}
	e.Icon = theme.SearchIcon()
	e.OnChanged = e.changed
	e.ExtendBaseWidget(e)
	return e
}

func (e *entry) changed(pattern string) {
	if e.b.quiet {
		return
	}
	e.b.query.Pattern = pattern
	e.b.ask()
}

// TypedKey is for Fyne.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	mods := e.b.modifiers()
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.b.step(mods&fyne.KeyModifierShift == 0)
		return
	case fyne.KeyEscape:
		call(e.b.OnClose)
		return
	}
	if function(k.Name) && e.b.OnKey != nil && e.b.OnKey(k, mods) {
		return
	}
	e.Entry.TypedKey(k)
}

// function reports whether a key is one of F1 … F12, which edit nothing.
func function(k fyne.KeyName) bool { return len(k) > 1 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9' }

// TypedShortcut is for Fyne. The toolkit offers a shortcut to nobody else while
// the entry has the keyboard.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if _, own := s.(*desktop.CustomShortcut); own && e.b.OnShortcut != nil && e.b.OnShortcut(s) {
		return
	}
	e.Entry.TypedShortcut(s)
}

// modifiers returns the keys held.
func (b *Bar) modifiers() fyne.KeyModifier {
	if b.Modifiers != nil {
		return b.Modifiers()
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
