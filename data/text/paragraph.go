package text

import (
	"iter"
	"unicode/utf8"
)

// Paragraph returns the paragraph that code point cp lies in, without its line
// end. A line end belongs to the paragraph it ends. Line ends are \n, \r\n, \r,
// U+0085, U+2028 and U+2029.
func (x *Index) Paragraph(cp int) Range {
	cp = min(max(cp, 0), x.n)
	i := x.Byte(cp)
	if insideLineEnd(x.s, i) {
		i--
	}
	return x.points(span{lineStart(x.s, i), lineEnd(x.s, i)})
}

// Paragraphs yields all paragraphs in order, without their line ends: one more
// than there are line ends, so the last is empty after a final line end, and
// an empty text has an empty one.
func (x *Index) Paragraphs() iter.Seq[Range] {
	return func(yield func(Range) bool) {
		cp, i := 0, 0
		for {
			end := lineEnd(x.s, i)
			r := Range{cp, cp + utf8.RuneCountInString(x.s[i:end])}
			if !yield(r) || end == len(x.s) {
				return
			}
			next := afterLineEnd(x.s, end)
			cp = r.End + utf8.RuneCountInString(x.s[end:next])
			i = next
		}
	}
}

// lineStart returns where the line that byte i lies in begins.
func lineStart(s string, i int) int {
	for ; i > 0; i-- {
		if endsLine(s, i) {
			return i
		}
	}
	return 0
}

// lineEnd returns the first byte at or after i that begins a line end, or the
// text's length.
func lineEnd(s string, i int) int {
	for ; i < len(s); i++ {
		if c := s[i]; c == '\n' || c == '\r' || (c == 0xC2 || c == 0xE2) && isLineEnd(after(s, i).r) {
			return i
		}
	}
	return len(s)
}

// afterLineEnd returns the byte after the line end that begins at byte i.
func afterLineEnd(s string, i int) int {
	c := after(s, i)
	if i += c.size; c.r == '\r' && i < len(s) && s[i] == '\n' {
		i++
	}
	return i
}

// insideLineEnd reports whether byte i is the \n of \r\n.
func insideLineEnd(s string, i int) bool {
	return i > 0 && i < len(s) && s[i-1] == '\r' && s[i] == '\n'
}

// endsLine reports whether a line end ends at byte i > 0.
func endsLine(s string, i int) bool {
	switch s[i-1] {
	case '\n':
		return true
	case '\r':
		return !insideLineEnd(s, i)
	case 0x85, 0xA8, 0xA9:
		return isLineEnd(before(s, i).r)
	}
	return false
}

func isLineEnd(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}
