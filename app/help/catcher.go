package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
)

// catcher holds the keyboard while the list of keys is open and reports every
// chord that is pressed.
type catcher struct {
	widget.BaseWidget
	caught func(action.Chord)
}

func newCatcher(caught func(action.Chord)) *catcher {
	c := &catcher{caught: caught}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is for Fyne.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

// MinSize implements fyne.CanvasObject: it takes no room.
func (c *catcher) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// FocusGained implements fyne.Focusable.
func (c *catcher) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (c *catcher) FocusLost() {}

// AcceptsTab implements fyne.Tabbable.
func (c *catcher) AcceptsTab() bool { return true }

// TypedRune implements fyne.Focusable.
func (c *catcher) TypedRune(r rune) {
	if chord, ok := action.FromRune(r); ok {
		c.caught(chord)
	}
}

// TypedKey implements fyne.Focusable.
func (c *catcher) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock, "":
		return
	}
	if chord, ok := action.FromKey(e.Name, held()); ok {
		c.caught(chord)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *catcher) TypedShortcut(s fyne.Shortcut) {
	if chord, ok := action.FromShortcut(s); ok {
		c.caught(chord)
	}
}

func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers() & fyne.KeyModifierShift
	}
	return 0
}
