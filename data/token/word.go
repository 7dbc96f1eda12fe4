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
		end, more := goOn(s, n)
		n = end
		if !more {
			break
		}
	}
	return n
}

// goOn looks at the character behind the first n bytes of a word: it returns where
// the word ends and whether it may go on there.
func goOn(s string, n int) (end int, more bool) {
	r, size := utf8.DecodeRuneInString(s[n:])
	if !joins(r) {
		return n, false
	}
	next := s[n+size:]
	behind := n + size + letters(next)
	switch {
	case isApostrophe(r):
		return apostrophe(s, n, n+size, behind)
	case behind == n+size && r != '.':
		return n, false
	case r == '.' && abbreviates(s[:n]):
		return abbreviation(s, n+1)
	case (r == '.' || r == ',') && decimal(s[:n], s[n+1:behind]):
		return behind, true
	case isHyphen(r):
		return behind, true
	}
	return n, false
}

// apostrophe does what goOn does, at an apostrophe from n to after, with letters up
// to behind it.
func apostrophe(s string, n, after, behind int) (end int, more bool) {
	switch {
	case elides(s[:n], s[after:]):
		return after, false
	case behind == after || isPossessive(s[after:]):
		return n, false
	}
	return behind, true
}

// joins reports whether r may stand within a word, or end it.
func joins(r rune) bool { return r == '.' || r == ',' || isApostrophe(r) || isHyphen(r) }

// abbreviation does what goOn does, behind the point of an abbreviation: only a
// capital goes on, or a hyphen and a capital (J.-C.).
func abbreviation(s string, n int) (end int, more bool) {
	at := n
	if r, size := utf8.DecodeRuneInString(s[n:]); isHyphen(r) {
		at += size
	}
	if !isUpperNext(s[at:]) {
		return n, false
	}
	return at + letters(s[at:]), true
}

// plain returns the length of the word of ASCII letters and digits that s begins
// with and that a blank or the end follows, or 0 when there is none.
func plain(s string) int {
	for i := range len(s) {
		if c := s[i]; !isASCIIWord(c) {
			if c == ' ' {
				return i
			}
			return 0
		}
	}
	return len(s)
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
	last := word
	for i := len(word) - 1; i >= 0; i-- {
		if word[i] == '.' || word[i] == '-' {
			last = word[i+1:]
			break
		}
	}
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

// decimal reports whether a point or comma between both is one of a number.
func decimal(before, after string) bool { return after != "" && number(before) && number(after) }

func number(s string) bool { return strings.Trim(s, "0123456789.,") == "" }
