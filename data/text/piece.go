package text

import "unicode"

// A piece is a word of UAX #29, taken apart where the rules join what no
// annotator takes for one: letters with a colon between (Titre:Kim, EU:n),
// digits with a semicolon, two sentences glued together (russe.Kim), and what a
// narrow no-break space separates, unless it is a number (10 000). The sign between is a piece too.

// pieceAt returns the piece that byte i lies in, or the run of blanks or the
// mark of punctuation. At the end of the text it is empty.
func pieceAt(s string, i int) span {
	seg := segmentAt(s, i)
	for start := seg.start; start < seg.end; {
		end := pieceEnd(s, start)
		if end > i {
			return span{start, end}
		}
		start = end
	}
	return seg
}

// pieceEnd returns where the piece that begins at start ends.
func pieceEnd(s string, start int) int {
	if splits(s, start) {
		return start + after(s, start).size
	}
	// What stands before a split is a letter or ends a word, so the rules need
	// not see what follows: a text of many is read once.
	if i := splitIn(s, start, min(start+near, len(s))); i > 0 {
		return segmentEnd(s[:i], start)
	}
	end := segmentEnd(s, start)
	if i := splitIn(s, start+near-1, end); i > 0 {
		return i
	}
	return end
}

// near is how far a split is looked for before the word's end is known, in bytes.
const near = 48

// splitIn returns the first byte after i and before end at which a word is taken
// apart, 0 when there is none before the word surely ends.
func splitIn(s string, i, end int) int {
	first := i
	for ; i < end; i++ {
		switch s[i] {
		case ' ', ',', '\n':
			return 0
		case '.', ':', ';', 0xE2, 0xEF: // the first bytes of what splits
			if i > first && splits(s, i) {
				return i
			}
		}
	}
	return 0
}

// splits reports whether the character at byte i is one that a word of UAX #29
// is taken apart at.
func splits(s string, i int) bool {
	c := after(s, i)
	switch c.r {
	case '.', ':', '：', ';', '；', '\u202F':
	default:
		return false
	}
	if i == 0 {
		return false
	}
	a, b := before(s, i), after(s, i+c.size)
	switch c.r {
	case '.':
		return glued(s, a, b)
	case ';', '；':
		return breaksAsGraphemes(s[i:], c.size)
	case '\u202F':
		return !(unicode.IsDigit(a.r) && unicode.IsDigit(b.r)) && breaksAsGraphemes(s[i:], c.size)
	}
	return (unicode.IsLetter(a.r) || unicode.IsMark(a.r)) && unicode.IsLetter(b.r)
}

// glued reports whether a point between a and b ends a sentence and the blank
// is missing: a small letter before it, a capitalized word behind it, and no
// abbreviation as in St.Petersburg.
func glued(s string, a, b char) bool {
	if !unicode.IsLower(a.r) || !unicode.IsUpper(b.r) || !unicode.IsLower(after(s, b.at+b.size).r) {
		return false
	}
	start := a.at
	for start > 0 && a.at-start < 8 && plainLetter(before(s, start).r) {
		start = before(s, start).at
	}
	word := s[start : a.at+a.size]
	return !isTitle(word) && !endsName(word)
}
