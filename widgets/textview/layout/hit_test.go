package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

func TestHit_EveryGraphemeBoundarySurvives(t *testing.T) {
	face := typeface()
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		p := layout.NewPage(s, face, format(rapid.Float32Range(30, 400).Draw(t, "width")))
		for cp, x := 0, text.New(s); cp <= p.Len(); cp = x.NextGrapheme(cp) {
			pl := p.At(cp)
			at := p.X(pl, cp)
			back := p.Hit(pl, at)
			if p.X(pl, back) != at {
				t.Fatalf("%d at %v: got %d at %v", cp, at, back, p.X(pl, back))
			}
			if back != cp && !zeroWidth(p, pl, min(back, cp), max(back, cp)) {
				t.Fatalf("got %d, want %d, and there is room between", back, cp)
			}
			if cp == p.Len() {
				break
			}
		}
	})
}

func zeroWidth(p *layout.Page, pl layout.Place, a, b int) bool { return p.X(pl, a) == p.X(pl, b) }

func TestHit_NearestBoundary(t *testing.T) {
	p := layout.NewPage("AVAV To", typeface(), format(300))
	pl := p.First()
	for cp := range 7 {
		a, b := p.X(pl, cp), p.X(pl, cp+1)
		if got := p.Hit(pl, a+(b-a)*0.4); got != cp {
			t.Errorf("left of the middle: got %d, want %d", got, cp)
		}
		if got := p.Hit(pl, a+(b-a)*0.6); got != cp+1 {
			t.Errorf("right of the middle: got %d, want %d", got, cp+1)
		}
		if got, ok := p.Over(pl, a+(b-a)*0.9); !ok || got != cp {
			t.Errorf("over: got %d %v, want %d", got, ok, cp)
		}
	}
	if got := p.Hit(pl, -50); got != 0 {
		t.Errorf("left of the line: got %d, want 0", got)
	}
	if got := p.Hit(pl, 1e9); got != 7 {
		t.Errorf("right of the line: got %d, want 7", got)
	}
	if _, ok := p.Over(pl, 290); ok {
		t.Error("over the margin: got a letter")
	}
}

func TestHit_EndOfABrokenLine(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     int
	}{
		{"before its blank", "aaaa bbbb", 4},
		{"before its line end", "aaaa\r\nb", 4},
		{"behind its last ideograph", "中文文本没有空格", 6},
	} {
		p := layout.NewPage(tt.in, typeface(), format(62))
		if got := p.Hit(p.First(), 1e6); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestExtent_CoversTheGlyphs(t *testing.T) {
	face := typeface()
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		p := layout.NewPage(s, face, format(rapid.Float32Range(30, 400).Draw(t, "width")))
		a := rapid.IntRange(0, p.Len()).Draw(t, "a")
		b := rapid.IntRange(0, p.Len()).Draw(t, "b")
		r := text.Range{Start: min(a, b), End: max(a, b)}
		for _, pl := range places(p) {
			l := p.Line(pl)
			x0, x1, ok := p.Extent(pl, r)
			if inside := r.Start < l.End && r.End > l.Start && r.Start < r.End; ok != inside {
				t.Fatalf("line %+v and %+v: got %v", l, r, ok)
			}
			if !ok {
				continue
			}
			from, to := max(r.Start, l.Start), min(r.End, l.Visible)
			if x0 != p.X(pl, from) || from < to && x1 != p.X(pl, to) || x1 < x0 {
				t.Fatalf("line %+v and %+v: got %v to %v", l, r, x0, x1)
			}
		}
	})
}
