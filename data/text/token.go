package text

import (
	"unicode"
)

// tokenAt returns the token that byte i lies in: a word together with what an
// annotator takes for part of the same name, that is what hyphens, ampersands
// and the like join (Jong-un, J.-C., AT&T, 24/11/2024), and the last point of
// initials and of what ends names (U.S., Inc.). Where there is no word it is a
// run of blanks or one mark. Tokens cover the text without gaps; at its end the
// token is empty.
func tokenAt(s string, i int) span {
	seg := pieceAt(s, i)
	if isWord(seg.in(s)) {
		return joined(s, seg)
	}
	// A point or a joint belongs to the word on its left if that reaches over
	// it. Two of them stand together in J.-C.
	for j, tries := seg.start, 2; j > 0 && tries > 0 && joins(after(s, j).r); tries-- {
		c := before(s, j)
		if left := pieceAt(s, c.at); isWord(left.in(s)) {
			if t := joined(s, left); t.end > i {
				return t
			}
			break
		}
		j = c.at
	}
	return seg
}

// joined widens a piece to the token it is part of.
func joined(s string, piece span) span {
	t := piece
	for p, ok := pieceBefore(s, t.start); ok; p, ok = pieceBefore(s, t.start) {
		t.start = p.start
	}
	for p, ok := pieceAfter(s, piece); ok; p, ok = pieceAfter(s, p) {
		t.end = p.end
	}
	if hasPoint(s, t) && after(s, t.end).r == '.' && segmentEnd(s, t.end) == t.end+1 {
		t.end++
	}
	return t
}

// pieceBefore returns the word that a joint joins to the word beginning at
// byte i. Initials may have a point before the hyphen.
func pieceBefore(s string, i int) (span, bool) {
	if i == 0 || !isJoint(s, before(s, i)) {
		return span{}, false
	}
	i = before(s, i).at
	if i == 0 {
		return span{}, false
	}
	c := before(s, i)
	if c.r != '.' {
		p := pieceAt(s, c.at)
		return p, isWord(p.in(s))
	}
	if c.at == 0 {
		return span{}, false
	}
	p := pieceAt(s, before(s, c.at).at)
	return p, initials(p.in(s), 0)
}

// pieceAfter returns the word that a joint joins to the word p.
func pieceAfter(s string, p span) (span, bool) {
	c := after(s, p.end)
	if c.r == '.' && initials(p.in(s), 0) {
		c = after(s, p.end+1)
	}
	if !isJoint(s, c) {
		return span{}, false
	}
	i := c.at + c.size
	next := after(s, i)
	if next.size == 0 || !breaksAsWords("", s[c.at:i], s[i:i+next.size], "") {
		return span{}, false // an accent upon the joint
	}
	p = span{i, pieceEnd(s, i)}
	return p, isWord(p.in(s))
}

// initials reports whether s is made of pieces of one or two letters with at
// least points points between them, as U.S, J.-C, c.-à-d and Ph.D are. The
// point at the end is not part of s.
func initials(s string, points int) bool {
	letters, last := 0, rune(0)
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsMark(r) && letters > 0:
		case r == '.' && letters > 0:
			points--
			letters = 0
		case isHyphen(r) && (letters > 0 || last == '.'):
			letters = 0
		default:
			return false
		}
		if letters > 2 {
			return false
		}
		last = r
	}
	return letters > 0 && points <= 0
}

// hasPoint reports whether a point behind the token t belongs to it: after
// initials, after what ends names, and after a single capital when the sentence
// visibly goes on (Karim B., 23 ans).
func hasPoint(s string, t span) bool {
	word := t.in(s)
	if initials(word, 1) || endsName(word) {
		return true
	}
	c := after(word, 0)
	return c.size == len(word) && unicode.IsUpper(c.r) && goesOn(s[min(t.end+1, len(s)):])
}

// goesOn reports whether rest, which stands behind a point, goes on with the
// same sentence.
func goesOn(rest string) bool {
	if c := after(rest, 0); c.r == ',' || c.r == ';' || c.r == ':' || c.r == '،' {
		return true
	}
	i := skip(rest[:min(len(rest), 16)], 0, isBlank)
	return i > 0 && unicode.IsLower(after(rest, i).r)
}

// joins reports whether r can stand inside a token between two words.
func joins(r rune) bool {
	switch r {
	case '.', '&', '＆', '@', '/', ':':
		return true
	}
	return isHyphen(r)
}

// isJoint reports whether c joins the words on its sides: hyphens, an ampersand
// (AT&T), the sign of an address, and between digits what dates and times are
// written with.
func isJoint(s string, c char) bool {
	switch c.r {
	case '&', '＆', '@':
		return true
	case '/', ':':
		return c.at > 0 && unicode.IsDigit(before(s, c.at).r) && unicode.IsDigit(after(s, c.at+c.size).r)
	}
	return isHyphen(c.r)
}

// isHyphen reports whether r joins words without blanks: the hyphen-minus, the
// hyphen, the one that does not break, the Hebrew maqaf, and the small and the
// wide hyphen-minus. Dashes do not.
func isHyphen(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\u05BE', '\uFE63', '\uFF0D':
		return true
	}
	return false
}
