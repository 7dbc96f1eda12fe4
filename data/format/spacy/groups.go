package spacy

import (
	"cmp"
	"slices"

	"nomina/data/format"
)

// Group is the name of the group that holds all annotations of an article where
// its entities cannot: the one that spaCy's span categorizer looks for.
const Group = "sc"

// key is what a span is known by in several lists.
type key struct {
	start, end int
	label      string
}

// Merge returns the spans of several lists in the order of their places. A span
// with the same range and label in two lists is one; twice in one list, it is two.
// again is how many were taken for others.
func Merge(lists ...[]format.Span) (all []format.Span, again int) {
	if len(lists) == 1 {
		all = lists[0]
		Sort(all)
		return all, 0
	}
	at := map[key][]int{}
	for _, list := range lists {
		seen := map[key]int{}
		for _, s := range list {
			k := key{s.Start, s.End, s.Label}
			n := seen[k]
			seen[k]++
			if n < len(at[k]) {
				again++
				if one := &all[at[k][n]]; one.Entity.IsZero() {
					one.Entity = s.Entity
				}
				continue
			}
			at[k] = append(at[k], len(all))
			all = append(all, s)
		}
	}
	Sort(all)
	return all, again
}

// Sort puts spans in the order of their places, the longer first; equal ones stay
// in theirs.
func Sort(spans []format.Span) {
	if sorted(spans) {
		return
	}
	slices.SortStableFunc(spans, func(a, b format.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

// sorted reports whether spans stand in order already, as they mostly do.
func sorted(spans []format.Span) bool {
	for i := 1; i < len(spans); i++ {
		a, b := &spans[i-1], &spans[i]
		if a.Start > b.Start || a.Start == b.Start && a.End < b.End {
			return false
		}
	}
	return true
}
