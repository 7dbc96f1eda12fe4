// Package query answers questions about what a project holds without changing
// it: which titles resemble what was typed, and more as it is needed. The
// window and the command line import it; it knows neither.
package query

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
	"golang.org/x/text/unicode/norm"
)

// Match is a title that resembles what was typed.
type Match struct {
	Index int   // of the title in the list given
	Runes []int // the runes of the title that were matched, ascending
}

// Titles is a list of titles prepared for ranking. It never changes after
// NewTitles and may be used from any goroutine.
type Titles struct {
	folded []string
}

// NewTitles prepares titles: case and accents do not count.
func NewTitles(titles []string) *Titles {
	t := &Titles{folded: make([]string, len(titles))}
	for i, s := range titles {
		t.folded[i] = fold(s)
	}
	return t
}

// Len and String implement fuzzy.Source.
func (t *Titles) Len() int { return len(t.folded) }

// String returns the i-th title, folded.
func (t *Titles) String(i int) string { return t.folded[i] }

// Rank returns the titles that contain the runes of query in their order, the
// most alike first. Blanks in query count for nothing. An empty query matches
// every title, in the order of the list.
func (t *Titles) Rank(query string) []Match {
	pattern := squeeze(fold(query))
	if pattern == "" {
		return All(len(t.folded))
	}
	found := fuzzy.FindFrom(pattern, t)
	out := make([]Match, len(found))
	for i, m := range found {
		out[i] = Match{Index: m.Index, Runes: runeIndexes(m.Str, m.MatchedIndexes)}
	}
	return out
}

// All returns the answer to an empty query over n titles, every one in the order
// of the list, without preparing any of them.
func All(n int) []Match {
	all := make([]Match, n)
	for i := range all {
		all[i].Index = i
	}
	return all
}

// fold lowers the case and drops accents rune by rune, so that the n-th rune
// stays the n-th. A text that is so already is returned as it is. NUL, at which
// sahilm/fuzzy would stop reading, becomes a blank.
func fold(s string) string { return folded(s, appendFold(nil, s)) }

// folded returns what appendFold made of s, without a copy where it is s.
func folded(s string, made []byte) string {
	if string(made) == s {
		return s
	}
	return string(made)
}

func appendFold(to []byte, s string) []byte {
	to = slices.Grow(to, len(s))
	for i, r := range s {
		switch {
		case r == 0:
			r = ' '
		case r >= utf8.RuneSelf:
			if d := norm.NFD.PropertiesString(s[i:]).Decomposition(); len(d) > 0 {
				r, _ = utf8.DecodeRune(d)
			}
			r = unicode.ToLower(r)
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		}
		to = utf8.AppendRune(to, r)
	}
	return to
}

func squeeze(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if !unicode.IsSpace(r) {
			out = append(out, r)
		}
	}
	return string(out)
}

// runeIndexes turns ascending byte indexes of s into rune indexes.
func runeIndexes(s string, bytes []int) []int {
	out := make([]int, 0, len(bytes))
	n, at := 0, 0
	for _, b := range bytes {
		n += utf8.RuneCountInString(s[at:b])
		at = b
		out = append(out, n)
	}
	return out
}
