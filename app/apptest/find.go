package apptest

import (
	"image/png"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/widgets/press"
	"nomina/widgets/textview"
)

// walk visits what is on the screen, the topmost last, until visit says stop.
func (d *Driver) walk(visit func(fyne.CanvasObject) (stop bool)) {
	c := d.App.Window().Canvas()
	roots := []fyne.CanvasObject{c.Content()}
	roots = append(roots, c.Overlays().List()...)
	for i := len(roots) - 1; i >= 0; i-- {
		if descend(roots[i], visit) {
			return
		}
	}
}

func descend(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if visit(o) {
		return true
	}
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, c := range children {
		if descend(c, visit) {
			return true
		}
	}
	return false
}

// Button taps the topmost button whose text begins with label.
func (d *Driver) Button(label string) *Driver {
	d.T.Helper()
	var found fyne.Tappable
	d.walk(func(o fyne.CanvasObject) bool {
		switch b := o.(type) {
		case *widget.Button:
			if strings.HasPrefix(b.Text, label) && !b.Disabled() {
				found = b
			}
		case *modal.Button:
			if strings.HasPrefix(b.Text, label) && !b.Disabled() {
				found = b
			}
		case *press.Button:
			if strings.HasPrefix(b.Text(), label) && b.OnTap != nil {
				found = b
			}
		}
		return found != nil
	})
	if found == nil {
		d.T.Fatalf("no button %q on the screen; there is: %s", label, d.Screen())
	}
	test.Tap(found)
	d.Settle()
	return d
}

// Screen returns the words on the screen, for messages.
func (d *Driver) Screen() string {
	var out []string
	d.walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widget.Label:
			out = append(out, o.Text)
		case *widget.Button:
			out = append(out, "["+o.Text+"]")
		case *modal.Button:
			out = append(out, "["+o.Text+"]")
		}
		return false
	})
	return strings.Join(out, " | ")
}

// View returns the article view.
func (d *Driver) View() *textview.View {
	d.T.Helper()
	var v *textview.View
	d.walk(func(o fyne.CanvasObject) bool {
		v, _ = o.(*textview.View)
		return v != nil
	})
	if v == nil {
		d.T.Fatalf("no article on the screen; there is: %s", d.Screen())
	}
	return v
}

// Select selects the n-th place, from 0, of a text in the article.
func (d *Driver) Select(what string, n int) *Driver {
	d.T.Helper()
	d.View().Select(d.place(what, n))
	return d
}

// Caret puts the caret before the n-th place, from 0, of a text.
func (d *Driver) Caret(before string, n int) *Driver {
	d.T.Helper()
	d.View().SetCaret(d.place(before, n).Start)
	return d
}

// Picture saves what is on the screen.
func (d *Driver) Picture(path string) {
	d.T.Helper()
	f, err := os.Create(path)
	if err != nil {
		d.T.Fatal(err)
	}
	if err := png.Encode(f, d.App.Window().Canvas().Capture()); err != nil {
		d.T.Fatal(err)
	}
	if err := f.Close(); err != nil {
		d.T.Fatal(err)
	}
}
