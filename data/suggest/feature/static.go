package feature

import (
	"slices"

	"nomina/data/suggest/corpus"
	"nomina/data/suggest/lexicon"
	"nomina/data/token"
)

// Article is an article with the features that no annotation changes.
type Article struct {
	Text       token.Text
	Words      []Word
	Statistics *corpus.Statistics // the features were made with

	rows []uint32
	ends []int32 // of each token's rows
}

// usual is a little more than how many features a token has.
const usual = 40

// New computes the features of a text. Statistics of the project and the lexicon
// may be nil.
func New(t token.Text, s *corpus.Statistics, x *lexicon.Lexicon) *Article {
	a := &Article{Text: t, Statistics: s, Words: Words(t.Tokens), ends: make([]int32, 0, len(t.Tokens))}
	a.rows = make([]uint32, 0, usual*len(t.Tokens))
	b := builder{a: a, statistics: s, lexicon: x, seen: seenIn(a)}
	b.tag()
	for _, r := range t.Sentences {
		b.sentence(r)
	}
	if cap(a.rows) > len(a.rows)*5/4 {
		a.rows = slices.Clone(a.rows)
	}
	return a
}

// Static returns the features of a token.
func (a *Article) Static(i int) []uint32 {
	first := int32(0)
	if i > 0 {
		first = a.ends[i-1]
	}
	return a.rows[first:a.ends[i]]
}

// builder adds features token by token.
type builder struct {
	a          *Article
	statistics *corpus.Statistics
	lexicon    *lexicon.Lexicon
	seen       map[uint64]uint8
	tags       []lexicon.Tag      // of all tokens
	company    map[uint64]company // of words with a capital, by their lower-case hash
	s          token.Range        // the sentence
	shouts     bool
}

// add adds the feature of a template with these values.
func (b *builder) add(template uint64, values ...uint64) {
	b.a.rows = append(b.a.rows, row(template, values...))
}

func row(template uint64, values ...uint64) uint32 {
	h := template * 0x9E3779B97F4A7C15
	for _, v := range values {
		h = token.Mix(h, v)
	}
	return uint32(token.Mix(h, template) >> 32)
}

// likely is the template of words that the project writes with a capital nearly always.
const likely = 66

// Likely returns the feature of words that the project's texts write with a
// capital nearly always: most are of names, in whatever language that gives
// capitals to these only.
func Likely() uint32 { return row(likely) }

// none stands for what is beyond the sentence.
const none = 7

// at returns the word at a token, which may lie beyond the sentence.
func (b *builder) at(i int) Word {
	switch {
	case i < b.s.First:
		return Word{Form: none, Lower: none, shape: none, long: none}
	case i >= b.s.End:
		return Word{Form: none + 1, Lower: none + 1, shape: none + 1, long: none + 1}
	}
	return b.a.Words[i]
}

func (b *builder) sentence(s token.Range) {
	b.s = s
	b.shouts = corpus.Shouts(b.a.Text.Tokens[s.First:s.End])
	for i := s.First; i < s.End; i++ {
		b.words(i)
		b.shapes(i)
		b.place(i)
		b.run(i)
		b.elsewhere(i)
		b.corpus(i)
		b.classes(i)
		b.companies(i)
		b.a.ends = append(b.a.ends, int32(len(b.a.rows)))
	}
}

func (b *builder) words(i int) {
	w, left, right := b.at(i), b.at(i-1), b.at(i+1)
	b.add(1, w.Lower)
	b.add(2, left.Lower)
	b.add(3, right.Lower)
	b.add(4, b.at(i-2).Lower)
	b.add(5, b.at(i+2).Lower)
	b.add(6, w.Form)
	b.add(7, left.Lower, w.Lower)
	b.add(8, w.Lower, right.Lower)
	b.add(9, left.Lower, w.shape)
	b.add(10, w.shape, right.Lower)
	w.affixes(func(template uint64, s string) { b.add(template, token.Lower(s)) })
}

func (b *builder) shapes(i int) {
	w, left, right := b.at(i), b.at(i-1), b.at(i+1)
	b.add(11, w.shape)
	b.add(12, left.shape)
	b.add(13, right.shape)
	b.add(14, w.long)
	b.add(15, left.shape, w.shape)
	b.add(16, w.shape, right.shape)
	b.add(17, left.shape, w.shape, right.shape)
}

func (b *builder) place(i int) {
	b.add(18)
	if i == b.s.First {
		b.add(19, b.at(i).shape)
	}
	if b.shouts {
		b.add(20, b.at(i).shape)
	}
}

// run adds what stands around the run of capitals that the token is in.
func (b *builder) run(i int) {
	if !b.at(i).Capital {
		return
	}
	first, end := i, i+1
	for first > b.s.First && b.at(first-1).Capital {
		first--
	}
	for end < b.s.End && b.at(end).Capital {
		end++
	}
	place := uint64(min(i-first, 3))
	size := uint64(min(end-first, 4))
	b.add(21, b.at(first-1).Lower)
	b.add(22, b.at(end).Lower)
	b.add(23, size, place)
	b.add(24, b.at(first-1).Lower, place)
	b.add(25, b.at(end-1).Lower)
	b.add(26, b.at(first).Lower)
	b.runClasses(first, end, size, place)
}

// How a word is written elsewhere in the article.
const (
	seenSmall   = 1
	seenCapital = 2 // amidst a sentence
)

func seenIn(a *Article) map[uint64]uint8 {
	seen := make(map[uint64]uint8, len(a.Words)/2)
	for _, s := range a.Text.Sentences {
		shouts := corpus.Shouts(a.Text.Tokens[s.First:s.End])
		for i := s.First; i < s.End; i++ {
			switch w := a.Words[i]; {
			case !w.Capital:
				seen[w.Lower] |= seenSmall
			case i > s.First && !shouts:
				seen[w.Lower] |= seenCapital
			}
		}
	}
	return seen
}

func (b *builder) elsewhere(i int) {
	if w := b.at(i); w.Capital {
		first := uint64(0)
		if i == b.s.First {
			first = 1
		}
		b.add(27, uint64(b.seen[w.Lower]), first)
	}
}

func (b *builder) corpus(i int) {
	w := b.at(i)
	if !w.Capital {
		return
	}
	known, ok := b.statistics.Of(w.Lower)
	if !ok {
		b.add(60)
		return
	}
	if known.Share >= 6 && !b.shouts {
		b.add(likely)
	}
	b.add(61, uint64(known.Share))
	b.add(62, uint64(known.Frequency))
	b.add(63, uint64(known.Share), uint64(min(known.Frequency, 4)))
	for _, n := range known.Left {
		b.add(64, uint64(n))
	}
	for _, n := range known.Right {
		b.add(65, uint64(n))
	}
}
