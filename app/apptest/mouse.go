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
	to, both := v.PointAfter(r.End)
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

// DragEdge drags the mouse from one edge of the n-th place, from 0, of a text to
// before the first place of another: from its end, or with start set from its
// start. Where that is the chosen mark, it is resized.
func (d *Driver) DragEdge(what string, n int, start bool, before string) *Driver {
	d.T.Helper()
	r := d.place(what, n)
	from := r.End
	if start {
		from = r.Start
	}
	v := d.View()
	at, seen := v.PointOf(from)
	to, both := v.PointOf(d.place(before, 0).Start)
	if !seen || !both {
		d.T.Fatalf("%q or %q is not in sight", what, before)
	}
	v.MouseDown(d.pressed(at))
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	v.MouseUp(d.pressed(to))
	v.DragEnd()
	d.Settle()
	return d
}

// Click clicks in the middle of the n-th place, from 0, of a text; two clicks are no double
// click.
func (d *Driver) Click(what string, n int) *Driver {
	d.T.Helper()
	r := d.place(what, n)
	at, ok := d.View().PointOf((r.Start + r.End) / 2)
	if !ok {
		d.T.Fatalf("%q is not in sight", what)
	}
	d.clicks++
	at = at.AddXY(1, float32(d.clicks%2*8-4)) // apart, so that two are no double click
	d.View().MouseDown(d.pressed(at))
	d.View().MouseUp(d.pressed(at))
	d.Settle()
	return d
}

// Chosen returns the ID of the chosen mark, empty when there is none.
func (d *Driver) Chosen() string {
	d.T.Helper()
	return d.View().Chosen()
}
