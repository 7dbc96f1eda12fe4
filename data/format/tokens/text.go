package tokens

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
)

// MaxText is the longest text that is put together from tokens, in bytes.
const MaxText = 64 << 20

// Tally is what was seen in all articles of a file.
type Tally struct {
	Evidence Evidence
	Broken   int // spans that begin without B-, as IOB1 and IOE2 allow
	Tokens   int
	Hollow   int // spans that are left out because their tokens are empty
}

// Add adds what was seen in others.
func (t *Tally) Add(o Tally) {
	t.Evidence.add(o.Evidence)
	t.Broken += o.Broken
	t.Tokens += o.Tokens
	t.Hollow += o.Hollow
}

// Text puts an article together from its tokens, and finds the spans that their
// tags stand for. The zero value is an empty one.
type Text struct {
	Tally

	buf    []byte
	cp     int
	places []place    // the tokens of the sentence
	tags   [][]string // their tags, by layer
	spans  []found
}

// place is where a token stands: code points, bytes, and a line of the file.
type place struct{ start, end, from, to, line int }

// found is a span without its text, which is from here to there.
type found struct {
	format.Span

	from, to int
}

// Blank appends what stands between tokens.
func (t *Text) Blank(s string) {
	t.buf = append(t.buf, s...)
	t.cp += utf8.RuneCountInString(s)
}

// Token appends a token with its tag in each layer of spans. All tokens of a
// sentence have the same number of tags.
func (t *Text) Token(word string, line int, tags ...string) {
	p := place{start: t.cp, from: len(t.buf), line: line}
	t.Blank(word)
	p.end, p.to = t.cp, len(t.buf)
	t.places = append(t.places, p)
	for len(t.tags) < len(tags) {
		t.tags = append(t.tags, nil)
	}
	for i, tag := range tags {
		t.tags[i] = append(t.tags[i], tag)
	}
	t.Tokens++
}

// Span appends a span that no tags stand for, over the tokens of the sentence
// from first up to end, counted from 0. Empty tokens at its ends do not count.
func (t *Text) Span(first, end int, label string) {
	for first < end && t.places[first].start == t.places[first].end {
		first++
	}
	for first < end && t.places[end-1].start == t.places[end-1].end {
		end--
	}
	if first == end {
		t.Hollow++
		return
	}
	a, b := t.places[first], t.places[end-1]
	t.spans = append(t.spans, found{format.Span{Start: a.start, End: b.end, Label: label, Line: a.line}, a.from, b.to})
}

// Sentence returns how many tokens the sentence has so far.
func (t *Text) Sentence() int { return len(t.places) }

// End ends a sentence: spans do not go on in the next.
func (t *Text) End() {
	for i, tags := range t.tags {
		if len(tags) == 0 {
			continue
		}
		t.Evidence.Hear(tags)
		ranges, broken := Ranges(tags, format.IOB2)
		t.Broken += broken
		for _, r := range ranges {
			t.Span(r.First, r.End, r.Label)
		}
		t.tags[i] = tags[:0]
	}
	t.places = t.places[:0]
}

// once returns sorted spans without those that several layers have alike.
func once(all []format.Span) []format.Span {
	kept := all[:0]
	for _, s := range all {
		again := false
		for i := len(kept) - 1; i >= 0 && kept[i].Start == s.Start && kept[i].End == s.End && !again; i-- {
			again = kept[i].Label == s.Label
		}
		if !again {
			kept = append(kept, s)
		}
	}
	return kept
}

// Empty reports whether nothing was appended since the last article.
func (t *Text) Empty() bool { return len(t.buf) == 0 }

// Full reports whether the article is longer than MaxText.
func (t *Text) Full() bool { return len(t.buf) > MaxText }

// Drop forgets the article.
func (t *Text) Drop() {
	t.buf, t.cp, t.spans, t.places = t.buf[:0], 0, t.spans[:0], t.places[:0]
	for i := range t.tags {
		t.tags[i] = t.tags[i][:0]
	}
}

// Document ends the article and returns it, with its spans sorted.
func (t *Text) Document() format.Document {
	t.End()
	s := string(t.buf)
	d := format.Document{Text: s, Article: data.Article{TextHash: data.HashText(s), Length: t.cp}}
	if len(t.spans) > 0 {
		d.Spans = make([]format.Span, len(t.spans))
	}
	for i, f := range t.spans {
		f.Text = s[f.from:f.to]
		d.Spans[i] = f.Span
	}
	slices.SortStableFunc(d.Spans, func(a, b format.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	d.Spans = once(d.Spans)
	t.Drop()
	return d
}
