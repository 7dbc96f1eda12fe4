package apptest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Menu returns what the open menu says, one item a line; empty when there is
// none.
func (d *Driver) Menu() string {
	var out []string
	descend(d.App.Window().Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *canvas.Text:
			out = append(out, o.Text)
		case *widget.Label:
			out = append(out, o.Text)
		}
		return false
	})
	return strings.Join(out, "\n")
}

// Pick chooses the item of the open menu, or of its open submenu, whose title
// begins with title.
func (d *Driver) Pick(title string) *Driver {
	d.T.Helper()
	var item fyne.Tappable
	found := descend(d.App.Window().Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		if t, ok := o.(fyne.Tappable); ok {
			item = t
		}
		text, ok := o.(*canvas.Text)
		return ok && strings.HasPrefix(text.Text, title)
	})
	if !found {
		d.T.Fatalf("no item %q in the menu: %q", title, d.Menu())
	}
	if h, ok := item.(desktop.Hoverable); ok {
		h.MouseIn(&desktop.MouseEvent{}) // opens its submenu
	}
	test.Tap(item)
	d.Settle()
	return d
}

// RightClick opens the menu of the n-th place, from 0, of a text.
func (d *Driver) RightClick(what string, n int) *Driver {
	d.T.Helper()
	v := d.View()
	r := d.place(what, n)
	v.ScrollTo(r)
	at, ok := v.PointOf(r.Start)
	if !ok {
		d.T.Fatalf("%q is not in sight", what)
	}
	e := d.pressed(at.AddXY(2, 0))
	e.Button = desktop.MouseButtonSecondary
	e.AbsolutePosition = fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Add(e.Position)
	v.MouseDown(e)
	d.Settle()
	return d
}
