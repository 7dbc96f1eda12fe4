package apptest

import (
	"fyne.io/fyne/v2"

	"nomina/widgets/articlelist"
)

// Titles returns the titles in the article list, in the order of the screen.
func (d *Driver) Titles() []string {
	d.T.Helper()
	var list *articlelist.List
	d.walk(func(o fyne.CanvasObject) bool {
		list, _ = o.(*articlelist.List)
		return list != nil
	})
	if list == nil {
		d.T.Fatal("no article list on the screen")
	}
	return list.Titles()
}
