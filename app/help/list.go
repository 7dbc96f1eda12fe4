package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
)

// list shows the rows and has the keyboard: it moves the cursor, or, while an
// action waits for its new key, takes whatever chord is pressed.
type list struct {
	widget.List
	p      *page
	height float32 // of a row
}

func newList(p *page) *list {
	l := &list{p: p, height: p.newRow().MinSize().Height}
	l.Length = func() int { return len(p.rows) }
	l.CreateItem = p.newRow
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).show(p.rows[i], p.asked) }
	l.OnSelected = p.chose
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// AcceptsTab implements fyne.Tabbable: Tab goes to the buttons, unless a key is
// waited for.
func (l *list) AcceptsTab() bool { return l.p.asked != nil }

// FocusLost implements fyne.Focusable.
func (l *list) FocusLost() {
	l.List.FocusLost()
	if l.p.asked != nil {
		l.p.keep()
	}
}

// TypedRune implements fyne.Focusable.
func (l *list) TypedRune(r rune) {
	c, ok := action.FromTyped(r, l.p.held())
	switch {
	case !ok:
	case l.p.asked != nil:
		l.p.caught(c)
	case c == action.Key(fyne.KeyR):
		l.p.reset(l.p.rows[l.p.at].action)
	}
}

// TypedKey implements fyne.Focusable.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	if l.p.asked == nil {
		l.command(e.Name)
		return
	}
	switch e.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock:
		return
	}
	if chord, ok := action.FromKey(e.Name, l.p.held()); ok {
		l.p.caught(chord)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (l *list) TypedShortcut(s fyne.Shortcut) {
	if chord, ok := action.FromShortcut(s); ok && l.p.asked != nil {
		l.p.caught(chord)
	}
}

// command does what a key means while nothing is waited for.
func (l *list) command(key fyne.KeyName) {
	p := l.p
	screen := max(1, int(l.Size().Height/(l.height+l.Theme().Size(theme.SizeNamePadding)))-1)
	switch key {
	case fyne.KeyDown:
		p.move(p.at+1, +1)
	case fyne.KeyUp:
		p.move(p.at-1, -1)
	case fyne.KeyPageDown:
		p.move(p.at+screen, +1)
	case fyne.KeyPageUp:
		p.move(p.at-screen, +1)
	case fyne.KeyHome:
		p.move(0, +1)
	case fyne.KeyEnd:
		p.move(len(p.rows)-1, -1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.ask(p.rows[p.at].action)
	case fyne.KeyBackspace, fyne.KeyDelete:
		p.remove(p.rows[p.at].action)
	case fyne.KeyEscape:
		p.dialog.Close()
	}
}

// held returns Shift when it is pressed; a key with any other modifier comes as
// a shortcut.
func (p *page) held() fyne.KeyModifier {
	if p.h.Held != nil {
		return p.h.Held() & fyne.KeyModifierShift
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers() & fyne.KeyModifierShift
	}
	return 0
}
