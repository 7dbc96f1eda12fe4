package data

import "iter"

// Update is the replacement of one record by another with the same ID.
type Update[T comparable] struct {
	Old T `json:"old"`
	New T `json:"new"`
}

// Delta is what happened to the records of one kind. A record stands in at
// most one of the three lists.
type Delta[T comparable] struct {
	Created []T         `json:"created,omitempty"`
	Updated []Update[T] `json:"updated,omitempty"`
	Deleted []T         `json:"deleted,omitempty"`
}

// Len returns the number of records touched.
func (d Delta[T]) Len() int { return len(d.Created) + len(d.Updated) + len(d.Deleted) }

// IsZero reports whether no record is touched, for JSON's omitzero.
func (d Delta[T]) IsZero() bool { return d.Len() == 0 }

// Invert returns the delta that takes d back. The lists run backwards, so that
// inverting twice gives d.
func (d Delta[T]) Invert() Delta[T] {
	inv := Delta[T]{Created: reversed(d.Deleted), Deleted: reversed(d.Created)}
	for i := len(d.Updated) - 1; i >= 0; i-- {
		inv.Updated = append(inv.Updated, Update[T]{Old: d.Updated[i].New, New: d.Updated[i].Old})
	}
	return inv
}

func reversed[T any](in []T) []T {
	var out []T
	for i := len(in) - 1; i >= 0; i-- {
		out = append(out, in[i])
	}
	return out
}

// Changes is one change set as data: what a Command plans, a Store applies, and
// the journal keeps. Its inverse is generic; none is written by hand.
type Changes struct {
	Labels      Delta[Label]      `json:"labels"`
	Articles    Delta[Article]    `json:"articles"`
	Annotations Delta[Annotation] `json:"annotations"`
	Entities    Delta[Entity]     `json:"entities,omitzero"`
	Dismissals  Delta[Dismissal]  `json:"dismissals,omitzero"`
}

// Len returns the number of records touched.
func (c Changes) Len() int {
	return c.Labels.Len() + c.Articles.Len() + c.Annotations.Len() + c.Entities.Len() + c.Dismissals.Len()
}

// Empty reports whether nothing is changed.
func (c Changes) Empty() bool { return c.Len() == 0 }

// Touched yields the articles that c leaves and whose annotations or particulars it
// changed; an article may come several times.
func (c Changes) Touched() iter.Seq[ID] {
	return func(yield func(ID) bool) {
		gone := make(map[ID]bool, len(c.Articles.Deleted))
		for _, a := range c.Articles.Deleted {
			gone[a.ID] = true
		}
		tell := func(id ID) bool { return gone[id] || yield(id) }
		for _, list := range [][]Annotation{c.Annotations.Created, c.Annotations.Deleted} {
			for _, a := range list {
				if !tell(a.Article) {
					return
				}
			}
		}
		for _, u := range c.Annotations.Updated {
			if !tell(u.New.Article) {
				return
			}
		}
		for _, u := range c.Articles.Updated {
			if !tell(u.New.ID) {
				return
			}
		}
	}
}

// Invert returns the changes that take c back.
func (c Changes) Invert() Changes {
	return Changes{
		Labels:      c.Labels.Invert(),
		Articles:    c.Articles.Invert(),
		Annotations: c.Annotations.Invert(),
		Entities:    c.Entities.Invert(),
		Dismissals:  c.Dismissals.Invert(),
	}
}
