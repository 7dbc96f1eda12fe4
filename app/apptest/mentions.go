package apptest

import (
	"fyne.io/fyne/v2"

	"nomina/widgets/mentions"
)

// FilterMentions types a filter over the list of mentions.
func (d *Driver) FilterMentions(what string) *Driver {
	d.T.Helper()
	var list *mentions.List
	d.walk(func(o fyne.CanvasObject) bool {
		l, ok := o.(*mentions.List)
		if ok {
			list = l
		}
		return ok
	})
	if list == nil {
		d.T.Fatalf("no list of mentions on the screen; there is: %s", d.Screen())
	}
	list.FocusFilter()
	return d.Type(what)
}
