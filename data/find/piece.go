package find

import (
	"strings"
	"unicode/utf8"
)

// longest is how many bytes an expression is matched against at once. A longer
// line is cut, so that a search can be broken off; no hit goes over a cut, and a
// cut is as a line end to the expression. Where the cuts are depends on the text
// alone.
const longest = 256 << 10

// pieceAt returns the beginning of the piece that byte i lies in.
func (s *search) pieceAt(i int) int {
	start := s.lineStart(i)
	if s.lineEnd(i)-start <= longest {
		return start
	}
	for k := i / longest; k > 0 && k*longest > start; k-- {
		if c := s.cut(k); c <= i {
			return max(c, start)
		}
	}
	return start
}

// pieceEnd returns where the piece that begins at byte i ends.
func (s *search) pieceEnd(i int) int {
	end := s.lineEnd(i)
	// What begins behind a cut is the rest of a long line.
	if end-i <= longest && i == s.lineStart(i) {
		return end
	}
	for k := i/longest + 1; k*longest < end; k++ {
		if c := s.cut(k); c > i {
			return min(c, end)
		}
	}
	return end
}

// lineStart returns the beginning of the line that byte i lies in. For an
// expression that goes over line ends the whole text is a line.
func (s *search) lineStart(i int) int {
	if s.p.across {
		return 0
	}
	return strings.LastIndexByte(s.s[:i], '\n') + 1
}

// lineEnd returns where that line ends, behind its line feed.
func (s *search) lineEnd(i int) int {
	if !s.p.across {
		if n := strings.IndexByte(s.s[i:], '\n'); n >= 0 {
			return i + n + 1
		}
	}
	return len(s.s)
}

// cut returns the k-th cut: behind the first blank or line end from there on,
// and when there is none near, between two code points.
func (s *search) cut(k int) int {
	i := min(k*longest, len(s.s))
	by := " "
	if s.p.across {
		by = "\n"
	}
	if n := strings.Index(s.s[i:min(i+longest/4, len(s.s))], by); n >= 0 {
		return i + n + 1
	}
	for i < len(s.s) && !utf8.RuneStart(s.s[i]) {
		i++
	}
	return i
}
