package layout

import "golang.org/x/image/math/fixed"

// Caret is where a caret stands, in pixels from the column's left edge. What is
// behind it in the text lies right of X, or left of it when RTL is set.
type Caret struct {
	X   float32
	RTL bool
}

// Caret returns where a caret before code point cp stands on a line: at the
// side of its grapheme from which one reads. At the line's end it stands where
// the paragraph would go on. A cp on another line is taken to the nearer end of
// this one.
func (p *Page) Caret(pl Place, cp int) Caret {
	l := p.sight(pl)
	off := min(max(cp-l.b.start, l.start), l.end)
	r := l.partOf(off)
	return Caret{X: pixels(l.edge(r, off)), RTL: r.rtl()}
}

// Hit returns the grapheme boundary on a line that is nearest to x, of the
// grapheme drawn there. Beside the line it is where the line begins, or the
// last place for a caret on it.
func (p *Page) Hit(pl Place, x float32) int {
	l := p.sight(pl)
	at := fixedOf(x)
	r, ok := l.partAt(at)
	if !ok {
		if l.before(at) {
			return l.b.start + l.start
		}
		return l.b.start + l.last
	}
	lo, hi := l.at(r, at)
	a, b := l.edge(r, lo), l.edge(r, hi)
	if distance(at, a) > distance(at, b) {
		return l.b.start + hi
	}
	return l.b.start + lo
}

// before reports whether x is on the side of the line where one begins to read.
func (l *sight) before(x fixed.Int26_6) bool {
	if l.hang.rtl() {
		return x >= l.right
	}
	return x < l.left
}

// Over returns the code point whose grapheme is drawn at x, and false beside
// the text.
func (p *Page) Over(pl Place, x float32) (int, bool) {
	l := p.sight(pl)
	r, ok := l.partAt(fixedOf(x))
	if !ok || r.hangs {
		return 0, false
	}
	lo, _ := l.at(r, fixedOf(x))
	return l.b.start + lo, true
}

// partAt returns the part that is drawn at x, and false where there is none.
// Of the blanks that hang over it knows those before the last place for a
// caret.
func (l *sight) partAt(x fixed.Int26_6) (stretch, bool) {
	for _, r := range l.parts {
		if inside(x, r.x, r.x+l.width(r)) {
			return r, true
		}
	}
	hang := l.hang
	hang.to = max(l.last, hang.from)
	if hang.rtl() {
		hang.x = l.left - l.width(hang)
	}
	return hang, inside(x, hang.x, hang.x+l.width(hang))
}

func inside(x, from, to fixed.Int26_6) bool { return from <= x && x < to }

func distance(a, b fixed.Int26_6) fixed.Int26_6 { return max(a-b, b-a) }

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
	if !s.is(end-1, isBlank) {
		return end
	}
	i := end - 1
	for i > start && !s.is(i, isStop) {
		i--
	}
	return i
}

func pixels(v fixed.Int26_6) float32 { return float32(v) / 64 }

func fixedOf(x float32) fixed.Int26_6 {
	return fixed.Int26_6(min(max(x, -1<<20), 1<<20) * 64)
}
