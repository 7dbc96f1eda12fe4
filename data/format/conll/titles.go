package conll

import (
	"bytes"
	"slices"
	"strings"

	"nomina/data/format/tokens"
)

// areTitles reports whether a line holds the titles of columns: the word's is
// first, or next to a number's, and none is a tag.
func areTitles(fields [][]byte) bool {
	words := []string{"token", "tokens", "word", "words", "form", "text"}
	if len(fields) < 2 || slices.ContainsFunc(fields, func(f []byte) bool { return tokens.IsTag(string(f)) }) {
		return false
	}
	return slices.ContainsFunc(fields[:2], func(f []byte) bool { return slices.Contains(words, strings.ToLower(string(f))) }) &&
		slices.ContainsFunc(fields[1:], isTagTitle)
}

func isTagTitle(f []byte) bool {
	s := strings.ToLower(string(f))
	return strings.HasPrefix(s, "ne-") || slices.Contains([]string{"tag", "tags", "label", "labels", "ner", "ner_tag", "ner_tags", "ne", "iob", "bio", "entity"}, s)
}

// obey takes the columns that titles of the HIPE shared tasks name: the coarse
// literal tags, of which the others are finer kinds, and the notes that say where
// no blank stands.
func (l *layout) obey(titles [][]byte, rows [][][]byte) {
	at := func(title string) int {
		return slices.IndexFunc(titles, func(f []byte) bool { return string(f) == title })
	}
	if i := at("NE-COARSE-LIT"); i > 0 {
		l.tags, l.seen, l.named = []int{i}, tokens.Evidence{}, 0
		l.hear(rows, i)
		for _, r := range rows {
			if tokens.IsTag(string(r[i])) && string(r[i]) != tokens.Outside {
				l.named++
			}
		}
		l.glue = max(at("MISC"), 0)
	}
}

// glued reports whether no blank follows the word of the line.
func (r *reader) glued() bool {
	return r.glue > 0 && r.glue < len(r.row) && bytes.Contains(r.row[r.glue], []byte("NoSpaceAfter"))
}
