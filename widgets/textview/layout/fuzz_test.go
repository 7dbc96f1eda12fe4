package layout_test

import (
	"testing"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// FuzzPage lays out anything at any width and asks for everything.
func FuzzPage(f *testing.F) {
	for i, s := range hard() {
		f.Add(s, float32(i*17))
	}
	face := typeface()
	f.Fuzz(func(t *testing.T, s string, width float32) {
		p := layout.NewPage(s, face, format(width))
		at := 0
		for _, pl := range places(p) {
			l := p.Line(pl)
			if l.Start != at {
				t.Fatalf("line at %d, want %d", l.Start, at)
			}
			at = l.End
			p.Pieces(nil, pl)
			p.Extent(pl, text.Range{Start: l.Start, End: l.End})
			for _, x := range []float32{-1, 0, 5, width, 1e9} {
				if cp := p.Hit(pl, x); cp < l.Start || cp > l.End {
					t.Fatalf("hit %v: got %d outside %+v", x, cp, l)
				}
				p.Over(pl, x)
			}
		}
		if at != p.Len() {
			t.Fatalf("got %d code points, want %d", at, p.Len())
		}
	})
}
