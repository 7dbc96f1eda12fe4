package doubts

import (
	"slices"

	"nomina/app/doubter"
	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/consistency"
	"nomina/data/text"
	"nomina/widgets/reviewlist"
)

// entry is one doubt as it is listed.
type entry struct {
	consistency.Doubt
	words       doubter.Words
	title       string
	left, right string
	over        string // what became of it; empty while nothing did
}

// entries puts the doubts about an article into words.
func entries(j doubter.Judged, name func(data.ID) string) []entry {
	if len(j.Doubts) == 0 {
		return nil
	}
	x := text.New(j.Doc.Text)
	out := make([]entry, len(j.Doubts))
	for i, d := range j.Doubts {
		e := entry{Doubt: d, words: doubter.Say(d, x, name), title: j.Doc.Article.Title}
		e.left, e.right = doubter.Around(x, d.Span)
		out[i] = e
	}
	return out
}

// found is what was found so far, by kind: what reviewlist.List shows. Kinds
// without doubts have no header.
type found struct {
	labels map[data.ID]data.Label // not changed, so that any goroutine may read them
	kinds  map[consistency.Kind][]*entry
	total  int
}

var _ reviewlist.Source = (*found)(nil)

func newFound(labels []data.Label) *found {
	f := &found{labels: map[data.ID]data.Label{}, kinds: map[consistency.Kind][]*entry{}}
	for _, l := range labels {
		f.labels[l.ID] = l
	}
	return f
}

// name returns the name of a label, on any goroutine.
func (f *found) name(id data.ID) string { return f.labels[id].Name }

// add puts each doubt below those of its kind; inserted hears of the rows.
func (f *found) add(list []entry, inserted func(at, n int)) {
	for i := range list {
		e := &list[i]
		at, n := f.end(e.Kind), 1
		if len(f.kinds[e.Kind]) == 0 {
			n = 2
		}
		f.kinds[e.Kind] = append(f.kinds[e.Kind], e)
		f.total++
		inserted(at, n)
	}
}

// end returns the row behind the last one of a kind.
func (f *found) end(k consistency.Kind) int {
	row := 0
	for _, kind := range consistency.Kinds() {
		row += rows(f.kinds[kind])
		if kind == k {
			break
		}
	}
	return row
}

// rows returns how many rows the doubts of a kind have, with their header.
func rows(list []*entry) int {
	if len(list) == 0 {
		return 0
	}
	return 1 + len(list)
}

// Len implements reviewlist.Source.
func (f *found) Len() int { return f.end("") }

// place returns the kind that row i belongs to, and its index there, -1 for the
// header.
func (f *found) place(i int) (consistency.Kind, int) {
	for _, kind := range consistency.Kinds() {
		n := rows(f.kinds[kind])
		if i < n {
			return kind, i - 1
		}
		i -= n
	}
	return "", -1
}

// at returns the doubt in row i, nil for a header.
func (f *found) at(i int) *entry {
	kind, n := f.place(i)
	if i < 0 || n < 0 {
		return nil
	}
	return f.kinds[kind][n]
}

// Row implements reviewlist.Source.
func (f *found) Row(i int) reviewlist.Row {
	kind, n := f.place(i)
	if n < 0 {
		return reviewlist.Row{Header: true, Text: say.T("doubts." + string(kind)), Title: say.Number(len(f.kinds[kind]))}
	}
	e := f.kinds[kind][n]
	r := reviewlist.Row{
		Text: e.Text, Left: e.left, Right: e.right, Title: e.title, Color: look.ParseColor(f.labels[e.Label].Color), Note: e.words.What,
	}
	switch {
	case e.over != "":
		r.Over, r.Note = true, e.over
	case e.words.Mend != "":
		r.Note += " " + say.T("doubts.key", say.Data{"Mend": e.words.Mend})
	}
	return r
}

// settle says what became of a doubt; with all, of each that is the same.
func (f *found) settle(e *entry, what string, all bool) {
	e.over = what
	if !all {
		return
	}
	for _, o := range slices.Clone(f.kinds[e.Kind]) {
		if o.Key == e.Key {
			o.over = what
		}
	}
}
