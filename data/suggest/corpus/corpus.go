package corpus

import (
	"cmp"
	"slices"

	"nomina/data/token"
)

// Corpus counts the words of articles as they are added. It belongs to one
// goroutine; Statistics gives what all may read. It takes at most about 60 MB,
// however many articles there are: beyond MaxWords, the rarest half is forgotten.
//
// An article cannot be taken out again. As long as few are removed that matters
// little; after many, build a new Corpus.
type Corpus struct {
	words map[uint64]*word
	lower []uint16 // how often a word has no capital, by the first bits of its hash
}

// MaxWords is how many words with a capital are kept.
const MaxWords = 150_000

const lowerBits = 20

// word is what is known about a word that has a capital amidst a sentence.
type word struct {
	capital     uint32
	left, right neighbours
}

// neighbours are the most frequent words beside one: Metwally, Agrawal and El
// Abbadi, "Efficient Computation of Frequent and Top-k Elements" (2005).
type neighbours [8]struct {
	word uint32
	n    uint16
}

// New returns an empty corpus.
func New() *Corpus {
	return &Corpus{words: map[uint64]*word{}, lower: make([]uint16, 1<<lowerBits)}
}

// Add counts the words of a text. The order of texts matters only when
// something had to be forgotten.
func (c *Corpus) Add(t token.Text) {
	for _, s := range t.Sentences {
		c.sentence(t.Tokens[s.First:s.End])
	}
	if len(c.words) > MaxWords {
		c.forget()
	}
}

func (c *Corpus) sentence(tokens []token.Token) {
	shouts := Shouts(tokens)
	before, here := uint64(0), token.Lower(tokens[0].Text)
	for i, tok := range tokens {
		next := uint64(0)
		if i+1 < len(tokens) {
			next = token.Lower(tokens[i+1].Text)
		}
		switch {
		case !token.Capital(tok.Text):
			if n := &c.lower[here>>(64-lowerBits)]; *n < 1<<16-1 {
				*n++
			}
		case i > 0 && !shouts:
			c.capital(here, before, next)
		}
		before, here = here, next
	}
}

func (c *Corpus) capital(here, before, next uint64) {
	w := c.words[here]
	if w == nil {
		w = &word{}
		c.words[here] = w
	}
	w.capital++
	w.left.add(uint32(before >> 32))
	w.right.add(uint32(next >> 32))
}

// add counts one more, in the place of the rarest when there is none.
func (n *neighbours) add(word uint32) {
	least := 0
	for i := range n {
		if n[i].word == word && n[i].n > 0 {
			if n[i].n < 1<<16-1 {
				n[i].n++
			}
			return
		}
		if n[i].n < n[least].n {
			least = i
		}
	}
	n[least].word = word
	n[least].n++
}

// forget drops the rarest half of the words, of equal ones those with the
// higher hash.
func (c *Corpus) forget() {
	type frequent struct {
		key uint64
		n   uint32
	}
	all := make([]frequent, 0, len(c.words))
	for k, w := range c.words {
		all = append(all, frequent{k, w.capital})
	}
	slices.SortFunc(all, func(a, b frequent) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.key, b.key))
	})
	for _, f := range all[MaxWords/2:] {
		delete(c.words, f.key)
	}
}

// Shouts reports whether most words of a sentence have a capital, as in a
// headline, so that a capital says nothing.
func Shouts(tokens []token.Token) bool {
	capital, small := 0, 0
	for _, t := range tokens {
		switch {
		case token.Capital(t.Text):
			capital++
		case token.Letter(t.Text):
			small++
		}
	}
	return capital > 3 && capital > 2*small
}
