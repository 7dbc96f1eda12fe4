package choice

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
)

// divide puts every row in one of the parts, so that each part gets its share of
// the articles and of every label as nearly as it can be done, and keeps the
// order within each. The same rows, shares and seed give the same parts. It is
// iterative stratification: the label with the fewest examples left is
// distributed first, each time to the part that lacks it most (Sechidis,
// Tsoumakas and Vlahavas, "On the Stratification of Multi-label Data", 2011).
func divide(rows []row, shares []int, seed uint64) [][]row {
	d := newDivision(rows, shares, seed)
	for d.label() {
	}
	for _, i := range d.order {
		if d.part[i] < 0 {
			d.put(i, d.neediest(d.articles, nil))
		}
	}
	out := make([][]row, len(shares))
	for i, r := range rows {
		out[d.part[i]] = append(out[d.part[i]], r)
	}
	return out
}

// division is a division under way.
type division struct {
	rows     []row
	order    []int             // rows in the order in which they are looked at
	part     []int             // of each row, -1 when it has none yet
	articles []float64         // how many each part still wants
	wants    map[int][]float64 // how many annotations of a label each part still wants
	left     map[int]int       // rows without a part that have the label
}

func newDivision(rows []row, shares []int, seed uint64) *division {
	d := &division{
		rows: rows, order: rand.New(rand.NewPCG(seed, 0x6e6f6d696e61)).Perm(len(rows)), part: make([]int, len(rows)),
		articles: portions(len(rows), shares), wants: map[int][]float64{}, left: map[int]int{},
	}
	total := map[int]int{}
	for i, r := range rows {
		d.part[i] = -1
		for label, n := range r.labels {
			total[label] += n
			d.left[label]++
		}
	}
	for label, n := range total {
		d.wants[label] = portions(n, shares)
	}
	return d
}

// portions divides n by shares.
func portions(n int, shares []int) []float64 {
	sum := 0
	for _, s := range shares {
		sum += s
	}
	out := make([]float64, len(shares))
	for k, s := range shares {
		out[k] = float64(n) * float64(s) / float64(sum)
	}
	return out
}

// label distributes the rows of the rarest label, and is false when there are
// none left.
func (d *division) label() bool {
	labels := slices.SortedFunc(maps.Keys(d.left), func(a, b int) int { return cmp.Or(cmp.Compare(d.left[a], d.left[b]), cmp.Compare(a, b)) })
	if len(labels) == 0 {
		return false
	}
	rarest := labels[0]
	// Those with the most annotations first, so that the others can even it out.
	var holders []int
	for _, i := range d.order {
		if d.part[i] < 0 && d.rows[i].labels[rarest] > 0 {
			holders = append(holders, i)
		}
	}
	slices.SortStableFunc(holders, func(a, b int) int { return cmp.Compare(d.rows[b].labels[rarest], d.rows[a].labels[rarest]) })
	for _, i := range holders {
		d.put(i, d.neediest(d.wants[rarest], d.articles))
	}
	return true
}

// neediest returns the part that wants most, and of equals the one that wants most
// by the second list.
func (d *division) neediest(first, second []float64) int {
	best := 0
	for k := range first {
		switch {
		case first[k] > first[best]+1e-9:
			best = k
		case second != nil && first[k] > first[best]-1e-9 && second[k] > second[best]+1e-9:
			best = k
		}
	}
	return best
}

// put gives a row to a part.
func (d *division) put(i, part int) {
	d.part[i] = part
	d.articles[part]--
	for label, n := range d.rows[i].labels {
		d.wants[label][part] -= float64(n)
		if d.left[label]--; d.left[label] == 0 {
			delete(d.left, label)
		}
	}
}
