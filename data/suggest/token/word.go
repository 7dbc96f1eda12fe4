package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word returns the length in bytes of the word at the scanner's place: letters
// and digits, with hyphens, apostrophes and points between them that do not part
// it, and with the point of an abbreviation.
func (sc *scanner) word() int {
	s := sc.s[sc.i:]
	n := letters(s)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		more := letters(s[n+size:])
		switch {
		case isApostrophe(r) && elides(s[:n], s[n+size:]):
			return n + size
		case isApostrophe(r) && (more == 0 || isPossessive(s[n+size:])):
			return n
		case r == '.' && abbreviates(s[:n]):
			n++
			if hyphen, size := utf8.DecodeRuneInString(s[n:]); isHyphen(hyphen) && isUpperNext(s[n+size:]) {
				n += size
			}
			if !isUpperNext(s[n:]) {
				return n
			}
			n += letters(s[n:])
			continue
		case r == '.' && more > 0 && number(s[:n]) && number(s[n+1:n+1+more]):
		case r == ',' && more > 0 && number(s[:n]) && number(s[n+1:n+1+more]):
		case isHyphen(r) && more > 0:
		case isApostrophe(r):
		default:
			return n
		}
		n += size + more
	}
	return n
}

// letters returns the length in bytes of the letters, digits and combining marks
// that s begins with.
func letters(s string) int {
	for i, r := range s {
		if !isWord(r) {
			return i
		}
	}
	return len(s)
}

// elides reports whether word is one that French elides before an apostrophe and
// next. Pronouns are elided before verbs only, never before a capital: N’Djamena.
func elides(word, next string) bool {
	switch strings.ToLower(word) {
	case "l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu":
		return true
	case "c", "j", "m", "n", "s", "t":
		return !isUpperNext(next)
	}
	return false
}

func isUpperNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// abbreviates reports whether a point behind word belongs to it: after a
// capital, capitals with points or hyphens between, and titles.
func abbreviates(word string) bool {
	last := word[strings.LastIndexAny(word, ".-")+1:]
	if r, size := utf8.DecodeRuneInString(last); size == len(last) {
		return unicode.IsUpper(r)
	}
	switch word {
	case "MM", "Mme", "Mmes", "Mlle", "Mgr", "Dr", "Drs", "Pr", "Prof", "St", "Ste", "Me",
		"Mr", "Mrs", "Ms", "Rev", "Gen", "Gén", "Col", "Capt", "Lt", "Sgt", "Gov", "Sen", "Rep",
		"art", "cf", "av", "apr", "vol", "vs", "Inc", "Ltd", "Corp", "Jr", "Sr", "etc", "No", "no", "pp", "tél":
		return true
	}
	return false
}

func number(s string) bool { return strings.Trim(s, "0123456789.,") == "" }
