package apptest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/data/text"
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
	found := text.FindAll(d.App.Page().Text(), what, text.FindOptions{})
	if n >= len(found) {
		d.T.Fatalf("%q stands %d times in the article, place %d was asked for", what, len(found), n)
	}
	v := d.View()
	v.ScrollTo(found[n])
	from, seen := v.PointOf(found[n].Start)
	to, both := v.PointOf(found[n].End)
	if !seen || !both {
		d.T.Fatalf("%q is not in sight", what)
	}
	v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	v.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: to}, Button: desktop.MouseButtonPrimary})
	v.DragEnd()
	d.Settle()
	return d
}
