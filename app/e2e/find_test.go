//go:build realwindow

package e2e

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// words returns where on the screen the middle of the topmost text is that
// begins so: on a button, in a list, on a chip.
func (m *mirror) words(begin string) fyne.Position {
	m.T.Helper()
	var found *canvas.Text
	c := m.App.Window().Canvas()
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		visit(root, func(o fyne.CanvasObject) {
			if t, ok := o.(*canvas.Text); ok && strings.HasPrefix(t.Text, begin) {
				found = t
			}
		})
	}
	if found == nil {
		m.T.Fatalf("%q is not on the screen; there is: %s", begin, m.Screen())
	}
	return m.place(found).AddXY(found.MinSize().Width/2, found.Size().Height/2)
}

// visit calls seen for o and all that is shown in it.
func visit(o fyne.CanvasObject, seen func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	seen(o)
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, c := range children {
		visit(c, seen)
	}
}
