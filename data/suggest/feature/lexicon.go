package feature

import "nomina/data/suggest/lexicon"

// tag looks the words of a sentence up in the lexicon.
func (b *builder) tag() {
	lower := func(i int) uint64 { return b.a.Words[b.s.First+i].Lower }
	b.tags = lexicon.Load().Tags(b.s.Len(), lower, b.tags[:0])
}

// known returns what the lexicon knows of a token, which may lie beyond the sentence.
func (b *builder) known(i int) lexicon.Tag {
	if i < b.s.First || i >= b.s.End {
		return lexicon.Tag{}
	}
	return b.tags[i-b.s.First]
}

// lexicon adds the classes of a token and of those beside it.
func (b *builder) lexicon(i int) {
	capital := uint64(0)
	if b.at(i).Capital {
		capital = 1
	}
	own := b.known(i)
	for c := range own.Set.All {
		b.add(70, uint64(c), capital)
		b.add(71, uint64(c), capital, uint64(own.Part))
	}
	for d := -2; d <= 2; d++ {
		if d == 0 {
			continue
		}
		for c := range b.known(i + d).Set.All {
			b.add(uint64(74+d), uint64(c), capital)
		}
	}
	left, right := b.known(i-1), b.known(i+1)
	if own.Set|left.Set != 0 {
		b.add(77, uint64(left.Set), uint64(own.Set), capital)
	}
	if own.Set|right.Set != 0 {
		b.add(78, uint64(own.Set), uint64(right.Set), capital)
	}
}
