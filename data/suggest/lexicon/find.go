package lexicon

import (
	"strings"

	"nomina/data/token"
)

// Tag is what is known of a token.
type Tag struct {
	Set  Set
	Part Part
}

// Part says where in a phrase a token is.
type Part uint8

// The parts.
const (
	Alone Part = iota
	Begin
	Inside
)

// Tags returns what is known of n tokens, in out if it is large enough: the longest
// phrase at a place wins. lower gives the lower-case hash of a token, small the
// token itself in small letters.
func (x *Lexicon) Tags(n int, lower func(int) uint64, small func(int) string, out []Tag) []Tag {
	out = out[:0]
	for i := 0; i < n; {
		set, end := x.longest(i, n, lower)
		part := Alone
		if end > i+1 {
			part = Begin
		} else if set == 0 {
			set = x.guess(small(i))
		}
		for ; i < end; i++ {
			out = append(out, Tag{set, part})
			part = Inside
		}
	}
	return out
}

// longest returns the classes of the longest phrase at a token and where it ends.
func (x *Lexicon) longest(first, n int, lower func(int) uint64) (Set, int) {
	set, end := Set(0), first+1
	if x == nil {
		return set, end
	}
	k, more := uint64(0), true
	for i := first; i < n && more; i++ {
		k = token.Mix(k, lower(i))
		e := x.phrases[k]
		if e.set != 0 {
			set, end = e.set, i+1
		}
		more = e.more
	}
	return set, end
}

// guess returns the classes of a word that is in no list: two first names with a
// hyphen are one.
func (x *Lexicon) guess(small string) Set {
	a, b, ok := strings.Cut(small, "-")
	if x != nil && ok && x.of(a).Has(Given) && x.of(b).Has(Given) {
		return Set(0).With(Given)
	}
	return 0
}

func (x *Lexicon) of(word string) Set { return x.Word(uint32(token.Lower(word) >> 32)) }

// Word returns the classes of a word, by the first half of its lower-case hash.
func (x *Lexicon) Word(lower uint32) Set {
	if x == nil {
		return 0
	}
	return x.words[lower]
}
