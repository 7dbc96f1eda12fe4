package layout

import (
	"sort"

	"golang.org/x/image/math/fixed"

	"nomina/widgets/textview/layout/bidi"
)

// stretch is a part of a line in one direction. Stretches stand in visual
// order. All is in 26.6 pixels from the column's left edge.
type stretch struct {
	from, to int // code points from the block's start
	level    uint8
	hangs    bool          // the blanks over the line's end
	x        fixed.Int26_6 // left edge of the letters
	hyphen   bool          // the line's hyphen stands at its end
}

func (r stretch) rtl() bool { return r.level%2 == 1 }

// sight is a line in visual order.
type sight struct {
	b          *block
	s          *set
	start, end int // of the line, from the block's start
	vis        int // where the blanks that hang over begin
	last       int // the last place for a caret
	parts      []stretch
	hang       stretch       // not among parts; may be empty
	left       fixed.Int26_6 // edges of what is visible
	right      fixed.Int26_6
}

// sight puts a line in visual order (rule L2 of UAX #9). It holds until the
// next call.
func (p *Page) sight(pl Place) *sight {
	b, s := p.rows(pl.block), p.set(pl.block)
	l := &p.line
	l.b, l.s, l.parts = b, s, l.parts[:0]
	l.start, l.end = b.row(pl.row)
	l.vis = s.visible(l.start, l.end)
	l.last = s.lastStop(l.start, l.end, pl.row == len(b.rows)-1)
	l.cut()
	width := s.pos[l.vis] - s.pos[l.start]
	if hyphened := s.hyphenated(l.start, l.end); hyphened {
		l.parts[len(l.parts)-1].hyphen = true
		width += p.hyphen.width
	}
	l.left = 0
	if s.base%2 == 1 {
		l.left = fixed.Int26_6(p.format.Width*64) - width
	}
	l.right = l.left + width
	l.arrange(p.hyphen.width)
	return l
}

// cut fills parts with what is visible, in logical order, and hang.
func (l *sight) cut() {
	s := l.s
	l.hang = stretch{from: l.vis, to: l.end, level: s.base, hangs: true}
	if !s.mixed {
		l.parts = append(l.parts, stretch{from: l.start, to: l.vis})
		return
	}
	first := sort.Search(len(s.items), func(i int) bool { return s.items[i].end > l.start })
	for _, it := range s.items[first:] {
		from, to := max(it.start, l.start), min(it.end, l.vis)
		if from >= to {
			break
		}
		if n := len(l.parts); n > 0 && l.parts[n-1].level == it.level {
			l.parts[n-1].to = to
		} else {
			l.parts = append(l.parts, stretch{from: from, to: to, level: it.level})
		}
	}
	if len(l.parts) == 0 {
		l.parts = append(l.parts, stretch{from: l.start, to: l.vis, level: s.base})
	}
}

// arrange orders the parts and gives them their places.
func (l *sight) arrange(hyphen fixed.Int26_6) {
	if len(l.parts) > 1 {
		bidi.Order(l.parts, func(r stretch) uint8 { return r.level })
	}
	x := l.left
	for i := range l.parts {
		r := &l.parts[i]
		if r.hyphen && r.rtl() {
			x += hyphen
		}
		r.x = x
		x += l.width(*r)
		if r.hyphen && !r.rtl() {
			x += hyphen
		}
	}
	l.hang.x = l.right
	if l.hang.rtl() {
		l.hang.x = l.left - l.width(l.hang)
	}
}

// width is that of a part's letters.
func (l *sight) width(r stretch) fixed.Int26_6 { return l.s.pos[r.to] - l.s.pos[r.from] }

// edge is the place of the boundary before code point i of a part, or of its
// end.
func (l *sight) edge(r stretch, i int) fixed.Int26_6 {
	if r.rtl() {
		return r.x + l.s.pos[r.to] - l.s.pos[i]
	}
	return r.x + l.s.pos[i] - l.s.pos[r.from]
}

// partOf returns the part that code point i of the line is in.
func (l *sight) partOf(i int) stretch {
	for _, r := range l.parts {
		if i >= r.from && i < r.to {
			return r
		}
	}
	return l.hang
}

// at returns the grapheme of a part that is at x, which lies in it.
func (l *sight) at(r stretch, x fixed.Int26_6) (lo, hi int) {
	s, n := l.s, r.to-r.from
	if r.rtl() {
		d := s.pos[r.to] - (x - r.x)
		lo = r.from + sort.Search(n, func(k int) bool { return s.pos[r.from+k+1] >= d })
	} else {
		d := s.pos[r.from] + (x - r.x)
		lo = r.from + sort.Search(n, func(k int) bool { return s.pos[r.from+k+1] > d })
	}
	lo = min(lo, r.to-1)
	hi = lo + 1
	for lo > r.from && !s.is(lo, isStop) {
		lo--
	}
	for hi < r.to && !s.is(hi, isStop) {
		hi++
	}
	return lo, hi
}
