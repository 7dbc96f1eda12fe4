package tokens

import (
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
)

// Tagged cuts texts that Carry returned into words and tags them.
type Tagged struct {
	scheme format.Scheme
	at     int           // the code point where the next word begins
	spans  []format.Span // from the one on that it may lie in
	within bool          // it lies in the first of them
	tag    string        // of the word before, if it lay in a span
	ended  int           // where a span would begin that follows the last of the sentence
}

// NewTagged returns one for an article.
func NewTagged(d format.Document, scheme format.Scheme) *Tagged {
	return &Tagged{scheme: scheme, spans: d.Spans}
}

// Sentence yields the words of the next sentence with their tags; it ends before
// one character. No span goes over its end.
func (t *Tagged) Sentence(s string) iter.Seq2[string, string] {
	return func(yield func(word, tag string) bool) {
		t.ended = -1
		for more := true; more; {
			var word string
			word, s, more = strings.Cut(s, " ")
			if !yield(word, t.word(utf8.RuneCountInString(word))) {
				return
			}
		}
	}
}

// word returns the tag of the next word, which has so many code points.
func (t *Tagged) word(points int) string {
	start, end := t.at, t.at+points
	t.at = end + 1
	if len(t.spans) == 0 {
		return Outside
	}
	s := &t.spans[0]
	first := s.Start == start
	if t.within = t.within || first; !t.within {
		return Outside
	}
	last := s.End == end
	letter := prefix(t.scheme, first, last, t.ended == start && t.tag[2:] == s.Label)
	if first || t.tag[:1] != letter {
		t.tag = letter + "-" + s.Label
	}
	if last {
		t.spans, t.within, t.ended = t.spans[1:], false, t.at
	}
	return t.tag
}

// Done returns an error when spans are left that are not between words.
func (t *Tagged) Done() error {
	if len(t.spans) > 0 {
		return fmt.Errorf("annotation %d–%d does not lie between words", t.spans[0].Start, t.spans[0].End)
	}
	return nil
}
