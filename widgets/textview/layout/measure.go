package layout

import "golang.org/x/image/math/fixed"

// measure fills the positions of a piece, whose left edge is already known.
// Width is scratch, as long as what is shown.
func (t *Typeface) measure(s *set, p piece, points int, width []fixed.Int26_6, runes []rune) {
	from, to := s.index(p.start), s.index(p.end)
	w := width[from:to]
	switch p.face {
	case FaceNone:
		t.measureGap(s, p, points, runes)
		return
	case FaceFallback:
		t.measureFallback(s, p, points, w)
	default:
		t.shape(s.shown[from:to], p.face, points, w)
	}
	s.spread(p, w, from)
}

// spread sums advances into positions. An advance belongs to the first code
// point of a cluster; where a ligature covers several graphemes it is shared
// out evenly, so that a caret can stand inside.
func (s *set) spread(p piece, width []fixed.Int26_6, from int) {
	x := s.pos[p.start]
	for i := p.start; i < p.end; {
		s.pos[i] = x
		advance := s.advance(i, width, from)
		j, inside := i+1, 1
		for j < p.end && s.advance(j, width, from) == 0 && s.drawn(j) {
			if s.stops[j] {
				inside++
			}
			j++
		}
		s.share(i, j, inside, x, advance)
		x += advance
		i = j
	}
	s.pos[p.end] = x
}

// share spaces the graphemes from i to j evenly over advance.
func (s *set) share(i, j, inside int, x, advance fixed.Int26_6) {
	k := 0
	for c := i + 1; c < j; c++ {
		if s.stops[c] {
			k++
		}
		s.pos[c] = x + advance*fixed.Int26_6(k)/fixed.Int26_6(inside)
	}
}

// advance is the width of the code point at offset i, never less than nothing.
func (s *set) advance(i int, width []fixed.Int26_6, from int) fixed.Int26_6 {
	if !s.drawn(i) {
		return 0
	}
	return max(width[s.index(i)-from], 0)
}

// drawn reports whether the code point at offset i is among what is shown.
func (s *set) drawn(i int) bool { return s.index(i+1) > s.index(i) }

// measureGap gives tabs their width and everything else none.
func (t *Typeface) measureGap(s *set, p piece, points int, runes []rune) {
	x := s.pos[p.start]
	for i := p.start; i < p.end; i++ {
		s.pos[i] = x
		if runes[i] == '\t' {
			x += tabWidth * t.width(' ', points)
		}
	}
	s.pos[p.end] = x
}

// width is the advance of one rune.
func (t *Typeface) width(r rune, points int) fixed.Int26_6 {
	face := t.faceFor([]rune{r})
	if face == FaceFallback {
		return t.ask([]rune{r}, points)
	}
	w := []fixed.Int26_6{0}
	t.shape([]rune{r}, face, points, w)
	return w[0]
}

// measureFallback measures each grapheme and the whole, and scales the parts to
// the whole: joined letters are narrower together than one by one.
func (t *Typeface) measureFallback(s *set, p piece, points int, width []fixed.Int26_6) {
	var sum fixed.Int26_6
	first, parts := s.index(p.start), 0
	for i := p.start; i < p.end; {
		j := i + 1
		for j < p.end && !s.stops[j] {
			j++
		}
		if a, b := s.index(i), s.index(j); b > a {
			width[a-first] = t.ask(s.shown[a:b], points)
			sum += width[a-first]
			parts++
		}
		i = j
	}
	if parts < 2 || sum <= 0 {
		return
	}
	whole := t.ask(s.shown[first:s.index(p.end)], points)
	rescale(width, sum, whole)
}

func rescale(width []fixed.Int26_6, sum, whole fixed.Int26_6) {
	var before, done fixed.Int26_6
	for i, w := range width {
		before += w
		edge := fixed.Int26_6(int64(before) * int64(whole) / int64(sum))
		width[i] = edge - done
		done = edge
	}
}

// ask measures with the injected measurer, within sane bounds.
func (t *Typeface) ask(r []rune, points int) fixed.Int26_6 {
	if t.fallback == nil {
		return fixed.I(points)
	}
	w := t.fallback(string(r), points)
	if !(w >= 0 && w < 1<<16) {
		return 0
	}
	return fixed.Int26_6(w * 64)
}
