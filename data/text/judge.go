package text

import (
	"strings"
	"unicode"
)

// judge decides about a boundary between sentences that UAX #29 sees at byte
// at: it returns where the sentence really ends, or false when it does not.
// It looks at the words on either side only, so that what it says does not
// depend on where the segmentation began.
func judge(s string, at int) (int, bool) {
	if at == len(s) || isLineEnd(before(s, at).r) {
		return at, true
	}
	next := skipClosers(s, at)
	c := after(s, next)
	switch {
	case c.size == 0 || isLineEnd(before(s, next).r):
		return next, true
	case unicode.IsLower(c.r):
		return 0, false
	case next > at:
		return next, !strings.ContainsRune(",;:–—", c.r)
	}
	return at, !abbreviated(s, at)
}

// skipClosers returns the byte after the closing quotes and brackets at i, with
// the terminators, the blanks and the line end behind them. French puts a blank
// before the quote: « Il part. » Puis. A quote that a letter follows opens
// (»Ja.« »Nein.«).
func skipClosers(s string, i int) int {
	i = skipReference(s, i)
	for closes(s, i) {
		i += after(s, i).size
		i = skip(s, i, endsWith)
		if isLineEnd(after(s, i).r) {
			return afterLineEnd(s, i)
		}
	}
	return i
}

// skipReference returns the byte after the number of a note and the blanks
// behind it, when its bracket opens before i: Il part.[1] Elle reste.
func skipReference(s string, i int) int {
	if i == 0 || s[i-1] != '[' {
		return i
	}
	end := skip(s, i, unicode.IsDigit)
	if end == i || after(s, end).r != ']' {
		return i
	}
	return skip(s, end+1, isBlank)
}

func closes(s string, i int) bool {
	switch c := after(s, i); c.r {
	case ')', ']':
		return true
	case '»', '›', '”', '’':
		return !isAlnum(after(s, i+c.size).r)
	}
	return false
}

func skip(s string, i int, f func(rune) bool) int {
	for c := after(s, i); c.size > 0 && f(c.r); c = after(s, i) {
		i += c.size
	}
	return i
}

// endsWith reports whether r can stand between a sentence's closing quote and
// the next sentence: terminators, blanks, and the signs that SB5 ignores.
func endsWith(r rune) bool {
	return isTerminator(r) || isBlank(r) || unicode.In(r, unicode.M, unicode.Cf)
}

func isBlank(r rune) bool { return unicode.IsSpace(r) && !isLineEnd(r) }

// abbreviated reports whether the point before the boundary at belongs to an
// abbreviation or a number that the next word continues.
func abbreviated(s string, at int) bool {
	end := len(strings.TrimRightFunc(s[max(0, at-16):at], unicode.IsSpace)) + max(0, at-16)
	if end < 2 || s[end-1] != '.' {
		return false
	}
	end--
	start := max(0, end-24)
	if i := strings.LastIndexFunc(s[start:end], func(r rune) bool { return !inAbbreviation(r) }); i >= 0 {
		start += i + after(s, start+i).size
	} else if start > 0 {
		return false // too long
	}
	word := s[start:end]
	switch {
	case word == "":
		return false
	case isTitle(word):
		return true
	case unicode.IsDigit(after(s, at).r):
		return isReference(word)
	case strings.Trim(word, "0123456789") == "":
		return len(word) <= 3 && (start == 0 || endsLine(s, start)) // 1. Introduction
	}
	return isInitials(word) && !startsSentence(s[at:])
}

func inAbbreviation(r rune) bool {
	return isAlnum(r) || unicode.IsMark(r) || r == '.' || r == '°' || isHyphen(r)
}

// isInitials reports whether word is a capital, or letters with points between
// that begin with one, or an addition to a name. After these a sentence may
// end or go on. A single I is the English pronoun.
func isInitials(word string) bool {
	switch word {
	case "I":
		return false
	case "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Bros", "Cie":
		return true
	}
	first := after(word, 0)
	return unicode.IsUpper(first.r) && (initials(word, 1) || len(word) == first.size)
}
