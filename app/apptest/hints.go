package apptest

import (
	"math"

	"nomina/data"
	"nomina/data/text"
)

// Hints returns the suggestions on the screen in order, as "PERSON Kim".
func (d *Driver) Hints() []string {
	d.T.Helper()
	d.Settle()
	snap := d.snapshot()
	labels, err := snap.Labels(d.T.Context())
	if err != nil {
		d.T.Fatal(err)
	}
	keys := map[data.ID]string{}
	for _, l := range labels {
		keys[l.ID] = l.Key
	}
	article := d.Article()
	body, err := snap.Text(d.T.Context(), article.TextHash)
	if err != nil {
		d.T.Fatal(err)
	}
	x := text.New(body)
	var out []string
	for _, m := range d.View().MarksOver(text.Range{End: math.MaxInt}) {
		if m.Dashed {
			out = append(out, keys[data.ID(m.Style)]+" "+x.Slice(m.Range))
		}
	}
	return out
}
