package find

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bare takes the accents off an expression, as they are taken off the text. What
// stands for itself goes on doing so: a wide parenthesis opens no group, and an
// œ that is repeated is repeated as a whole.
func bare(pattern string) string {
	f, means := newFolder(true, false), meanings(pattern)
	var b strings.Builder
	for i, r := range pattern {
		one, many := f.fold(r)
		if len(many) == 1 {
			one, many = many[0], nil
		}
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case len(many) > 1 && means[i] == usual:
			b.WriteString("(?:" + string(many) + ")")
		case many != nil:
			b.WriteString(string(many))
		case one < utf8.RuneSelf && means[i] != quoted && (unicode.IsPunct(one) || unicode.IsSymbol(one)):
			b.WriteString(`\` + string(one))
		default:
			b.WriteRune(one)
		}
	}
	return b.String()
}

// meaning is what the place of a byte in an expression says of it.
type meaning byte

const (
	usual   meaning = iota
	escaped         // it is a backslash or what follows one
	listed          // between brackets
	quoted          // between \Q and \E
)

// meanings returns the meaning of every byte of an expression.
func meanings(pattern string) []meaning {
	out := make([]meaning, len(pattern))
	at := usual
	for i := 0; i < len(pattern); {
		n := 1
		rest := pattern[i:]
		is := at
		switch {
		case at == quoted:
			if strings.HasPrefix(rest, `\E`) {
				n, at = 2, usual
			}
		case strings.HasPrefix(rest, `\Q`) && at == usual:
			n, is, at = 2, quoted, quoted
		case rest[0] == '\\':
			n, is = min(2, len(rest)), escaped
		case at == listed:
			if end := strings.Index(rest, ":]"); end > 0 && strings.HasPrefix(rest, "[:") {
				n = end + len(":]")
			} else if rest[0] == ']' {
				at = usual
			}
		case rest[0] == '[':
			n, is, at = opening(rest), listed, listed
		}
		for k := range n {
			out[i+k] = is
		}
		i += n
	}
	return out
}

// opening returns how many bytes open a list; a bracket that stands first in it
// is meant as itself.
func opening(s string) int {
	n := 1
	for _, sign := range "^]" {
		if n < len(s) && rune(s[n]) == sign {
			n++
		}
	}
	return n
}
