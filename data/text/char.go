package text

import (
	"unicode"
	"unicode/utf8"
)

// plainLetter reports whether r is a letter that joins its like and nothing
// else: the letters of the Latin blocks up to U+024F.
func plainLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case r < 0xC0 || r > 0x24F:
		return false
	}
	return r != '×' && r != '÷'
}

// char is a code point and where it lies.
type char struct {
	r        rune
	at, size int
}

// before returns the code point that ends at byte i > 0.
func before(s string, i int) char {
	if c := s[i-1]; c < utf8.RuneSelf {
		return char{rune(c), i - 1, 1}
	}
	r, n := utf8.DecodeLastRuneInString(s[:i])
	return char{r, i - n, n}
}

// after returns the code point that begins at byte i; at the end of the text
// its size is 0 and r is no character.
func after(s string, i int) char {
	if i >= len(s) {
		return char{-1, i, 0}
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return char{r, i, n}
}

// isAlnum reports whether r is a letter or a number of any script.
func isAlnum(r rune) bool {
	return plainLetter(r) || unicode.IsLetter(r) || unicode.IsNumber(r)
}
