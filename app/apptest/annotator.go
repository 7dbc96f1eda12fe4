package apptest

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"nomina/data"
	"nomina/data/text"
)

// Name is a span that an annotator means to mark.
type Name struct {
	Label string // its key
	Range text.Range
	Text  string
}

// Names reads what is to be marked in an article: a line "PERSON\t0\t11\tKim
// Jong-un" for each name, in the order of the text.
func (d *Driver) Names(path string) []Name {
	d.T.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		d.T.Fatal(err)
	}
	var out []Name
	for line := range strings.Lines(string(raw)) {
		var n Name
		f := strings.SplitN(strings.TrimSpace(line), "\t", 4)
		if _, err := fmt.Sscan(f[1]+" "+f[2], &n.Range.Start, &n.Range.End); err != nil || len(f) < 4 {
			d.T.Fatalf("%s: %q is no name: %v", path, line, err)
		}
		n.Label, n.Text = f[0], f[3]
		out = append(out, n)
	}
	return out
}

// Move is one thing an annotator does: a key, or with the mouse a selection.
type Move struct {
	Key    string // "" for a selection
	Select text.Range
}

// Annotator marks the names of the open article, reading from its beginning to its
// end, and counts what that takes.
type Annotator struct {
	*Driver
	// Before, which may be nil, hears of every move before it is made, to make it
	// in the real window as well.
	Before func(Move)
	Moves  []Move
	names  []Name
	keys   map[string]string // of labels
}

// NewAnnotator is for the open article.
func (d *Driver) NewAnnotator(names []Name) *Annotator {
	d.T.Helper()
	a := &Annotator{Driver: d, names: names, keys: map[string]string{}}
	labels, err := d.snapshot().Labels(d.T.Context())
	if err != nil {
		d.T.Fatal(err)
	}
	for _, l := range labels {
		a.keys[l.Key] = fmt.Sprint(l.Slot)
	}
	return a
}

func (a *Annotator) move(m Move) {
	a.Moves = append(a.Moves, m)
	if a.Before != nil {
		a.Before(m)
	}
}

func (a *Annotator) key(k string) {
	a.move(Move{Key: k})
	a.Press(k)
}

// byHand selects a name and gives it its label.
func (a *Annotator) byHand(n Name) {
	a.move(Move{Select: n.Range})
	a.View().Select(n.Range)
	a.key(a.keys[n.Label])
}

// Unaided marks every name without suggestions. Where the same text comes again
// and is the same name everywhere, it is replicated.
func (a *Annotator) Unaided() {
	a.T.Helper()
	for _, n := range a.names {
		if a.marked(n) {
			continue
		}
		a.byHand(n)
		if a.worthwhile(n) {
			a.key("R")
			a.key("Return")
		}
	}
}

// worthwhile reports whether replicating a name saves anything: two moves mark
// all of it, so that at least two must be left.
func (a *Annotator) worthwhile(n Name) bool {
	left, at := 0, 0
	for _, o := range a.names {
		if o.Text == n.Text && o.Label == n.Label && !a.marked(o) {
			left++
		}
	}
	for _, o := range a.names {
		if o.Text == n.Text {
			at++
		}
	}
	whole := strings.Count(a.App.Page().Text().String(), n.Text)
	return left >= 2 && whole == at
}

func (a *Annotator) marked(n Name) bool {
	for _, m := range a.View().MarksOver(n.Range) {
		if !m.Dashed && m.Range == n.Range {
			return true
		}
	}
	return false
}

// Aided marks every name, deciding on what is suggested on the way.
func (a *Annotator) Aided() {
	a.T.Helper()
	labels, err := a.snapshot().Labels(a.T.Context())
	if err != nil {
		a.T.Fatal(err)
	}
	keyOf := map[data.ID]string{}
	for _, l := range labels {
		keyOf[l.ID] = l.Key
	}
	for turns := 0; turns < 20*len(a.names)+100; turns++ {
		next, found := a.next()
		hint, hinted := a.hint()
		if !found && !hinted {
			return
		}
		if hinted && (!found || hint.Range.Start <= next.Range.Start || hint.Range.Start < next.Range.End) {
			a.decide(hint.ID, hint.Range, keyOf[data.ID(hint.Style)])
			continue
		}
		a.byHand(next)
	}
	a.T.Fatalf("the suggestions never end: %v", a.Hints())
}

// next returns the first name that is not marked.
func (a *Annotator) next() (Name, bool) {
	i := slices.IndexFunc(a.names, func(n Name) bool { return !a.marked(n) })
	if i < 0 {
		return Name{}, false
	}
	return a.names[i], true
}

// hinted is a suggestion on the screen.
type hinted struct {
	ID, Style string
	Range     text.Range
}

// hint returns the first suggestion.
func (a *Annotator) hint() (hinted, bool) {
	for _, m := range a.View().MarksOver(text.Range{End: math.MaxInt}) {
		if m.Dashed {
			return hinted{m.ID, m.Style, m.Range}, true
		}
	}
	return hinted{}, false
}

// due reports whether an answer is about that suggestion as it is: it is chosen,
// or stands out.
func (a *Annotator) due(id string) bool {
	v := a.View()
	if v.Chosen() != "" {
		return v.Chosen() == id
	}
	return v.Due() == id
}

// to chooses a suggestion with Tab.
func (a *Annotator) to(id string) {
	for turns := 0; a.View().Chosen() != id; turns++ {
		if turns > 50 {
			a.T.Fatalf("Tab never comes to %s", id)
		}
		a.key("Tab")
	}
}

// decide answers a suggestion: right, wrong, or right but for the label. One that
// overlaps a name with other edges is passed over by marking the name.
func (a *Annotator) decide(id string, r text.Range, label string) {
	for _, n := range a.names {
		if n.Range != r && n.Range.Start < r.End && r.Start < n.Range.End && !a.marked(n) {
			a.byHand(n)
			return
		}
	}
	i := slices.IndexFunc(a.names, func(n Name) bool { return n.Range == r })
	if i >= 0 && a.names[i].Label != label || !a.due(id) {
		a.to(id)
	}
	switch {
	case i < 0:
		a.key("X")
	case a.names[i].Label == label:
		a.key("A")
	default:
		a.key(a.keys[a.names[i].Label])
	}
}
