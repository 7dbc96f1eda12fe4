package entities

import (
	"cmp"
	"slices"

	"nomina/data"
	"nomina/data/names"
)

// order is how the rows are sorted.
type order struct {
	by    int
	down  bool
	chose bool // since something was typed: else what is found goes by likeness
}

// few is how many entities are sorted before the next frame.
const few = 2000

// sort sorts all entities, many of them on a goroutine of its own.
func (p *page) sort() {
	if p.again = p.busy; p.busy {
		return
	}
	s, rows, by := p.sorter(), p.h.Register.All(), p.order.by
	if len(rows) <= few {
		s.sort(rows)
		p.show(rows, by)
		return
	}
	p.busy = true
	p.h.Bridge.Go(func() {
		s.sort(rows)
		p.h.Bridge.Post(func() {
			p.busy = false
			switch {
			case p.closed:
			case p.again:
				p.list()
			case p.typed == "":
				p.show(rows, by)
			}
		})
	})
}

// sorter compares entities by a column, on any goroutine.
type sorter struct {
	order
	uses   map[data.ID]data.EntityUse
	labels map[data.ID]string
}

func (p *page) sorter() sorter {
	s := sorter{order: p.order, uses: p.h.Register.Uses(), labels: map[data.ID]string{}}
	for _, l := range p.h.Labels {
		s.labels[l.ID] = l.Name
	}
	return s
}

// sort sorts by the column, equals by name and ID. Each is folded once only.
func (s sorter) sort(rows []*data.Entity) {
	type keyed struct {
		e          *data.Entity
		name, text string
		n          int64
	}
	all := make([]keyed, len(rows))
	for i, e := range rows {
		all[i] = keyed{e: e, name: names.Fold(e.Name)}
		all[i].text, all[i].n = s.key(e)
	}
	slices.SortFunc(all, func(a, b keyed) int {
		c := cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.text, b.text))
		if s.by == byName {
			c = cmp.Compare(a.name, b.name)
		}
		if s.down {
			c = -c
		}
		return cmp.Or(c, cmp.Compare(a.name, b.name), data.CompareEntities(*a.e, *b.e))
	})
	for i := range all {
		rows[i] = all[i].e
	}
}

// key is what an entity is sorted by, beside its name. Empty ones come last.
func (s sorter) key(e *data.Entity) (text string, n int64) {
	use := s.uses[e.ID]
	switch s.by {
	case byLabel:
		text = names.Fold(s.labels[e.Label])
	case byAliases:
		text = names.Fold(e.Aliases)
	case byExternal:
		text = e.External
	case byMentions:
		return "", int64(use.Mentions)
	case byArticles:
		return "", int64(use.Articles)
	case byFirst:
		return "", int64(use.First)
	default:
		return "", 0
	}
	if text == "" {
		n = 1
	}
	return text, n
}
