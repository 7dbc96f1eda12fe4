package replicate

import (
	"strings"
	"unicode/utf8"
)

// inflected reports whether two folded texts differ by an ending: a plural of
// French and English, or a case of a Slavic name.
func inflected(a, b string) bool {
	return a != b && (plural(a, b) || plural(b, a) || slavic(a, b))
}

// plural reports whether many is one with an ending.
func plural(many, one string) bool {
	ending, ok := strings.CutPrefix(many, one)
	return ok && utf8.RuneCountInString(one) > 2 && (ending == "s" || ending == "es" || ending == "x")
}

// slavic reports whether two names in Cyrillic have the same stem: Путин,
// Путина; Москва, Москвы.
func slavic(a, b string) bool {
	stem := shared(a, b)
	last, _ := utf8.DecodeLastRuneInString(stem)
	return cyrillic(last) && utf8.RuneCountInString(stem) > 2 && ending(a[len(stem):]) && ending(b[len(stem):])
}

// shared returns the longest beginning of both.
func shared(a, b string) string {
	for i, r := range a {
		if !strings.HasPrefix(b[i:], string(r)) {
			return a[:i]
		}
	}
	return a
}

func cyrillic(r rune) bool { return 'а' <= r && r <= 'я' }

// ending reports whether s, folded, is a case ending of a Slavic noun or of an
// adjective, or none.
func ending(s string) bool {
	switch s {
	case "", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "ом", "ем", "ым", "им", "ои", "еи", "ью", "ов", "ев", "ам", "ям", "ах", "ях",
		"ами", "ями", "ии", "ыи", "ого", "его", "ому", "ему", "ая", "яя", "ую", "юю", "ых", "их":
		return true
	}
	return false
}
