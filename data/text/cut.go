package text

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// A cut is a byte at which the text can be taken apart without looking any
// further: a boundary whatever stands on either side of its two neighbours.
// Segmenting from a cut gives the same boundaries as segmenting from the start
// of the text, because the rules of UAX #29 never look back across a boundary
// (pairs of regional indicators, the one thing that is counted, begin afresh
// at a boundary too).
//
// Look-ups walk back to the nearest cut, which is a few characters away in any
// script. Only a run that really is one unit (a hundred thousand letters
// without a break), or of flags, is walked to its beginning.

// graphemeCut returns the nearest cut between graphemes at or before byte i.
//
// Two code points that break when they stand alone always break, but for one
// rule: GB11 joins an emoji to a zero-width joiner after an emoji.
func graphemeCut(s string, i int) int {
	for i > 0 {
		a := before(s, i)
		if a.r < utf8.RuneSelf && i < len(s) && s[i] < utf8.RuneSelf {
			if a.r != '\r' || s[i] != '\n' {
				return i
			}
		} else if a.r != '\u200D' && breaksAsGraphemes(s[a.at:], a.size) {
			return i
		}
		i = a.at
	}
	return 0
}

func breaksAsGraphemes(s string, at int) bool {
	if at == len(s) {
		return true
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(s[:at+n], -1)
	return len(first) == at
}

// wordCut returns the nearest cut between words at or before byte i.
func wordCut(s string, i int) int {
	for i > 0 && !cutsWords(s, i) {
		i = before(s, i).at
	}
	return i
}

// cutsWords reports whether a word boundary at byte i, 0 < i ≤ len(s), is
// certain from its neighbours a and b alone: they break when they stand alone,
// and no letter or digit before a or after b would join them as the point joins
// a.b and 1.5 (WB6, WB7, WB11, WB12, with the Hebrew variants WB7b and WB7c).
// For a mark that WB4 ignores, a is the character that carries it. No other
// rule of UAX #29 looks farther, except that for regional indicators, which
// never break alone.
func cutsWords(s string, i int) bool {
	if i == len(s) {
		return true
	}
	a, b := before(s, i), after(s, i)
	switch {
	case a.r == ' ' && b.r < utf8.RuneSelf:
		return b.r != ' '
	case plainLetter(a.r) && plainLetter(b.r):
		return false
	case plainLetter(a.r) && b.r == ' ':
		return true
	}
	right := s[i : i+b.size]
	if !breaksAsWords("", s[a.at:i], right, "") {
		return false
	}
	a, ok := carrier(s, a, right)
	if !ok {
		return false
	}
	left := s[a.at : a.at+a.size]
	if !breaksAsWords("", left, right, "") {
		return false
	}
	for _, c := range [...]string{"a", "1", "א"} {
		if !breaksAsWords(c, left, right, "") || !breaksAsWords("", left, right, c) {
			return false
		}
	}
	return true
}

// carrier returns the character that carries the mark a, which WB4 ignores, or a
// itself. It is false at the start of the text, and before an emoji when a joiner
// is among the marks: uniseg joins the two even with other marks between.
func carrier(s string, a char, right string) (char, bool) {
	for !breaksAsWords("", "一", s[a.at:a.at+a.size], "") {
		if a.at == 0 || a.r == '\u200D' && !breaksAsWords("", "\u200D", right, "") {
			return a, false
		}
		a = before(s, a.at)
	}
	return a, true
}

// breaksAsWords reports whether there is a word boundary between left and
// right, single characters, when before and behind stand around them and
// nothing else.
func breaksAsWords(before, left, right, behind string) bool {
	var buf [16]byte
	b := append(append(append(append(buf[:0], before...), left...), right...), behind...)
	at := len(before) + len(left)
	for n, state := 0, -1; len(b) > 0; {
		var word []byte
		word, b, state = uniseg.FirstWord(b, state)
		if n += len(word); n >= at {
			return n == at
		}
	}
	return false
}
