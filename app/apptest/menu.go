package apptest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
