package replicator

import (
	"image/color"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/replicate"
	"nomina/widgets/reviewlist"
)

// group is the places below one header.
type group struct {
	list []place
	on   int // how many are ticked
}

// found is what a search has found so far: what reviewlist.List shows.
type found struct {
	color    color.NRGBA
	groups   bool // headers are shown
	exact    group
	variants group
	marked   int
	alone    int
	also     replicate.Ambiguity
	articles int
	full     bool
}

var _ reviewlist.Source = (*found)(nil)

func colorOf(l data.Label) color.NRGBA { return look.ParseColor(l.Color) }

// add takes a batch in; inserted hears of rows that came in amidst others.
func (f *found) add(b batch, inserted func(at, n int)) {
	at := f.head() + len(f.exact.list)
	f.exact.add(b.exact)
	if n := len(b.exact); n > 0 && f.groups {
		inserted(at, n)
	}
	f.variants.add(b.variants)
	f.marked += b.marked
	f.alone += b.alone
	f.articles, f.full = b.articles, b.full
	for label, n := range b.also {
		if f.also == nil {
			f.also = replicate.Ambiguity{}
		}
		f.also[label] += n
	}
}

func (g *group) add(list []place) {
	g.list = append(g.list, list...)
	g.on += len(list)
}

// head is how many rows stand above the first place.
func (f *found) head() int {
	if f.groups {
		return 1
	}
	return 0
}

// Len implements reviewlist.Source.
func (f *found) Len() int { return 2*f.head() + len(f.exact.list) + len(f.variants.list) }

// at returns the group that row i belongs to, and the place, nil for its header.
func (f *found) at(i int) (*group, *place) {
	if i -= f.head(); i < len(f.exact.list) {
		if i < 0 {
			return &f.exact, nil
		}
		return &f.exact, &f.exact.list[i]
	}
	if i -= len(f.exact.list) + f.head(); i < 0 {
		return &f.variants, nil
	}
	return &f.variants, &f.variants.list[i]
}

// Row implements reviewlist.Source.
func (f *found) Row(i int) reviewlist.Row {
	g, p := f.at(i)
	if p == nil {
		return f.header(g)
	}
	r := reviewlist.Row{Text: p.text, Left: p.left, Right: p.right, Title: p.title, Color: f.color, Tick: reviewlist.On}
	if p.off {
		r.Tick = reviewlist.Off
	}
	return r
}

func (f *found) header(g *group) reviewlist.Row {
	name := "spread.exact"
	if g == &f.variants {
		name = "spread.variants"
	}
	r := reviewlist.Row{Header: true, Text: say.T(name), Title: say.Number(g.on) + " / " + say.Number(len(g.list))}
	switch {
	case g.on == 0:
		r.Tick = reviewlist.Off
	case g.on == len(g.list):
		r.Tick = reviewlist.On
	default:
		r.Tick = reviewlist.Partly
	}
	return r
}

// toggle ticks row i or takes its tick away; a header does so to its group.
func (f *found) toggle(i int) {
	g, p := f.at(i)
	if p == nil {
		g.set(g.on < len(g.list))
		return
	}
	if p.off = !p.off; p.off {
		g.on--
	} else {
		g.on++
	}
}

// set ticks all places of a group, or none.
func (g *group) set(on bool) {
	g.on = 0
	for i := range g.list {
		g.list[i].off = !on
	}
	if on {
		g.on = len(g.list)
	}
}

// ticked returns how many places are ticked.
func (f *found) ticked() int { return f.exact.on + f.variants.on }

// places returns those that are ticked.
func (f *found) places() []edit.Place {
	out := make([]edit.Place, 0, f.ticked())
	for _, g := range []*group{&f.exact, &f.variants} {
		for _, p := range g.list {
			if !p.off {
				out = append(out, edit.Place{Article: p.article, Span: p.span})
			}
		}
	}
	return out
}
