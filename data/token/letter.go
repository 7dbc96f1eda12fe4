package token

import (
	"unicode"
	"unicode/utf8"
)

// Capital reports whether a token begins with a capital.
func Capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// Letter reports whether a token begins with a letter.
func Letter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// Lower returns the hash of a token in small letters, with the typewriter's
// apostrophe for the others.
func Lower(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
		case r == '’' || r == 'ʼ':
			r = '\''
		default:
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * 1099511628211
	}
	return Mix(h, 0)
}

// Form returns the hash of a token as it is written, with the typewriter's
// apostrophe for the others.
func Form(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range s {
		if r == '’' || r == 'ʼ' {
			r = '\''
		}
		h = (h ^ uint64(r)) * 1099511628211
	}
	return Mix(h, 1)
}
