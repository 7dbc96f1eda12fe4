package layout

// RTL reports whether a line belongs to a paragraph from right to left.
func (p *Page) RTL(pl Place) bool { return p.set(pl.block).base%2 == 1 }

// Beside returns where a caret goes from before code point cp by one grapheme
// to the right, or to the left, as it looks; false where the line ends on that
// side.
func (p *Page) Beside(pl Place, cp int, right bool) (int, bool) {
	all, at := p.carets(pl), -1
	for i, c := range all {
		if c <= cp && (at < 0 || c > all[at]) {
			at = i
		}
	}
	if right {
		at++
	} else {
		at--
	}
	if at < 0 || at >= len(all) {
		return cp, false
	}
	return all[at], true
}

// Side returns the caret's rightmost, or leftmost, place on a line.
func (p *Page) Side(pl Place, right bool) int {
	all := p.carets(pl)
	if right {
		return all[len(all)-1]
	}
	return all[0]
}

// carets returns the places for a caret on a line in the order of their
// graphemes from left to right.
func (p *Page) carets(pl Place) []int {
	l := p.sight(pl)
	var out []int
	if l.hang.rtl() {
		out = p.end(l.graphemes(out, l.hang), pl, l)
	}
	for _, part := range l.parts {
		out = l.graphemes(out, part)
	}
	if !l.hang.rtl() {
		out = p.end(l.graphemes(out, l.hang), pl, l)
	}
	if len(out) == 0 {
		out = append(out, l.b.start+l.start)
	}
	return out
}

// graphemes appends where a part's graphemes begin.
func (l *sight) graphemes(out []int, part stretch) []int {
	n := len(out)
	for i := part.from; i < part.to; i++ {
		if l.s.is(i, isStop) {
			out = append(out, l.b.start+i)
		}
	}
	if part.rtl() {
		for a, b := n, len(out)-1; a < b; a, b = a+1, b-1 {
			out[a], out[b] = out[b], out[a]
		}
	}
	return out
}

// end adds the text's end to the last line, on the side where it would go on.
func (p *Page) end(out []int, pl Place, l *sight) []int {
	if pl.block != len(p.blocks)-1 || l.end < l.b.end-l.b.start {
		return out
	}
	if l.hang.rtl() {
		return append([]int{p.Len()}, out...)
	}
	return append(out, p.Len())
}
