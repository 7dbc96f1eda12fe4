package text

import "unicode/utf8"

// Word returns the word that code point cp lies in, as a double-click takes
// it: a word of UAX #29, with what hyphens and the like join (Kim Jong-un has
// two words, AT&T is one) and the last point of initials (U.S.), but without an
// elided article before it (l’Ukraine) and an English 's behind it, which are
// units of their own.
// Where there is no word it is a run of blanks or one mark. cp = Len gives the
// last unit.
//
// Scripts that are written without blanks (Han, Thai …) have no words in
// UAX #29 without a dictionary; there each character is one.
func (x *Index) Word(cp int) Range {
	if x.n == 0 {
		return Range{}
	}
	cp = min(max(cp, 0), x.n-1)
	i := x.Byte(cp)
	u := unitAt(x.s, i)
	return Range{
		cp - utf8.RuneCountInString(x.s[u.start:i]),
		cp + utf8.RuneCountInString(x.s[i:u.end]),
	}
}

// NextWord returns the first end of a word after code point cp, at most Len.
// Blanks and punctuation are passed over; a symbol or an emoji counts as a
// word here, so that the caret does not jump over what can be annotated.
func (x *Index) NextWord(cp int) int {
	cp = min(max(cp, 0), x.n)
	i := x.Byte(cp)
	for j := i; j < len(x.s); {
		u := unitAt(x.s, j)
		if !falls(u.in(x.s)) {
			return cp + utf8.RuneCountInString(x.s[i:u.end])
		}
		j = u.end
	}
	return x.n
}

// PrevWord returns the last beginning of a word before code point cp, at least
// 0. What counts as a word is as in NextWord.
func (x *Index) PrevWord(cp int) int {
	cp = min(max(cp, 0), x.n)
	i := x.Byte(cp)
	for j := i; j > 0; {
		u := unitAt(x.s, before(x.s, j).at)
		if !falls(u.in(x.s)) {
			return cp - utf8.RuneCountInString(x.s[u.start:i])
		}
		j = u.start
	}
	return 0
}

// Words returns the number of words, not counting blanks and punctuation. What
// is written together counts once, as in word processors: l’Ukraine and
// Jong-un are one each. It reads the whole text.
func (x *Index) Words() int {
	n := 0
	for i := 0; i < len(x.s); {
		t := span{i, pieceEnd(x.s, i)}
		if isWord(t.in(x.s)) {
			n++
			if joins(after(x.s, t.end).r) {
				t = joined(x.s, t)
			}
		}
		i = t.end
	}
	return n
}

// unitAt returns the part of a token that byte i lies in: the elided article,
// the word, or the English 's.
func unitAt(s string, i int) span {
	t := tokenAt(s, i)
	core := coreOf(s, t)
	switch {
	case i < core.start:
		return span{t.start, core.start}
	case i >= core.end:
		return span{core.end, t.end}
	}
	return core
}
