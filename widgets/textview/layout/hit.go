package layout

import (
	"golang.org/x/image/math/fixed"

	"nomina/data/text"
)

// X returns where code point cp stands on a line, in pixels from the column's
// left edge. A cp on another line is taken to the nearer end of this one.
func (p *Page) X(pl Place, cp int) float32 {
	b, s := p.rows(pl.block), p.set(pl.block)
	start, end := b.row(pl.row)
	off := min(max(cp-b.start, start), end)
	return pixels(s.pos[off] - s.pos[start])
}

// Hit returns the grapheme boundary on a line that is nearest to x. Right of a
// line it is the end of what is visible there.
func (p *Page) Hit(pl Place, x float32) int {
	b, s := p.rows(pl.block), p.set(pl.block)
	start, end := b.row(pl.row)
	hi := s.lastStop(start, end, pl.row == len(b.rows)-1)
	return b.start + s.near(s.pos[start]+fixedOf(x), start, hi)
}

// lastStop is the last place for a caret on a line: before the line end, and
// before the blank at which the line was broken. A line broken without a blank
// has it behind its last grapheme, which is where the next line begins.
func (s *set) lastStop(start, end int, last bool) int {
	if last {
		if end <= s.text || s.text < start {
			return end
		}
		return s.text
	}
	if !s.blank[end-1] {
		return end
	}
	i := end - 1
	for i > start && !s.stops[i] {
		i--
	}
	return i
}

// Over returns the code point whose grapheme is drawn at x, and false beside
// the text.
func (p *Page) Over(pl Place, x float32) (int, bool) {
	b, s := p.rows(pl.block), p.set(pl.block)
	start, end := b.row(pl.row)
	vis := s.visible(start, end)
	at := s.pos[start] + fixedOf(x)
	if x < 0 || at >= s.pos[vis] {
		return 0, false
	}
	for i := start; i < vis; i++ {
		if s.pos[i+1] > at {
			for i > start && !s.stops[i] {
				i--
			}
			return b.start + i, true
		}
	}
	return 0, false
}

// Extent returns from where to where a line shows r, and false when it does
// not. Blanks that hang over the line's end count only where r has nothing
// else on it.
func (p *Page) Extent(pl Place, r text.Range) (x0, x1 float32, ok bool) {
	b, s := p.rows(pl.block), p.set(pl.block)
	start, end := b.row(pl.row)
	from, to := max(r.Start-b.start, start), min(r.End-b.start, end)
	if from >= to {
		return 0, 0, false
	}
	if vis := s.visible(start, end); from < vis {
		to = min(to, vis)
	}
	return pixels(s.pos[from] - s.pos[start]), pixels(s.pos[to] - s.pos[start]), true
}

func pixels(v fixed.Int26_6) float32 { return float32(v) / 64 }

func fixedOf(x float32) fixed.Int26_6 {
	return fixed.Int26_6(min(max(x, -1<<20), 1<<20) * 64)
}
