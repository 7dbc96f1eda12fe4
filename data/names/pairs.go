package names

import (
	"cmp"
	"context"
	"iter"
	"maps"
	"slices"

	"nomina/data"
)

// Pair is two entries that may be the same.
type Pair struct {
	A, B         data.ID // A is the smaller
	TextA, TextB string  // the texts that are most alike
	Score        float64 // of Same
}

// blocked is the share of a threshold that the grams of two texts must reach
// for their letters to be compared.
const blocked = 0.5

// Pairs yields the entries that have texts which are the Same by at least
// threshold, and whose trigrams are so by at least half of it. Each pair comes
// once, as soon as it is found. It does not compare every text with every other:
// two texts with so much in common share some of the rarer grams, so the longest
// lists need not be read (Li, Lu and Lu, "Efficient merging and filtering
// algorithms for approximate string searches", 2008). It ends with the context's
// error. The index must not change meanwhile.
func (x *Index) Pairs(ctx context.Context, threshold float64) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		p := &pairing{index: x, threshold: threshold, least: threshold * blocked, lists: map[gram][]int32{},
			shared: make([]uint16, len(x.texts)), grams: make([][]gram, len(x.texts))}
		order := make([]data.ID, 0, len(x.entries))
		for id := range x.entries {
			order = append(order, id)
		}
		slices.Sort(order)
		for _, id := range order {
			if err := ctx.Err(); err != nil {
				yield(Pair{}, err)
				return
			}
			for _, pair := range p.next(x.entries[id]) {
				if !yield(pair, nil) {
					return
				}
			}
		}
	}
}

// pairing is one search for pairs. It compares each entry with those before it.
type pairing struct {
	index     *Index
	threshold float64
	least     float64          // that grams must have in common, as their Jaccard index
	lists     map[gram][]int32 // the texts passed, by their grams
	grams     [][]gram         // of the texts passed
	shared    []uint16         // how many grams a text shares with the present one
	touched   []int32          // the texts that share some
}

// next compares an entry with those before it, then adds it to them.
func (p *pairing) next(e *entry) []Pair {
	found := map[data.ID]Pair{}
	for _, slot := range e.slots {
		p.grams[slot] = grams(p.index.texts[slot].folded)
		for _, other := range p.near(p.grams[slot]) {
			p.compare(found, other, slot)
		}
	}
	for _, slot := range e.slots {
		for _, g := range p.grams[slot] {
			p.lists[g] = append(p.lists[g], slot)
		}
	}
	out := slices.Collect(maps.Values(found))
	slices.SortFunc(out, func(a, b Pair) int { return cmp.Compare(a.A, b.A) })
	return out
}

// near returns the texts passed that may have enough of the grams. Of those that
// a text must share it lacks at most the ones whose lists are not read.
func (p *pairing) near(all []gram) []int32 {
	needed := int(float64(len(all)) * p.least) // rounded down: rather one text too many
	unread := needed * 2 / 3
	p.touched = p.touched[:0]
	for _, g := range p.rarest(all, len(all)-unread) {
		for _, other := range p.lists[g] {
			if p.shared[other] == 0 {
				p.touched = append(p.touched, other)
			}
			p.shared[other]++
		}
	}
	enough := p.touched[:0]
	for _, other := range p.touched {
		if int(p.shared[other]) >= needed-unread {
			enough = append(enough, other)
		}
		p.shared[other] = 0
	}
	return enough
}

// compare notes two texts that are alike, unless their entries have some that
// are more so.
func (p *pairing) compare(found map[data.ID]Pair, other, slot int32) {
	a, b := p.grams[other], p.grams[slot]
	trigrams := jaccard(common(a, b), len(a), len(b))
	if trigrams < p.least {
		return
	}
	x, y := p.index.texts[other], p.index.texts[slot]
	score := same(x.name(), y.name(), trigrams)
	if old, ok := found[x.owner.id]; score >= p.threshold && (!ok || score > old.Score) {
		found[x.owner.id] = Pair{x.owner.id, y.owner.id, x.shown, y.shown, score}
	}
}

// rarest returns the n rarest of some grams.
func (p *pairing) rarest(all []gram, n int) []gram {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b gram) int { return cmp.Compare(len(p.lists[a]), len(p.lists[b])) })
	return all[:n]
}
