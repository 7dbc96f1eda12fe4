package feature

import "nomina/data/suggest/lexicon"

// tag looks the words of the article up in the lexicon, and gathers for each word
// with a capital what stands beside it anywhere in the article.
func (b *builder) tag() {
	b.tags = make([]lexicon.Tag, 0, len(b.a.Words))
	b.company = map[uint64]company{}
	for _, s := range b.a.Text.Sentences {
		words := b.a.Words[s.First:s.End]
		b.tags = append(b.tags, b.lexicon.Tags(len(words),
			func(i int) uint64 { return words[i].Lower }, func(i int) string { return words[i].small }, nil)...)
		b.s = s
		for i := s.First; i < s.End; i++ {
			if w := b.a.Words[i]; w.Capital {
				c := b.company[w.Lower]
				c.left |= b.known(i - 1).Set
				c.right |= b.known(i + 1).Set
				b.company[w.Lower] = c
			}
		}
	}
}

// company is the classes of the words beside a word.
type company struct{ left, right lexicon.Set }

// known returns what the lexicon knows of a token, which may lie beyond the sentence.
func (b *builder) known(i int) lexicon.Tag {
	if i < b.s.First || i >= b.s.End {
		return lexicon.Tag{}
	}
	return b.tags[i]
}

// class is the template of the classes of a token.
const class = 70

// Class returns the feature of words of a class that have a capital.
func Class(c lexicon.Class) uint32 { return row(class, uint64(c), 1) }

// classes adds the classes of a token and of those beside it.
func (b *builder) classes(i int) {
	capital := uint64(0)
	if b.at(i).Capital {
		capital = 1
	}
	own, left, right := b.known(i), b.known(i-1), b.known(i+1)
	for c := range own.Set.All {
		b.add(class, uint64(c), capital)
		b.add(71, uint64(c), capital, uint64(own.Part))
	}
	for d := range uint64(2) {
		b.each(72+d, b.known(i-1-int(d)).Set, capital)
		b.each(74+d, b.known(i+1+int(d)).Set, capital)
	}
	if own.Set|left.Set != 0 {
		b.add(77, uint64(left.Set), uint64(own.Set), capital)
	}
	if own.Set|right.Set != 0 {
		b.add(78, uint64(own.Set), uint64(right.Set), capital)
	}
}

// each adds a feature for each class of a set.
func (b *builder) each(template uint64, set lexicon.Set, value uint64) {
	for c := range set.All {
		b.add(template, uint64(c), value)
	}
}

// runClasses adds what the words of a run of capitals are known as, and those
// around it.
func (b *builder) runClasses(first, end int, size, place uint64) {
	b.add(80, uint64(b.known(first-1).Set), place)
	b.add(81, uint64(b.known(end).Set))
	b.add(82, uint64(b.known(first).Set), place)
	b.add(83, uint64(b.known(end-1).Set), size)
	all := lexicon.Set(0)
	for i := first; i < end; i++ {
		all |= b.known(i).Set
	}
	b.each(84, all, 0)
}

// companies adds what is known of the words that stand beside a word elsewhere:
// most often in the project's texts, and anywhere in the article.
func (b *builder) companies(i int) {
	w := b.at(i)
	if !w.Capital {
		return
	}
	often, _ := b.statistics.Of(w.Lower)
	b.each(86, b.union(often.Left), 0)
	b.each(87, b.union(often.Right), 0)
	here := b.company[w.Lower]
	b.each(88, here.left, 0)
	b.each(89, here.right, 0)
}

func (b *builder) union(words []uint32) lexicon.Set {
	all := lexicon.Set(0)
	for _, w := range words {
		all |= b.lexicon.Word(w)
	}
	return all
}
