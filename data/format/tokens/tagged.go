package tokens

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
)

// Tagged cuts texts that Carry returned into words and tags them.
type Tagged struct {
	Scheme format.Scheme
	at     int // the code point where the next sentence begins
	spans  []format.Span
}

// NewTagged returns one for an article.
func NewTagged(d format.Document, scheme format.Scheme) *Tagged {
	return &Tagged{Scheme: scheme, spans: d.Spans}
}

// Sentence returns the words of the next sentence and their tags; it ends before
// one character.
func (t *Tagged) Sentence(s string) (words, tags []string) {
	words = strings.Split(s, " ")
	var ranges []Range
	for i, word := range words {
		end := t.at + utf8.RuneCountInString(word)
		if len(t.spans) > 0 && t.spans[0].Start == t.at {
			ranges = append(ranges, Range{First: i, Label: t.spans[0].Label})
		}
		if len(t.spans) > 0 && len(ranges) > 0 && t.spans[0].End == end {
			ranges[len(ranges)-1].End = i + 1
			t.spans = t.spans[1:]
		}
		t.at = end + 1
	}
	return words, Tag(len(words), ranges, t.Scheme)
}

// Done returns an error when spans are left that are not between words.
func (t *Tagged) Done() error {
	if len(t.spans) > 0 {
		return fmt.Errorf("annotation %d–%d does not lie between words", t.spans[0].Start, t.spans[0].End)
	}
	return nil
}
