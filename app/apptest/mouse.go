package apptest

import (
	"strings"

	"fyne.io/fyne/v2"

	"nomina/widgets/labelbar"
)

// Chip clicks the chip of the label with that name.
func (d *Driver) Chip(name string) *Driver {
	d.T.Helper()
	var bar *labelbar.Bar
	d.walk(func(o fyne.CanvasObject) bool {
		bar, _ = o.(*labelbar.Bar)
		return bar != nil
	})
	for _, c := range bar.Chips() {
		if strings.EqualFold(c.Name, name) {
			bar.OnChip(c.ID)
			d.Settle()
			return d
		}
	}
	d.T.Fatalf("no chip %q", name)
	return d
}

// Drag drags the mouse over the n-th place, from 0, of a text in the article.
func (d *Driver) Drag(what string, n int) *Driver {
	d.T.Helper()
	r := d.place(what, n)
	v := d.View()
	v.ScrollTo(r)
	from, seen := v.PointOf(r.Start)
	to, both := v.PointOf(r.End)
	if !seen || !both {
		d.T.Fatalf("%q is not in sight", what)
	}
	v.MouseDown(d.pressed(from))
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	v.MouseUp(d.pressed(to))
	v.DragEnd()
	d.Settle()
	return d
}
