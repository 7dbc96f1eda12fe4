package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FindOptions says what counts as an occurrence.
type FindOptions struct {
	// WholeWords asks that no word reaches over the ends: Kim is found in
	// "Kim Jong-un" and "l’Ukraine" has Ukraine, but neither Corée is found in
	// Nord-Coréen nor Jong in Jong-un.
	WholeWords bool
	// FoldCase takes capital and small letters for the same, by the simple
	// folding of Unicode, which keeps lengths: ß is not ss.
	FoldCase bool
}

// FindAll returns the exact range of every occurrence of needle, from the
// start, none overlapping the one before. An empty needle is nowhere. Letters
// are compared by code points: a composed é is not an e with an accent.
func FindAll(x *Index, needle string, opt FindOptions) []Range {
	if needle == "" {
		return nil
	}
	find := strings.Index
	if opt.FoldCase {
		find = func(s, needle string) int { return indexFold(s, needle) }
	}
	var found []Range
	edge := edges{s: x.s}
	n := utf8.RuneCountInString(needle)
	for from := 0; from < len(x.s); {
		i := find(x.s[from:], needle)
		if i < 0 {
			break
		}
		start := from + i
		cp := x.CodePoint(start)
		end := x.Byte(cp + n)
		if !occurs(x.s, span{start, end}, needle, opt) || opt.WholeWords && !(edge.at(start) && edge.at(end)) {
			from = start + after(x.s, start).size
			continue
		}
		found = append(found, Range{cp, cp + n})
		from = end
	}
	return found
}

// occurs checks what a search by bytes leaves open: that the bytes found are
// whole code points, which matters in malformed text only.
func occurs(s string, b span, needle string, opt FindOptions) bool {
	return align(s, b.start) == b.start && (opt.FoldCase || b.in(s) == needle)
}

// edges answers whether a word reaches over a position. It keeps the last token
// looked up, because the next question is often about the same: a search in a
// very long word stays linear.
type edges struct {
	s      string
	token  span
	isWord bool
}

// at reports whether no word reaches over byte i. An apostrophe on one side is
// an edge (l’Ukraine, Ukraine’s).
func (e *edges) at(i int) bool {
	if i == 0 || i == len(e.s) {
		return true
	}
	if isApostrophe(before(e.s, i).r) || isApostrophe(after(e.s, i).r) {
		return true
	}
	if i < e.token.start || i >= e.token.end {
		e.token = tokenAt(e.s, i)
		e.isWord = isWord(e.token.in(e.s))
	}
	return e.token.start == i || !e.isWord
}

// indexFold is strings.Index under simple case folding, by code points.
func indexFold(s, needle string) int {
	first, n := utf8.DecodeRuneInString(needle)
	orbit := [4]rune{first, first, first, first} // all that fold to the first one
	for k, r := 1, unicode.SimpleFold(first); r != first && k < len(orbit); k, r = k+1, unicode.SimpleFold(r) {
		orbit[k] = r
	}
	for i, r := range s {
		if r != orbit[0] && r != orbit[1] && r != orbit[2] && r != orbit[3] {
			continue
		}
		if hasFoldPrefix(s[i+after(s, i).size:], needle[n:]) {
			return i
		}
	}
	return -1
}

func hasFoldPrefix(s, prefix string) bool {
	for _, want := range prefix {
		got, n := utf8.DecodeRuneInString(s)
		if n == 0 || got != want && !equalFold(got, want) {
			return false
		}
		s = s[n:]
	}
	return true
}

func equalFold(a, b rune) bool {
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}
