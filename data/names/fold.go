package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the words of s as names are compared: small letters without
// accents, ligatures taken apart, with one blank between two words. What is no
// letter and no digit parts words, hyphens, points and apostrophes included. A
// text without any word is empty.
func Fold(s string) string {
	if plain(s) {
		return s
	}
	return string(appendFold(make([]byte, 0, len(s)), s))
}

// plain reports whether s is folded already, by a glance.
func plain(s string) bool {
	for i := range len(s) {
		c := s[i]
		blank := c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' '
		if !blank && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// appendFold is Fold, appended to what a caller keeps.
func appendFold(to []byte, s string) []byte {
	start, apart := len(to), false
	for i, r := range s {
		if r < utf8.RuneSelf {
			to, apart = appendLetter(to, start, apart, r)
			continue
		}
		d := norm.NFKD.PropertiesString(s[i:]).Decomposition()
		if d == nil {
			to, apart = appendLetter(to, start, apart, r)
			continue
		}
		for len(d) > 0 {
			r, n := utf8.DecodeRune(d)
			to, apart = appendLetter(to, start, apart, r)
			d = d[n:]
		}
	}
	return to
}

// appendLetter appends one code point without its accents; apart says that what
// parts words stood before it.
func appendLetter(to []byte, start int, apart bool, r rune) ([]byte, bool) {
	switch {
	case accent(r):
		return to, apart
	case !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r):
		return to, true
	}
	if apart && len(to) > start {
		to = append(to, ' ')
	}
	r = unicode.ToLower(r)
	if several := latin(r); several != "" {
		return append(to, several...), false
	}
	return utf8.AppendRune(to, r), false
}

// accent reports whether r is written over, under or beside the letters of
// Latin, Greek, Cyrillic, Hebrew and Arabic, or not seen at all. Vowel signs of
// other scripts are letters.
func accent(r rune) bool {
	switch {
	case r < 0x300:
		return r == '\u00AD'
	case r <= 0x36F, r == 0x0640, r == 0x0670, r == 0x200B, r == 0x2060, r == 0xFEFF:
		return true
	}
	return 0x0591 <= r && r <= 0x05C7 && unicode.Is(unicode.Mn, r) || 0x064B <= r && r <= 0x065F
}

// latin returns how those who have no such key write a small letter that does
// not decompose, "" for every other one.
func latin(r rune) string {
	switch r {
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	case 'ß':
		return "ss"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	}
	return ""
}

// words parts a folded text.
func words(folded string) []string { return strings.Fields(folded) }
