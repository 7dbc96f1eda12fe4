package consistency

import (
	"slices"

	"nomina/data"
)

// Where returns how many marks of a text have a label, by article, in those that
// have any. The time goes with all that is marked.
func (t *Table) Where(text string, label data.ID) map[data.ID]int {
	out := map[data.ID]int{}
	of := t.texts[normal(text)]
	if of == nil || of.labels[label] == 0 {
		return out
	}
	for article, shares := range t.articles {
		i := slices.IndexFunc(shares, func(s share) bool { return s.of == of && s.label == label })
		if i >= 0 {
			out[article] = shares[i].n
		}
	}
	return out
}
