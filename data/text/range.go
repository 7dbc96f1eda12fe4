package text

// Range is a half-open range [Start, End) of a text, in code points. It has
// the shape of data.Span, so that one converts to the other.
type Range struct{ Start, End int }

// Len returns the number of code points covered, 0 for a reversed range.
func (r Range) Len() int { return max(0, r.End-r.Start) }

// Empty reports whether the range covers nothing.
func (r Range) Empty() bool { return r.End <= r.Start }

// Contains reports whether the code point cp lies in the range.
func (r Range) Contains(cp int) bool { return r.Start <= cp && cp < r.End }

// Union returns the smallest range that covers both r and o. An empty one adds
// nothing, wherever it lies.
func (r Range) Union(o Range) Range {
	switch {
	case r.Empty():
		return o
	case o.Empty():
		return r
	}
	return Range{min(r.Start, o.Start), max(r.End, o.End)}
}

// span is a half-open range in bytes: what everything in this package computes
// with, since the text is held as UTF-8.
type span struct{ start, end int }

func (b span) empty() bool { return b.end <= b.start }

func (b span) in(s string) string { return s[b.start:b.end] }

// bytes converts a range to bytes, clamped to the text and put the right way
// round.
func (x *Index) bytes(r Range) span {
	if r.End < r.Start {
		r.Start, r.End = r.End, r.Start
	}
	start := x.Byte(r.Start)
	if r.Start == r.End {
		return span{start, start}
	}
	return span{start, x.Byte(r.End)}
}

// points converts a span of whole code points back.
func (x *Index) points(b span) Range {
	start := x.CodePoint(b.start)
	if b.empty() {
		return Range{start, start}
	}
	return Range{start, x.CodePoint(b.end)}
}
