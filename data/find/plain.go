package find

import (
	"strings"
	"unicode/utf8"
)

// stride is how many bytes are looked through between two looks at the context.
const stride = 64 << 10

// plain tells the hits that begin at bytes from to to; false ends the search.
func (s *search) plain(from, to int) bool {
	f := s.p.plain.finder()
	for i := s.settled(from); i < to; {
		if s.ctx.Err() != nil {
			return false
		}
		limit := s.limit(i, to)
		start, end := f.next(s.s, i, limit)
		if start < 0 {
			i = limit
			continue
		}
		if end = s.extended(f, end); end < 0 || !s.edges.Grapheme(start) || !s.whole(start, end) {
			_, n := utf8.DecodeRuneInString(s.s[start:])
			i = start + n
			continue
		}
		if start >= from && !s.tell(start, end) {
			return false
		}
		i = end
	}
	return true
}

// limit returns the end of the stride that begins at byte i, between two code
// points and not after to.
func (s *search) limit(i, to int) int {
	limit := min(i+stride, to)
	for limit < to && !utf8.RuneStart(s.s[limit]) {
		limit++
	}
	return limit
}

// settled returns a place at or before from where no hit can be under way, so
// that a search that begins there finds what a search from the start finds.
func (s *search) settled(from int) int {
	n := &s.p.plain
	if !n.bordered {
		return from
	}
	if n.withinLine() {
		return strings.LastIndexByte(s.s[:from], '\n') + 1
	}
	return 0
}

// extended takes in the accents behind a hit that are passed over; -1 says that
// the hit ends within a grapheme.
func (s *search) extended(f *finder, end int) int {
	for !s.edges.Grapheme(end) {
		r, n := utf8.DecodeRuneInString(s.s[end:])
		if _, many := f.fold.fold(r); many == nil || len(many) > 0 {
			return -1
		}
		end += n
	}
	return end
}
