package data

import "fmt"

// Span is a half-open range [Start, End) of an article's text, counted in
// Unicode code points. Bytes, UTF-16 units and tokens are converted at the
// edges of the program and never stored.
type Span struct {
	Start, End int
}

// Len returns the number of code points covered.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly within s; a span contains itself.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Within reports whether the span is a non-empty range of a text of length
// code points.
func (s Span) Within(length int) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= length
}

// String returns "[start,end)".
func (s Span) String() string { return fmt.Sprintf("[%d,%d)", s.Start, s.End) }
