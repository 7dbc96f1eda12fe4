package layout

import (
	"fmt"
	"sort"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/math/fixed"
)

// Glyph is one glyph of a Run. X is in pixels from the column's left edge, Y
// from the line's baseline, down.
type Glyph struct {
	ID   font.GID
	X, Y float32
}

// Run is a stretch of a line in one face, in visual order: the glyphs from left
// to right. A code point that no font covers is a run of its own, without a
// face: Box holds it as hexadecimal digits.
type Run struct {
	Face     *font.Face // nil when Box is not empty
	Glyphs   []Glyph
	X, Width float32 // pixels from the column's left edge
	Box      string
}

// Runs appends what is to be drawn on a line to out and returns it, from left
// to right. It uses the glyphs of runs that out has room for.
func (p *Page) Runs(out []Run, pl Place) []Run {
	l := p.sight(pl)
	for _, part := range l.parts {
		if part.hyphen && part.rtl() {
			out = p.hyphenRun(out, part.x-p.hyphen.width)
		}
		out = l.runs(out, part)
		if part.hyphen && !part.rtl() {
			out = p.hyphenRun(out, part.x+l.width(part))
		}
	}
	return out
}

// runs appends the items of a part.
func (l *sight) runs(out []Run, part stretch) []Run {
	items := l.s.items
	first := sort.Search(len(items), func(i int) bool { return items[i].end > part.from })
	end := first
	for end < len(items) && items[end].start < part.to {
		end++
	}
	if part.rtl() {
		for i := end - 1; i >= first; i-- {
			out = l.run(out, part, items[i])
		}
		return out
	}
	for i := first; i < end; i++ {
		out = l.run(out, part, items[i])
	}
	return out
}

// run appends what a part shows of an item.
func (l *sight) run(out []Run, part stretch, it item) []Run {
	from, to := max(it.start, part.from), min(it.end, part.to)
	if it.kind == gap || from >= to {
		return out
	}
	a, b := l.edge(part, from), l.edge(part, to)
	out, r := nextRun(out)
	r.X, r.Width = pixels(min(a, b)), pixels(distance(a, b))
	if it.kind == boxed {
		r.Box = fmt.Sprintf("%04X", it.box)
		return out
	}
	r.Face = it.face
	for _, g := range l.s.between(it, from, to) {
		x := l.edge(part, int(g.cluster)) + fixed.Int26_6(g.x)
		r.Glyphs = append(r.Glyphs, Glyph{ID: g.id, X: pixels(x), Y: pixels(fixed.Int26_6(g.y))})
	}
	return out
}

// between returns the glyphs of an item whose clusters begin from from to to.
func (s *set) between(it item, from, to int) []glyph {
	all := s.glyphs[it.g0:it.g1]
	a := sort.Search(len(all), func(i int) bool { return int(all[i].cluster) >= from })
	b := sort.Search(len(all), func(i int) bool { return int(all[i].cluster) >= to })
	if it.rtl() {
		a = sort.Search(len(all), func(i int) bool { return int(all[i].cluster) < to })
		b = sort.Search(len(all), func(i int) bool { return int(all[i].cluster) < from })
	}
	return all[a:b]
}

func (p *Page) hyphenRun(out []Run, x fixed.Int26_6) []Run {
	if p.hyphen.face == nil {
		return out
	}
	out, r := nextRun(out)
	r.Face, r.X, r.Width = p.hyphen.face, pixels(x), pixels(p.hyphen.width)
	r.Glyphs = append(r.Glyphs, Glyph{ID: p.hyphen.glyph, X: r.X})
	return out
}

// nextRun lengthens out by an empty run, with the room of the one that was
// there before.
func nextRun(out []Run) ([]Run, *Run) {
	var glyphs []Glyph
	if n := len(out); n < cap(out) {
		glyphs = out[:n+1][n].Glyphs[:0]
	}
	out = append(out, Run{Glyphs: glyphs})
	return out, &out[len(out)-1]
}
