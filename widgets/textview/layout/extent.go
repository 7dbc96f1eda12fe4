package layout

import "nomina/data/text"

// Extent is a stretch of a line that shows a part of a range, in pixels from
// the column's left edge. Start says that the range's first edge lies here: at
// X0, or in text from right to left at X1. End is the other edge.
type Extent struct {
	X0, X1          float32
	Start, End, RTL bool
}

// Extents appends to out where a line shows r, from left to right, and returns
// it. They cover exactly what is drawn of r and do not overlap; two touch only
// where an edge of r lies between them. Blanks that hang over the line's end
// count only where r has nothing else on it.
func (p *Page) Extents(out []Extent, pl Place, r text.Range) []Extent {
	l := p.sight(pl)
	from, to := max(r.Start-l.b.start, l.start), min(r.End-l.b.start, l.end)
	if from >= to {
		return out
	}
	starts, ends := r.Start >= l.b.start+l.start, r.End <= l.b.start+l.end
	if from >= l.vis {
		return append(out, l.extent(l.hang, from, to, starts, ends))
	}
	from, to = l.shrink(l.whole(from, min(to, l.vis)))
	first := len(out)
	for _, part := range l.parts {
		a, b := max(from, part.from), min(to, part.to)
		if a >= b || l.s.pos[a] == l.s.pos[b] && b-a < to-from {
			continue
		}
		e := l.extent(part, a, b, starts && a == from, ends && b == to)
		if n := len(out); n > first && out[n-1].meets(e) {
			out[n-1].take(e)
		} else {
			out = append(out, e)
		}
	}
	return out
}

// whole widens a range to graphemes.
func (l *sight) whole(from, to int) (int, int) {
	for from > l.start && !l.s.is(from, isStop) {
		from--
	}
	for to < l.vis && !l.s.is(to, isStop) {
		to++
	}
	return from, to
}

// shrink takes what has no width off the ends of a range, so that its edges lie
// at something that is drawn. A range without any width is left alone but for
// being taken to one end.
func (l *sight) shrink(from, to int) (int, int) {
	for from < to-1 && l.s.pos[from+1] == l.s.pos[from] {
		from++
	}
	for from < to-1 && l.s.pos[to-1] == l.s.pos[to] {
		to--
	}
	return from, to
}

func (l *sight) extent(r stretch, from, to int, starts, ends bool) Extent {
	a, b := l.edge(r, from), l.edge(r, to)
	return Extent{
		X0: pixels(min(a, b)), X1: pixels(max(a, b)), Start: starts, End: ends, RTL: r.rtl(),
	}
}

// meets reports whether e follows at once, with no edge of the range between.
func (a Extent) meets(e Extent) bool {
	return a.X1 == e.X0 && !a.Right() && !e.Left()
}

// Left reports whether an edge of the range lies at X0.
func (a Extent) Left() bool { return a.Start && !a.RTL || a.End && a.RTL }

// Right reports whether an edge of the range lies at X1.
func (a Extent) Right() bool { return a.Start && a.RTL || a.End && !a.RTL }

// Edge returns where the first edge of the range lies, or the other one, and
// whether it does lie here.
func (a Extent) Edge(start bool) (x float32, ok bool) {
	if start != a.RTL {
		return a.X0, start && a.Start || !start && a.End
	}
	return a.X1, start && a.Start || !start && a.End
}

// take lengthens a by e, which it meets. The direction is that of the one that
// has an edge.
func (a *Extent) take(e Extent) {
	if !a.Start && !a.End {
		a.RTL = e.RTL
	}
	a.X1 = e.X1
	a.Start, a.End = a.Start || e.Start, a.End || e.End
}
