package feature

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nomina/data/token"
)

// Word is what is known of a token by itself.
type Word struct {
	Form, Lower uint64 // hashes
	shape, long uint64 // the kinds of its letters, each run once, and each letter
	Capital     bool   // it begins with one
	letter      bool   // it begins with a letter
	small       string // in small letters
}

// Words looks at each token.
func Words(tokens []token.Token) []Word {
	out := make([]Word, len(tokens))
	for i, t := range tokens {
		out[i] = wordOf(t.Text)
	}
	return out
}

func wordOf(s string) Word {
	w := Word{Form: token.Form(s), Lower: token.Lower(s), small: strings.ToLower(s)}
	w.Capital, w.letter = token.Capital(s), token.Letter(s)
	last := uint64(0)
	for _, r := range s {
		k := kind(r)
		w.long = token.Mix(w.long, k)
		if k != last {
			w.shape = token.Mix(w.shape, k)
			last = k
		}
	}
	return w
}

// kind is the class of a character in shapes. Marks stand for themselves.
func kind(r rune) uint64 {
	switch {
	case unicode.IsUpper(r):
		return 1
	case unicode.IsLetter(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	}
	return uint64(r)
}

// affixes calls yield with the beginnings and ends of up to four letters.
func (w Word) affixes(yield func(template uint64, s string)) {
	s := w.small
	for n, i := uint64(1), 0; n <= 4 && i < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
		yield(30+n, s[:i])
	}
	for n, i := uint64(1), len(s); n <= 4 && i > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		yield(40+n, s[i:])
	}
}
