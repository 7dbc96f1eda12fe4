package consistency

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenEnd returns where the token that begins at byte i ends: a run of letters
// and digits, a run of blanks, or anything else alone, as are the letters of
// scripts that are written without blanks.
func tokenEnd(s string, i int) int {
	first, n := decode(s, i)
	class := classOf(first)
	for i += n; class != other && i < len(s); i += n {
		var r rune
		if r, n = decode(s, i); classOf(r) != class {
			break
		}
	}
	return i
}

func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

type class byte

const (
	other class = iota
	letters
	blanks
)

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		switch c := byte(r); {
		case c|0x20-'a' < 26 || c-'0' < 10:
			return letters
		case c == ' ' || c-'\t' < 5:
			return blanks
		}
		return other
	}
	switch {
	case unicode.IsSpace(r):
		return blanks
	case r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return other
	case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r):
		return letters
	}
	return other
}

// blank reports whether the token s is a run of blanks.
func blank(s string) bool {
	r, _ := decode(s, 0)
	return classOf(r) == blanks
}

// normal returns s with one blank for each run of blanks and line ends, none at
// its ends: as such, texts are the same.
func normal(s string) string {
	plain := true
	for i := range len(s) {
		c := s[i]
		plain = plain && c < utf8.RuneSelf && (c > ' ' || c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' ')
	}
	if plain {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
