package apptest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/data/find"
	"nomina/data/text"
)

// Rush presses chords without waiting for what the one before started.
func (d *Driver) Rush(chords ...string) *Driver {
	d.T.Helper()
	for _, c := range chords {
		d.press(c)
	}
	d.Settle()
	return d
}

// Until presses chords without waiting for what they start, and then lets the
// window do one thing after the other until done says so.
func (d *Driver) Until(done func() bool, chords ...string) *Driver {
	d.T.Helper()
	for _, c := range chords {
		d.press(c)
	}
	if !d.queue.Until(done) {
		d.T.Fatalf("nothing is under way any more, and it is not done: %s", d.Screen())
	}
	return d
}

// Import previews files for the open project and confirms.
func (d *Driver) Import(paths ...string) *Driver {
	d.T.Helper()
	d.App.Start(d.App.Project(), paths)
	d.Settle()
	return d.Button("Import")
}

// DragExactly drags the mouse over the n-th place, from 0, of a text with Alt
// held.
func (d *Driver) DragExactly(what string, n int) *Driver {
	d.T.Helper()
	d.held = fyne.KeyModifierAlt
	defer func() { d.held = 0 }()
	return d.Drag(what, n)
}

// place returns the n-th place of a text in the article.
func (d *Driver) place(what string, n int) text.Range {
	d.T.Helper()
	found := find.Plain(d.App.Page().Text(), what)
	if n >= len(found) {
		d.T.Fatalf("%q stands %d times in the article, place %d was asked for", what, len(found), n)
	}
	return found[n]
}

// pressed is a mouse button going down or up with the keys that are held.
func (d *Driver) pressed(at fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: d.held}
}

// Hurry types a text and presses chords without waiting for what either starts.
func (d *Driver) Hurry(text string, chords ...string) *Driver {
	d.T.Helper()
	f := d.App.Window().Canvas().Focused()
	for _, r := range text {
		f.TypedRune(r)
	}
	return d.Rush(chords...)
}
