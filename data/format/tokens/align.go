package tokens

import (
	"strings"
	"unicode"
)

// Align finds words in a text, where nothing but blanks stands before, between
// and after them. It returns those blanks, one more than words, or false.
func Align(s string, words []string) ([]string, bool) {
	blanks := make([]string, 0, len(words)+1)
	for _, w := range words {
		rest := strings.TrimLeftFunc(s, isBlank)
		if !strings.HasPrefix(rest, w) {
			return nil, false
		}
		blanks = append(blanks, s[:len(s)-len(rest)])
		s = rest[len(w):]
	}
	if strings.TrimLeftFunc(s, isBlank) != "" {
		return nil, false
	}
	return append(blanks, s), true
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
