package layout

import "golang.org/x/image/math/fixed"

// fill shapes the items and finds the places of all code points.
func (t *Typeface) fill(s *set, runes []rune, points int) {
	s.glyphs = make([]glyph, 0, len(runes))
	width := make([]fixed.Int26_6, len(runes))
	for k := range s.items {
		it := &s.items[k]
		it.g0 = len(s.glyphs)
		switch it.kind {
		case gap:
			for i := it.start; i < it.end; i++ {
				if runes[i] == '\t' {
					width[i] = tabWidth * t.blank(points)
				}
				s.clusterAt(i)
			}
		case boxed:
			width[it.start] = boxWidth(it.box, points)
			s.clusterAt(it.start)
		case letters:
			s.glyphs = t.shaper.run(s.glyphs, runes, *it, points, width)
			s.clusterAt(it.start)
			for _, g := range s.glyphs[it.g0:] {
				s.clusterAt(int(g.cluster))
			}
		}
		it.g1 = len(s.glyphs)
	}
	s.clusterAt(len(runes))
	s.spread(width)
	s.keepEdges()
}

// boxWidth is the width of the box that stands for r: its digits in two rows.
func boxWidth(r rune, points int) fixed.Int26_6 {
	if r > 0xFFFF {
		return fixed.Int26_6(points * 64 * 21 / 20)
	}
	return fixed.Int26_6(points * 64 * 4 / 5)
}

// clusterAt says that glyphs part before code point i.
func (s *set) clusterAt(i int) { s.traits[i] |= isEdge }

// keepEdges leaves as edges what is also a grapheme boundary.
func (s *set) keepEdges() {
	for i, t := range s.traits {
		if t&isStop == 0 {
			s.traits[i] &^= isEdge
		}
	}
}

// spread sums advances into places. An advance belongs to the first code point
// of a cluster; where it covers several graphemes it is shared out evenly, so
// that a caret can stand inside.
func (s *set) spread(width []fixed.Int26_6) {
	x := fixed.Int26_6(0)
	for i := 0; i < len(width); {
		j, inside := i+1, 1
		for j < len(width) && !s.is(j, isEdge) {
			if s.is(j, isStop) {
				inside++
			}
			j++
		}
		s.share(i, j, inside, x, width[i])
		x += width[i]
		i = j
	}
	s.pos[len(width)] = x
}

// share spaces the graphemes from i to j evenly over advance.
func (s *set) share(i, j, inside int, x, advance fixed.Int26_6) {
	k := 0
	s.pos[i] = x
	for c := i + 1; c < j; c++ {
		if s.is(c, isStop) {
			k++
		}
		s.pos[c] = x + advance*fixed.Int26_6(k)/fixed.Int26_6(inside)
	}
}
