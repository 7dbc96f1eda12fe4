// Package modal shows dialogs that the keyboard can answer: Esc closes the
// topmost, Enter confirms it, and no shortcut reaches what lies beneath. Fyne's
// own dialogs hear neither key. The window and its pages import it.
package modal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// Stack is the dialogs open over a window, the topmost last.
type Stack struct {
	Window fyne.Window
	open   []*Dialog
}

// Dialog is one dialog. Its functions run on the UI goroutine.
type Dialog struct {
	// OnConfirm runs on Enter and on the confirming button; the dialog stays
	// open until it calls Close.
	OnConfirm func()
	// OnClosed runs after the dialog was closed, in whatever way.
	OnClosed func()

	stack   *Stack
	close   *Button
	confirm *Button // nil when there is nothing to confirm
	dialog  *dialog.CustomDialog
	scroll  *container.Scroll // nil when there is none
}

// New prepares a dialog. closing is the text of the button that only closes it;
// confirm, which may be empty, of the one that does something.
func (s *Stack) New(closing, confirm string) *Dialog {
	d := &Dialog{stack: s}
	d.close = d.NewButton(closing, d.Close)
	if confirm != "" {
		d.confirm = d.NewButton(confirm, d.Confirm)
		d.confirm.Importance = widget.HighImportance
	}
	return d
}

// Show opens the dialog, at most as large as the window allows, with the
// keyboard on focus, which may be nil.
func (d *Dialog) Show(title string, content fyne.CanvasObject, want fyne.Size, focus fyne.Focusable) {
	w := d.stack.Window
	d.dialog = dialog.NewCustomWithoutButtons(title, content, w)
	buttons := []fyne.CanvasObject{d.close}
	if d.confirm != nil {
		buttons = append(buttons, d.confirm)
	}
	d.dialog.SetButtons(buttons)
	d.dialog.SetOnClosed(d.closed)
	size := w.Canvas().Size()
	d.dialog.Resize(fyne.NewSize(min(size.Width-40, want.Width), min(size.Height-40, want.Height)))
	d.stack.open = append(d.stack.open, d)
	d.dialog.Show()
	if focus == nil {
		focus = d.close
		if d.confirm != nil {
			focus = d.confirm
		}
	}
	w.Canvas().Focus(focus)
}

// Ready lets the dialog be confirmed or not, under a text that may change.
func (d *Dialog) Ready(ok bool, text string) {
	d.confirm.SetText(text)
	if ok {
		d.confirm.Enable()
	} else {
		d.confirm.Disable()
	}
}

// Confirm does what Enter does.
func (d *Dialog) Confirm() {
	if d.confirm == nil {
		d.Close()
		return
	}
	if !d.confirm.Disabled() && d.OnConfirm != nil {
		d.OnConfirm()
	}
}

// Close closes the dialog.
func (d *Dialog) Close() { d.dialog.Hide() }

func (d *Dialog) closed() {
	d.stack.open = slices.DeleteFunc(d.stack.open, func(o *Dialog) bool { return o == d })
	if d.OnClosed != nil {
		d.OnClosed()
	}
}

// key answers the keys that every part of a dialog leaves to it.
func (d *Dialog) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		d.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.Confirm()
	default:
		return false
	}
	return true
}

// Key gives a key that nothing has taken to the topmost dialog and reports
// whether one is open.
func (s *Stack) Key(e *fyne.KeyEvent) bool {
	if len(s.open) == 0 {
		return false
	}
	s.open[len(s.open)-1].key(e)
	return true
}

// Open reports whether a dialog is open.
func (s *Stack) Open() bool { return len(s.open) > 0 }

// Covered reports whether anything lies over the window's content: a dialog, a
// menu, a file chooser.
func (s *Stack) Covered() bool { return s.Window.Canvas().Overlays().Top() != nil }

// CloseAll closes every dialog, the topmost first.
func (s *Stack) CloseAll() {
	for len(s.open) > 0 {
		s.open[len(s.open)-1].Close()
	}
}
