package names

import "slices"

// gram is three code points in a row of a word with two blanks before it and one
// behind, as PostgreSQL's pg_trgm takes them: the words' order does not matter,
// their beginnings weigh more than what is in them.
type gram uint64

const runeBits = 21

// then returns the gram that follows g with r.
func (g gram) then(r rune) gram { return (g<<runeBits | gram(r)) & (1<<(3*runeBits) - 1) }

// blanks is the gram from which a word begins.
func blanks() gram { return gram(0).then(' ').then(' ') }

// grams returns the different grams of a folded text, ascending.
func grams(folded string) []gram {
	to := make([]gram, 0, len(folded)+2)
	g := blanks()
	for _, r := range folded {
		g = g.then(r)
		to = append(to, g)
		if r == ' ' {
			g = blanks()
		}
	}
	if folded != "" {
		to = append(to, g.then(' '))
	}
	slices.Sort(to)
	return slices.Compact(to)
}

// opening returns the different grams that every text has in which a word begins
// with each word of a folded text, ascending.
func opening(folded string) []gram {
	var to []gram
	g := blanks()
	for _, r := range folded {
		if r == ' ' {
			g = blanks()
			continue
		}
		g = g.then(r)
		to = append(to, g)
	}
	slices.Sort(to)
	return slices.Compact(to)
}

// common returns how many grams two ascending lists share.
func common(a, b []gram) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}

// jaccard is the size of what two sets share over the size of both together.
func jaccard(shared, a, b int) float64 {
	if shared == 0 {
		return 0
	}
	return float64(shared) / float64(a+b-shared)
}
