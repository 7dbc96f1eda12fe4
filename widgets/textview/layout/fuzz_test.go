package layout_test

import (
	"testing"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// FuzzPage lays out anything at any width and asks for everything.
func FuzzPage(f *testing.F) {
	for i, s := range hard() {
		f.Add(s, float32(i*17), i%3*9)
	}
	face := worldly()
	f.Fuzz(func(t *testing.T, s string, width float32, points int) {
		form := format(width)
		form.Points = points
		p := layout.NewPage(s, face, form)
		at, x := 0, text.New(s)
		for _, pl := range places(p) {
			l := p.Line(pl)
			if l.Start != at {
				t.Fatalf("line at %d, want %d", l.Start, at)
			}
			at = l.End
			fuzzLine(t, p, x, pl, l)
		}
		if at != p.Len() {
			t.Fatalf("got %d code points, want %d", at, p.Len())
		}
	})
}

// fuzzLine checks what holds on every line: runs and extents stand side by side
// within each other, and what is hit is there.
func fuzzLine(t *testing.T, p *layout.Page, x *text.Index, pl layout.Place, l layout.Line) {
	all := p.Extents(nil, pl, text.Range{Start: l.Start, End: max(l.Visible, l.Start+1)})
	for _, r := range p.Runs(nil, pl) {
		if r.Width < 0 || (r.Face == nil) != (r.Box != "") {
			t.Fatalf("run %+v", r)
		}
	}
	for i, e := range all {
		if e.X1 < e.X0 || i > 0 && e.X0 < all[i-1].X1 {
			t.Fatalf("extents %+v", all)
		}
	}
	for _, at := range []float32{-1, 0, 5, 250, 1e9} {
		if cp := p.Hit(pl, at); cp < l.Start || cp > l.End {
			t.Fatalf("hit %v: got %d outside %+v", at, cp, l)
		}
		cp, ok := p.Over(pl, at)
		if !ok {
			continue
		}
		e := p.Extents(nil, pl, text.Range{Start: cp, End: cp + 1})
		if len(e) != 1 || at < e[0].X0-1 || at > e[0].X1+1 {
			t.Fatalf("over %v: got %d at %+v", at, cp, e)
		}
	}
	for cp, n := l.Start, 0; cp < l.Visible && n < 50; cp, n = x.NextGrapheme(cp), n+1 {
		c := p.Caret(pl, cp)
		e := p.Extents(nil, pl, text.Range{Start: cp, End: cp + 1})
		if at, ok := e[0].Edge(true); !ok || len(e) != 1 || at != c.X {
			t.Fatalf("the caret at %d: got %+v, want it at %+v", cp, c, e)
		}
	}
}
