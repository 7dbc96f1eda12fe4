package textview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Focusable    = (*View)(nil)
	_ fyne.Tabbable     = (*View)(nil)
	_ fyne.Shortcutable = (*View)(nil)
)

// AcceptsTab implements fyne.Tabbable: Tab goes from mark to mark.
func (v *View) AcceptsTab() bool { return true }

// TypedRune implements fyne.Focusable.
func (v *View) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// TypedKey implements fyne.Focusable. The toolkit sends keys here unless Ctrl,
// Alt or Super is held; those come as shortcuts.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	mods := v.modifiers()
	defer v.noticeScroll(v.top)
	if v.key(e.Name, mods) || modifierKey(e.Name) {
		return
	}
	if v.OnKey != nil {
		v.OnKey(e, mods)
	}
}

// TypedShortcut implements fyne.Shortcutable. The toolkit offers a shortcut to
// nobody else once something is focused, so what is left goes to the canvas.
func (v *View) TypedShortcut(s fyne.Shortcut) {
	defer v.noticeScroll(v.top)
	if c, ok := s.(*desktop.CustomShortcut); ok && v.key(c.KeyName, c.Modifier) {
		return
	}
	if _, ok := s.(*fyne.ShortcutSelectAll); ok {
		v.selectAll()
		return
	}
	if v.OnShortcut != nil && v.OnShortcut(s) {
		return
	}
	if c, ok := s.(*fyne.ShortcutCopy); ok && v.copy(c.Clipboard) {
		return
	}
	v.forward(s)
}

// modifierKey reports whether a key does nothing by itself; the driver types
// those too.
func modifierKey(name fyne.KeyName) bool {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock:
		return true
	}
	return false
}

// toCanvas offers a shortcut to the canvas.
func (v *View) toCanvas(s fyne.Shortcut) {
	if c, ok := v.canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// key does what the view's own keys do and answers whether there is one.
func (v *View) key(name fyne.KeyName, mods fyne.KeyModifier) bool {
	switch name {
	case fyne.KeyTab:
		return mods&^fyne.KeyModifierShift == 0 && (v.OnNext != nil && v.OnNext(mods == 0) || v.Next(mods == 0) != "")
	case fyne.KeyEscape:
		return mods == 0 && (v.mouse.abandon(v) || v.OnEscape != nil && v.OnEscape() || v.letGo())
	case fyne.KeyLeft, fyne.KeyRight:
		if v.chosen != "" && v.movesEdge(mods) {
			start := mods&fyne.KeyModifierAlt != 0
			v.moveEdge(start, (name == fyne.KeyRight) != v.edgeRTL(start), mods)
			return true
		}
	}
	return v.moveCaret(name, mods)
}

// movesEdge reports whether an arrow with mods moves an edge of the chosen mark.
func (v *View) movesEdge(mods fyne.KeyModifier) bool {
	return mods&^(fyne.KeyModifierShift|fyne.KeyModifierAlt|v.wordModifier(true)) == 0
}

// wordModifier is what makes arrows go by words. On macOS that is Option, but
// not where Option means a mark's start.
func (v *View) wordModifier(edge bool) fyne.KeyModifier {
	if v.mac && !edge {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

// letGo lets go what the view holds, one thing at a time: the selection, the
// chosen mark.
func (v *View) letGo() bool {
	switch {
	case v.sel.shown.Start < v.sel.shown.End:
		v.dropSelection()
		v.repaint()
	case v.chosen != "":
		v.chooseByUser("")
	default:
		return false
	}
	return true
}

func (v *View) selectAll() {
	v.chooseByUser("")
	v.sel = selection{goal: noGoal}
	v.selectTo(0, v.article.Len(), 0)
	v.repaint()
	v.tellSelection(false)
}

// copy puts the selected text, or the chosen mark's, on the clipboard.
func (v *View) copy(to fyne.Clipboard) bool {
	r := v.sel.shown
	if m, ok := v.mark(v.chosen); ok {
		r = m.Range
	}
	if to == nil || r.Start >= r.End {
		return false
	}
	to.SetContent(v.article.Slice(r))
	return true
}

// modifiers returns the keys held.
func (v *View) modifiers() fyne.KeyModifier {
	if v.Modifiers != nil {
		return v.Modifiers()
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func (v *View) canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(v)
}
