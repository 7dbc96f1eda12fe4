package details

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// rows is how many lines of a note are seen at once.
const rows = 3

// note is an entry that tells when it is left.
type note struct {
	widget.Entry
	onBlur  func()
	onEnd   func()
	focused bool
}

func newNote() *note {
	n := &note{}
	n.MultiLine = true
	n.Wrapping = fyne.TextWrapWord
	n.SetMinRowsVisible(rows)
	n.ExtendBaseWidget(n)
	return n
}

// FocusGained is for Fyne.
func (n *note) FocusGained() {
	n.focused = true
	n.Entry.FocusGained()
}

// FocusLost is for Fyne; it is also called when the window loses the focus.
func (n *note) FocusLost() {
	n.focused = false
	n.Entry.FocusLost()
	n.onBlur()
}

// TypedKey is for Fyne.
func (n *note) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		n.onEnd()
		return
	}
	n.Entry.TypedKey(e)
}

// TypedShortcut is for Fyne.
func (n *note) TypedShortcut(s fyne.Shortcut) {
	c, ok := s.(*desktop.CustomShortcut)
	enter := ok && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter)
	if enter && c.Modifier == fyne.KeyModifierShortcutDefault {
		n.onEnd()
		return
	}
	n.Entry.TypedShortcut(s)
}

// most is how many changes wait for a pause: one who types without pausing
// loses no more than these when the machine goes down.
const most = 24

// typed starts the pause anew, or hands the note over when much is waiting.
func (d *Details) typed(string) {
	if d.quiet || d.model.ID == "" {
		return
	}
	d.halt()
	if !d.waits() {
		return
	}
	if d.changes++; d.changes >= most {
		d.Flush()
		return
	}
	d.stop = d.After(pause, d.Flush)
}

// waits reports whether the note differs from what was handed over.
func (d *Details) waits() bool { return d.model.ID != "" && d.note.Text != d.given }

func (d *Details) halt() {
	if d.stop != nil {
		d.stop()
		d.stop = nil
	}
}

// Flush calls OnNote at once if a changed note waits.
func (d *Details) Flush() {
	d.halt()
	if !d.waits() {
		return
	}
	d.changes = 0
	d.given = d.note.Text
	d.model.Note = d.given // until Set says otherwise
	if d.OnNote != nil {
		d.OnNote(d.model.ID, d.given)
	}
}

// blurred hands the note over, and shows what Set brought while it was typed.
func (d *Details) blurred() {
	d.Flush()
	d.given = d.model.Note
	if _, draft := d.drafts[d.model.ID]; !draft {
		d.write(d.model.Note)
	}
}

func (d *Details) ended() {
	d.Flush()
	d.leave()
}

func (d *Details) leave() {
	if d.OnLeave != nil {
		d.OnLeave()
	}
}

// chip asks for another label under the one there is.
func (d *Details) chip(string) {
	if d.OnLabel == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.label)
	d.OnLabel(d.model.ID, at.AddXY(0, d.label.Size().Height))
}
