package apptest

import (
	"strings"

	"fyne.io/fyne/v2"

	"nomina/widgets/reviewlist"
)

// Review returns the rows of the list of places that is on the screen: a header
// between dashes, else the tick, the text and where it stands, e.g. "x Kim (Title)".
func (d *Driver) Review() []string {
	d.T.Helper()
	var out []string
	d.walk(func(o fyne.CanvasObject) bool {
		list, ok := o.(*reviewlist.List)
		if ok {
			for _, r := range list.All() {
				out = append(out, reviewed(r))
			}
		}
		return ok
	})
	return out
}

func reviewed(r reviewlist.Row) string {
	if r.Header {
		return "-- " + r.Text + " " + r.Title
	}
	tick := map[reviewlist.Tick]string{reviewlist.On: "x ", reviewlist.Off: "o "}[r.Tick]
	if r.Over {
		tick += "~ "
	}
	out := tick + r.Text + " (" + r.Title + ")"
	return strings.TrimSpace(out + " " + r.Note)
}
