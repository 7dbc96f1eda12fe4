package apptest

import (
	"fyne.io/fyne/v2"

	"nomina/widgets/palette"
)

// Palette returns what the open palette lists, e.g. "Action Export…", with a
// "-" before what cannot be done now; nil when no palette is open.
func (d *Driver) Palette() []string {
	var p *palette.Palette
	d.walk(func(o fyne.CanvasObject) bool {
		p, _ = o.(*palette.Palette)
		return p != nil
	})
	if p == nil {
		return nil
	}
	out := []string{}
	for _, r := range p.Rows() {
		text := r.Kind + " " + r.Title
		if r.Off {
			text = "-" + text
		}
		out = append(out, text)
	}
	return out
}
