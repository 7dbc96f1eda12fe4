package layout

import "golang.org/x/image/math/fixed"

// wrap returns where the lines of a block begin when none is wider than width,
// blanks at their ends aside. A word that is wider than a line is cut where
// glyphs part; a line always has at least one cluster of them.
func (s *set) wrap(width, hyphen fixed.Int26_6) []int32 {
	rows := make([]int32, 1, 1+int(s.pos[s.len()]/max(width, 64)))
	start, fit := 0, 0
	for _, b := range s.breaks {
		at := int(b.at)
		for s.extent(start, at, hyphen) > width {
			if fit <= start {
				fit = s.cut(start, at, width, hyphen)
			}
			if fit >= at {
				break
			}
			start = fit
			rows = append(rows, int32(start))
		}
		fit = at
		if b.must && at < s.len() {
			start = at
			rows = append(rows, int32(start))
		}
	}
	return rows
}

// visible returns the end of a line from start to end without the blanks that
// hang over.
func (s *set) visible(start, end int) int {
	for end > start && s.is(end-1, isBlank) {
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
	return s.soft && end > start && end < s.text && s.is(end-1, isSoft)
}

// cut returns the last edge between start and end where a line still fits, or
// the first one when none does.
func (s *set) cut(start, end int, width, hyphen fixed.Int26_6) int {
	best := 0
	for i := start + 1; i <= end; i++ {
		if !s.is(i, isEdge) {
			continue
		}
		if best > 0 && s.extent(start, i, hyphen) > width {
			if s.pos[i]-s.pos[start] > width {
				break
			}
			continue
		}
		best = i
	}
	return best
}
