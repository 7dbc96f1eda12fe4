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
	n          int // of those that stand before it in its list and are alike
}

// Merge returns the spans of several lists in the order of their places. A span
// with the same range and label in two lists is one; twice in one list, it is two.
// again is how many were taken for others. The first list may be changed.
func Merge(lists ...[]format.Span) (all []format.Span, again int) {
	if len(lists) == 0 {
		return nil, 0
	}
	all = lists[0]
	if len(lists) > 1 {
		again = join(&all, lists[1:])
	}
	Sort(all)
	return all, again
}

// join appends to all what it does not have, and returns how many it has.
func join(all *[]format.Span, lists [][]format.Span) (again int) {
	at := make(map[key]int, len(*all))
	for i, k := range keys(*all) {
		at[k] = i
	}
	for _, list := range lists {
		for i, k := range keys(list) {
			if first, ok := at[k]; ok {
				again++
				if one := &(*all)[first]; one.Entity.IsZero() {
					one.Entity = list[i].Entity
				}
				continue
			}
			at[k] = len(*all)
			*all = append(*all, list[i])
		}
	}
	return again
}

// keys returns what the spans of a list are known by.
func keys(list []format.Span) []key {
	out := make([]key, len(list))
	apart := true // no two are alike
	for i, s := range list {
		out[i] = key{start: s.Start, end: s.End, label: s.Label}
		apart = apart && (i == 0 || list[i-1].Start < s.Start)
	}
	if apart {
		return out
	}
	seen := make(map[key]int, len(list))
	for i, k := range out {
		out[i].n = seen[k]
		seen[k]++
	}
	return out
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
