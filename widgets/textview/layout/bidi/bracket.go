package bidi

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// maxOpen is how many brackets may be open at once (BD16).
const maxOpen = 63

// pair is a pair of brackets, by their places in a sequence.
type pair struct{ open, end int32 }

// opened is a bracket that waits for its counterpart.
type opened struct {
	closer rune
	at     int32
}

// brackets resolves paired brackets by what is in them, else by what is before
// them (rule N0).
func (s *sequence) brackets(runes []rune) {
	s.findPairs(runes)
	own := direction(s.level)
	for _, p := range s.r.pairs {
		in := s.within(p, own)
		switch in {
		case bidi.ON:
			continue
		case own:
		default:
			if s.context(p.open) != in {
				in = own
			}
		}
		s.setBracket(p.open, in)
		s.setBracket(p.end, in)
	}
}

// findPairs finds the pairs of a sequence, in the order of their openers.
func (s *sequence) findPairs(runes []rune) {
	s.r.pairs = s.r.pairs[:0]
	var stack []opened
	for k, i := range s.r.sequence {
		if s.r.types[k] != bidi.ON || s.r.original[i] != bidi.ON {
			continue
		}
		c := runes[i]
		p, _ := bidi.LookupRune(c)
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(stack) == maxOpen {
				s.sortPairs()
				return
			}
			stack = append(stack, opened{closer: same(counterpart(c)), at: int32(k)})
		default:
			for at := len(stack) - 1; at >= 0; at-- {
				if stack[at].closer == same(c) {
					s.r.pairs = append(s.r.pairs, pair{stack[at].at, int32(k)})
					stack = stack[:at]
					break
				}
			}
		}
	}
	s.sortPairs()
}

func (s *sequence) sortPairs() {
	slices.SortFunc(s.r.pairs, func(a, b pair) int { return int(a.open - b.open) })
}

// counterpart returns the bracket that belongs to c.
func counterpart(c rune) rune {
	r, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(c)))
	return r
}

// same makes one of the angle brackets that are canonically equivalent.
func same(c rune) rune {
	switch c {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return c
}

// within returns the direction that a pair's content speaks for: the sequence's
// own when it is there, else the other one, ON when there is neither.
func (s *sequence) within(p pair, own class) class {
	found := bidi.ON
	for _, t := range s.r.types[p.open+1 : p.end] {
		switch strongOf(t) {
		case own:
			return own
		case bidi.ON:
		default:
			found = strongOf(t)
		}
	}
	return found
}

// context returns the strong direction before place k.
func (s *sequence) context(k int32) class {
	for k--; k >= 0; k-- {
		if t := strongOf(s.r.types[k]); t != bidi.ON {
			return t
		}
	}
	return s.before
}

// setBracket gives a bracket its direction, and the marks on it.
func (s *sequence) setBracket(k int32, to class) {
	s.r.types[k] = to
	for k++; int(k) < len(s.r.types); k++ {
		i := s.r.sequence[k]
		if s.r.original[i] != bidi.NSM {
			return
		}
		s.r.types[k] = to
	}
}
