package text

import (
	"strings"
	"unicode"
)

// coreOf returns the token t without an elided article before it and an
// English 's behind it.
func coreOf(s string, t span) span {
	t.end -= possessive(t.in(s))
	t.start += article(s, t)
	return t
}

// article returns the length in bytes of the elided French or Italian word that
// b begins with, unless it is part of a name: in the middle of a sentence only
// names are written with a capital there (le groupe L’Oréal, à L’Aquila).
func article(s string, b span) int {
	n := elision(b.in(s))
	if n == 0 || !unicode.IsUpper(after(s, b.start).r) {
		return n
	}
	first := after(s, b.start+n)
	capitals := unicode.IsUpper(after(s, first.at+first.size).r) // L’ONU, L’UKRAINE
	if unicode.IsUpper(first.r) && !capitals && !mayBegin(s, b.start) {
		return 0
	}
	return n
}

// mayBegin reports whether a sentence, a title or speech may begin at byte i.
// Quotes and brackets that open are passed over: « L’Équipe » is a name after a
// word and the beginning of speech after a colon.
func mayBegin(s string, i int) bool {
	for low := max(0, i-32); i > low; {
		c := before(s, i)
		switch {
		case isLineEnd(c.r):
			return true
		case unicode.IsSpace(c.r) || unicode.In(c.r, unicode.Ps, unicode.Pi, unicode.Cf) || c.r == '"':
			i = c.at
		default:
			return !isAlnum(c.r) && !unicode.IsMark(c.r) && !strings.ContainsRune(",;)]’'", c.r)
		}
	}
	return i == 0
}

// elision returns the length in bytes of the elided word that s begins with, its
// apostrophe included: l’Ukraine, d’État, qu’il, dell’Ucraina. It is 0 when
// there is none or nothing follows.
//
// Words are elided before vowels and h, so L’viv and D’Souza are left alone.
// Pronouns are elided before verbs only, so n’, m’ and their like are left
// alone before a capital: N’Djamena, M’Bala, N’Golo.
func elision(s string) int {
	n := elided(s)
	if n == 0 || !vocal(s[n:]) {
		return 0
	}
	return n
}

// elided is elision whatever sound follows.
func elided(s string) int {
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
	case "l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
		"dell", "all", "nell", "dall", "sull", "quell", "un":
	case "c", "j", "m", "n", "s", "t":
		if unicode.IsUpper(next.r) {
			return 0
		}
	default:
		return 0
	}
	return next.at
}

// vocal reports whether s begins as a French word does before which another is
// elided: with a vowel or h, or with a letter whose name begins with a vowel in
// an abbreviation. What is no Latin letter counts too: l’« Ukraine », d’1.
func vocal(s string) bool {
	c := after(s, 0)
	if !plainLetter(c.r) || strings.ContainsRune("aeiouyhàâæèéêëìîïòôœùûü", unicode.ToLower(c.r)) {
		return true
	}
	return strings.ContainsRune("FLMNRSX", c.r) && unicode.IsUpper(after(s, c.size).r)
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
