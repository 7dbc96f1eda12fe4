package names

import (
	"cmp"
	"slices"

	"nomina/data"
)

// Why says by what a candidate was found.
type Why string

// The reasons.
const (
	Exact    Why = "exact"    // the same but for case, accents and punctuation
	Spelling Why = "spelling" // spelt alike, or the same words in another order
	Part     Why = "part"     // the query is a part of the name
)

// Candidate is an entry that may be meant.
type Candidate struct {
	ID    data.ID
	Label data.ID
	Text  string  // which of its texts resembles the query most
	Score float64 // from 0 to 1, which is Exact
	Why   Why

	whole  float64 // how alike the whole text is, among the same scores
	length int     // of the folded text
}

const (
	ranked = 50  // how many texts are compared letter by letter
	worth  = 0.3 // candidates that score less are not
)

// Candidates returns the entries that a text may name, the likeliest first, each
// once. At most limit of them; none for a text without a word.
func (x *Index) Candidates(query string, limit int) []Candidate {
	q := newName(Fold(query))
	l := shortlist{limit: limit}
	for _, p := range x.promising(q) {
		if c := x.compare(q, x.texts[p.slot], p.shared); c.Score >= worth {
			l.add(c)
		}
	}
	return l.best()
}

// compare judges one text.
func (x *Index) compare(q *name, a alias, shared int) Candidate {
	c := Candidate{ID: a.owner.id, Label: a.owner.label, Text: a.shown, Why: Spelling, length: len(a.folded)}
	n := a.name()
	c.whole = same(q, n, jaccard(shared, len(q.grams), a.grams))
	c.Score = c.whole
	if c.whole == 1 {
		c.Why = Exact
	} else if p := inside(q, n); p > c.whole {
		c.Score, c.Why = p, Part
	}
	return c
}

// promise is a slot that shares grams with a query.
type promise struct {
	slot   int32
	shared int
	rough  float64
}

// promising returns the slots that share the most with a query, those with the
// same text first.
func (x *Index) promising(q *name) []promise {
	shared := make([]uint16, len(x.texts))
	var touched []int32
	for _, g := range q.grams {
		for _, slot := range x.grams[g] {
			if shared[slot] == 0 {
				touched = append(touched, slot)
			}
			shared[slot]++
		}
	}
	return x.top(q, touched, shared)
}

// top returns the best of the touched slots.
func (x *Index) top(q *name, touched []int32, shared []uint16) []promise {
	best, bar := make([]promise, 0, 2*ranked), 0.0
	for _, slot := range touched {
		a := &x.texts[slot]
		n := int(shared[slot])
		// Half for the whole name, half for a part of it.
		rough := jaccard(n, len(q.grams), a.grams) + float64(n)/float64(len(q.grams))
		if rough <= bar {
			continue
		}
		if best = append(best, promise{slot, n, rough}); len(best) == cap(best) {
			best = keep(best)
			bar = best[ranked-1].rough
		}
	}
	return keep(best)
}

// keep sorts promises and cuts them to what is ranked.
func keep(p []promise) []promise {
	slices.SortFunc(p, func(a, b promise) int {
		return cmp.Or(cmp.Compare(b.rough, a.rough), cmp.Compare(a.slot, b.slot))
	})
	return p[:min(ranked, len(p))]
}
