package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Trim returns r without the blanks and punctuation at its ends. What belongs
// to a name stays: the last point of initials (U.S.), and a bracket at one end
// whose partner is inside (Corée du Nord (RPDC)). When nothing else is left
// the result is empty.
func (x *Index) Trim(r Range) Range { return x.points(trim(x.s, x.bytes(r))) }

func trim(s string, b span) span {
	all := b
	for !b.empty() {
		first, _, _, _ := uniseg.FirstGraphemeClusterInString(b.in(s), -1)
		if !falls(first) || pairedStart(b.in(s)) {
			break
		}
		b.start += len(first)
	}
	for !b.empty() {
		last := span{max(b.start, graphemeAt(s, before(s, b.end).at).start), b.end}
		if !falls(last.in(s)) || pairedEnd(b.in(s)) || s[last.start] == '.' && endsInitials(s, b) {
			break
		}
		b.end = last.start
	}
	if b.empty() {
		return span{all.start, all.start}
	}
	return b
}

// endsInitials reports whether the point that b ends with belongs to the word
// before it.
func endsInitials(s string, b span) bool {
	t := tokenAt(s, b.end-1)
	return t.start < b.end-1 && t.end == b.end
}

// falls reports whether s has nothing but blanks, punctuation and signs that
// separate, so that it falls off at the end of a range. Emoji, currencies and
// other symbols stay, as does the plus of Canal+.
func falls(s string) bool {
	for _, r := range s {
		if !fallsRune(r) {
			return false
		}
	}
	return true
}

func fallsRune(r rune) bool {
	if r < utf8.RuneSelf {
		return !isAlnum(r) && r != '+' && r != '$'
	}
	if r == '\u0E2F' { // the Thai sign of an abbreviated name
		return false
	}
	return unicode.In(r, unicode.P, unicode.Z, unicode.Cc, unicode.Cf, unicode.M, unicode.Sm, unicode.Sk)
}

// reach is how far a bracket's partner is searched, in bytes: names are short,
// and a selection of the whole article is not to be read for one bracket.
const reach = 256

// pairedStart reports whether s begins with a bracket that is closed in s, but
// not by its last character.
func pairedStart(s string) bool {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return false
	}
	depth := 0
	for i, r := range s[:min(len(s), reach)] {
		if depth += bracket(r); depth == 0 {
			return strings.ContainsFunc(s[i:min(len(s), reach)], func(r rune) bool { return !fallsRune(r) })
		}
	}
	return false
}

// pairedEnd reports whether s ends with a bracket that was opened in s, but not
// by its first character.
func pairedEnd(s string) bool {
	if s == "" || s[len(s)-1] != ')' && s[len(s)-1] != ']' {
		return false
	}
	depth := 0
	for i := len(s) - 1; i >= max(0, len(s)-reach); i-- {
		if depth += bracket(rune(s[i])); depth == 0 {
			return i > 0
		}
	}
	return false
}

// bracket returns 1 for an opening bracket, -1 for a closing one.
func bracket(r rune) int {
	switch r {
	case '(', '[':
		return 1
	case ')', ']':
		return -1
	}
	return 0
}
