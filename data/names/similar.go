package names

import (
	"strings"
	"unicode/utf8"
)

// longest is how many code points of a text are compared letter by letter.
const longest = 128

// What a comparison counts.
const (
	alike    = 0.6  // two words that resemble each other less do not
	nearly   = 0.99 // the most that texts which are not the same can score
	partial  = 0.9  // the most that a part of a name can score
	starting = 0.8  // what the beginning of a word scores at least
)

// name is a folded text prepared for a comparison.
type name struct {
	folded string
	words  []string
	length int // of the words, in code points
	joined string
	grams  []gram
}

func newName(folded string) *name {
	n := &name{folded: folded, grams: grams(folded)}
	n.part()
	return n
}

// part prepares all but the grams.
func (n *name) part() {
	n.words = words(cut(n.folded))
	n.joined = strings.Join(n.words, "")
	n.length = utf8.RuneCountInString(n.joined)
}

// cut returns at most the longest beginning that is compared.
func cut(s string) string {
	if len(s) <= longest {
		return s
	}
	n := 0
	for i := range s {
		if n == longest {
			return s[:i]
		}
		n++
	}
	return s
}

// Same returns how likely two texts name the same, from 0 to 1: 1 when only case,
// accents and punctuation differ. It is symmetric. It is the greatest of the
// Jaccard index of their trigrams, their words' likeness whatever the order, and
// the likeness of their letters without the blanks.
func Same(a, b string) float64 {
	x, y := newName(Fold(a)), newName(Fold(b))
	return same(x, y, jaccard(common(x.grams, y.grams), len(x.grams), len(y.grams)))
}

// same is Same of prepared names, given the likeness of their grams.
func same(a, b *name, trigrams float64) float64 {
	if a.folded == b.folded {
		if a.folded == "" {
			return 0
		}
		return 1
	}
	return min(nearly, max(trigrams, wordwise(a, b), ratio(a.joined, b.joined, alike)))
}

// wordwise compares word by word, both ways, by the mean of the best (Monge and
// Elkan, "The field matching problem", 1996), long words counting for more. For
// names of the same length whose words are the same or not at all alike it is
// Dice's coefficient, so it takes in the Jaccard index of the words.
func wordwise(a, b *name) float64 {
	if a.length+b.length == 0 {
		return 0
	}
	return (covered(a, b, false) + covered(b, a, false)) / float64(a.length+b.length)
}

// inside returns how much of the query is in a name, wherever: its surname
// alone, or the beginning of its last word.
func inside(query, n *name) float64 {
	if query.length == 0 {
		return 0
	}
	return partial * covered(query, n, true) / float64(query.length)
}

// covered adds up the likeness of each letter's word in a to the most alike word
// in b. When typing, the last word may be the beginning of one.
func covered(a, b *name, typing bool) float64 {
	sum := 0.0
	for i, w := range a.words {
		best, n := 0.0, utf8.RuneCountInString(w)
		for _, v := range b.words {
			best = max(best, ratio(w, v, max(alike, best)))
			if typing && i == len(a.words)-1 && strings.HasPrefix(v, w) {
				best = max(best, starting+(1-starting)*float64(n)/float64(utf8.RuneCountInString(v)))
			}
			if best == 1 {
				break
			}
		}
		sum += best * float64(n)
	}
	return sum
}
