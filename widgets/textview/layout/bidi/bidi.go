// Package bidi finds which code points of a paragraph run from right to left.
//
// It is the Unicode Bidirectional Algorithm (UAX #9). The one in
// golang.org/x/text resolves levels but answers directions only, which is not
// enough to put a line of nested directions in order; its tables of characters
// serve here. Package layout imports it.
package bidi

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// class is a bidirectional character type (UAX #9, table 4).
type class = bidi.Class

// Base returns the level of the paragraph s by its first strong character
// (rules P2 and P3): 1 for one from right to left, 0 for any other. Ok is false
// when s has no strong character.
func Base(s string) (level uint8, ok bool) {
	isolates := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if isolates == 0 && (c|0x20 >= 'a' && c|0x20 <= 'z') {
				return 0, true
			}
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		i += w
		c := classOf(r)
		switch {
		case isolate(c):
			isolates++
		case c == bidi.PDI:
			isolates = max(isolates-1, 0)
		case isolates == 0 && c == bidi.L:
			return 0, true
		case isolates == 0 && (c == bidi.R || c == bidi.AL):
			return 1, true
		}
	}
	return 0, false
}

// Mixed reports whether any of runes could get a level above that of a
// paragraph from left to right.
func Mixed(runes []rune) bool {
	for _, r := range runes {
		if r >= 0x590 && mixes(r) {
			return true
		}
	}
	return false
}

// mixes reports whether r is in one of the blocks that hold characters from
// right to left, or among the controls of direction.
func mixes(r rune) bool {
	switch {
	case r < 0x900:
		return true
	case r < 0xFB1D:
		return r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
	case r < 0x10800:
		return r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF
	}
	return r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
}

// Order puts runs of text in visual order by reversing stretches of levels
// (rule L2). Level tells the level of a run.
func Order[T any](runs []T, level func(T) uint8) {
	highest, odd := uint8(0), uint8(255)
	for _, r := range runs {
		l := level(r)
		highest = max(highest, l)
		if l%2 == 1 {
			odd = min(odd, l)
		}
	}
	for at := highest; at >= odd && at > 0; at-- {
		for i := 0; i < len(runs); {
			j := i
			for j < len(runs) && level(runs[j]) >= at {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				runs[a], runs[b] = runs[b], runs[a]
			}
			i = j + 1
		}
	}
}

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		var b [1]byte
		b[0] = byte(r)
		p, _ := bidi.Lookup(b[:])
		return p.Class()
	}
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

func isolate(c class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// removed reports whether rule X9 takes a character out of the algorithm.
func removed(c class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}
