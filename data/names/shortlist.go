package names

import (
	"cmp"
	"slices"
	"strings"

	"nomina/data"
)

// shortlist keeps the best of many candidates, and of each entry the best text.
type shortlist struct {
	limit int
	kept  []Candidate
	full  bool // the last of limit was bar when they were last cut
	bar   Candidate
}

// add keeps a candidate for as long as it is among the best.
func (l *shortlist) add(c Candidate) {
	if l.limit <= 0 || l.full && compare(c, l.bar) >= 0 {
		return
	}
	if l.kept = append(l.kept, c); len(l.kept) >= 2*l.limit+ranked {
		l.cut()
	}
}

// cut sorts, drops all but the best text of an entry, and all but the best
// entries.
func (l *shortlist) cut() {
	slices.SortFunc(l.kept, compare)
	seen := make(map[data.ID]bool, len(l.kept))
	l.kept = slices.DeleteFunc(l.kept, func(c Candidate) bool {
		again := seen[c.ID]
		seen[c.ID] = true
		return again
	})
	if len(l.kept) >= l.limit {
		l.kept = l.kept[:l.limit]
		l.full, l.bar = true, l.kept[l.limit-1]
	}
}

// best returns what is left, the best first.
func (l *shortlist) best() []Candidate {
	if l.limit > 0 {
		l.cut()
	}
	return l.kept
}

// compare is the order of candidates.
func compare(a, b Candidate) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.whole, a.whole),
		cmp.Compare(a.length, b.length), strings.Compare(a.Text, b.Text), strings.Compare(string(a.ID), string(b.ID)))
}
