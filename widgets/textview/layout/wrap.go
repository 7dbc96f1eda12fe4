package layout

import "golang.org/x/image/math/fixed"

// wrap returns where the lines of a block begin when none is wider than width,
// blanks at their ends aside. A word that is wider than a line is cut between
// two graphemes; a line always has at least one.
func (s *set) wrap(width, hyphen fixed.Int26_6) []int32 {
	rows := []int32{0}
	start, fit := 0, 0
	for _, b := range s.breaks {
		for s.extent(start, b.at, hyphen) > width {
			if fit <= start {
				fit = s.cut(start, b.at, width)
			}
			if fit >= b.at {
				break
			}
			start = fit
			rows = append(rows, int32(start))
		}
		fit = b.at
		if b.must && b.at < len(s.blank) {
			start = b.at
			rows = append(rows, int32(start))
		}
	}
	return rows
}

// visible returns the end of a line from start to end without the blanks that
// hang over.
func (s *set) visible(start, end int) int {
	for end > start && s.blank[end-1] {
		end--
	}
	return end
}

// extent is the width of a line from start to end as it is drawn.
func (s *set) extent(start, end int, hyphen fixed.Int26_6) fixed.Int26_6 {
	w := s.pos[s.visible(start, end)] - s.pos[start]
	if s.hyphenated(start, end) {
		w += hyphen
	}
	return w
}

// hyphenated reports whether a line that ends at end shows a hyphen there.
func (s *set) hyphenated(start, end int) bool {
	return s.soft != nil && end > start && end < s.text && s.soft[end-1]
}

// cut returns the last boundary between start and end where a line still fits,
// or the first one when none does.
func (s *set) cut(start, end int, width fixed.Int26_6) int {
	best := 0
	for i := start + 1; i <= end; i++ {
		if !s.stops[i] {
			continue
		}
		if best > 0 && s.pos[i]-s.pos[start] > width {
			break
		}
		best = i
	}
	return best
}
