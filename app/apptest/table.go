package apptest

import (
	"strings"

	"fyne.io/fyne/v2"

	"nomina/widgets/table"
)

// Table returns the rows of the topmost table, e.g. "Kim | Person | 2", with
// a "*" before those that are ticked; nil when there is none.
func (d *Driver) Table() []string {
	var t *table.Table
	d.walk(func(o fyne.CanvasObject) bool {
		t, _ = o.(*table.Table)
		return t != nil
	})
	if t == nil {
		return nil
	}
	out := []string{}
	for i := range t.Len() {
		row := t.Row(i)
		text := strings.Join(row.Cells, " | ")
		if row.Ticked {
			text = "*" + text
		}
		out = append(out, text)
	}
	return out
}
