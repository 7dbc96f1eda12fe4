package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how far the partner of a bracket or a quote is searched, in bytes: a
// selection of the whole article is not to be read for one bracket.
const reach = 2048

// pairs are the marks that stay at one end of a range when their partner lies
// inside: Corée du Nord (RPDC), le croiseur « Moskva ». The first one opens,
// the others close. Single quotes are apostrophes too often.
func pairs() [12]string {
	return [...]string{"()", "[]", "{}", "（）", "［］", "【】", "「」", "『』", "《》", "«»", "“”", "„“”"}
}

// closers returns what may close the mark open, "" when it opens nothing.
func closers(open rune) string {
	if open == '"' {
		return `"`
	}
	for _, p := range pairs() {
		if first, n := utf8.DecodeRuneInString(p); first == open {
			return p[n:]
		}
	}
	return ""
}

// openers returns what the mark end may close, "" when it closes nothing.
func openers(end rune) string {
	if end == '"' {
		return `"`
	}
	open := ""
	for _, p := range pairs() {
		first, n := utf8.DecodeRuneInString(p)
		if strings.ContainsRune(p[n:], end) {
			open += string(first)
		}
	}
	return open
}

// pairedStart reports whether s begins with a mark that is closed in s, and
// something that does not fall comes after.
func pairedStart(s string) bool {
	c := after(s, 0)
	ends := closers(c.r)
	if ends == "" {
		return false
	}
	depth := 1
	for i := c.size; i < len(s) && i < reach; {
		d := after(s, i)
		i += d.size
		switch {
		case isGershayim(s, d):
		case strings.ContainsRune(ends, d.r):
			depth--
		case d.r == c.r:
			depth++
		}
		if depth == 0 {
			return strings.ContainsFunc(s[i:min(len(s), reach)], func(r rune) bool { return !fallsRune(r) })
		}
	}
	return false
}

// pairedEnd reports whether s ends with a mark that was opened in s, but not by
// its first character.
func pairedEnd(s string) bool {
	if s == "" {
		return false
	}
	c := before(s, len(s))
	open := openers(c.r)
	if open == "" {
		return false
	}
	depth := 1
	for i := c.at; i > max(0, len(s)-reach); {
		d := before(s, i)
		i = d.at
		switch {
		case isGershayim(s, d):
		case strings.ContainsRune(open, d.r):
			depth--
		case d.r == c.r:
			depth++
		}
		if depth == 0 {
			return i > 0
		}
	}
	return false
}

// isGershayim reports whether c is a typewriter's quote that stands for the
// Hebrew mark of abbreviations, between two letters.
func isGershayim(s string, c char) bool {
	return c.r == '"' && c.at > 0 && unicode.IsLetter(before(s, c.at).r) && unicode.IsLetter(after(s, c.at+1).r)
}
