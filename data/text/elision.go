package text

import (
	"strings"
	"unicode"
)

// coreOf returns the token t without an elided article before it and an
// English 's behind it.
func coreOf(s string, t span) span {
	t.end -= possessive(t.in(s))
	t.start += elision(t.in(s))
	return t
}

// elision returns the length in bytes of the elided French word that s begins
// with, its apostrophe included: l’Ukraine, d’État, qu’il. It is 0 when there
// is none or nothing follows.
//
// Pronouns are elided before verbs only, so n’, m’ and their like are left
// alone before a capital: N’Djamena, M’Bala, N’Golo.
func elision(s string) int {
	i := strings.IndexFunc(s[:min(len(s), 12)], func(r rune) bool { return !plainLetter(r) })
	if i <= 0 {
		return 0
	}
	mark := after(s, i)
	next := after(s, i+mark.size)
	if !isApostrophe(mark.r) || next.size == 0 || !breaksAsGraphemes(s[i:], mark.size) {
		return 0
	}
	switch strings.ToLower(s[:i]) {
	case "l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu":
	case "c", "j", "m", "n", "s", "t":
		if unicode.IsUpper(next.r) {
			return 0
		}
	default:
		return 0
	}
	return next.at
}

// possessive returns the length in bytes of the English 's that s ends with, 0
// when there is none or nothing before it.
func possessive(s string) int {
	if len(s) < 3 || s[len(s)-1]|0x20 != 's' {
		return 0
	}
	mark := before(s, len(s)-1)
	if !isApostrophe(mark.r) || mark.at == 0 {
		return 0
	}
	if c := before(s, mark.at); !breaksAsGraphemes(s[c.at:], c.size) {
		return 0
	}
	return len(s) - mark.at
}

// isApostrophe reports whether r is used as one: the typewriter's, the
// typographer's, and the letter that looks like it.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }
