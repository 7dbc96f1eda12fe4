package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// anyPage draws a page of any text at any width and size.
func anyPage(t *rapid.T) (*layout.Page, *text.Index) {
	s := anyText().Draw(t, "text")
	f := format(rapid.Float32Range(30, 400).Draw(t, "width"))
	f.Points = rapid.SampledFrom([]int{18, 8, 13, 31}).Draw(t, "points")
	return layout.NewPage(s, world, f), text.New(s)
}

// world is a typeface for properties, which need not make one each time.
var world = worldly()

// TestHit_EveryGraphemeBoundarySurvives holds for every grapheme that has a
// width: a point a hair inside it at the caret's side is hit where the caret
// stands, and one at the other side where the next one does. A grapheme without
// width has no point of its own; the caret before it stands at an edge of one
// that has, or of the line.
func TestHit_EveryGraphemeBoundarySurvives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, x := anyPage(t)
		for cp := 0; cp < p.Len(); cp = x.NextGrapheme(cp) {
			pl := p.At(cp)
			if l := p.Line(pl); cp >= l.Visible {
				checkHanging(t, p, pl, cp)
				continue
			}
			next := x.NextGrapheme(cp)
			all := p.Extents(nil, pl, text.Range{Start: cp, End: next})
			if len(all) != 1 || !all[0].Start || !all[0].End {
				t.Fatalf("%d: got %+v, want one extent with both edges", cp, all)
			}
			checkPoints(t, p, pl, cp, next, all[0])
		}
	})
}

func checkPoints(t *rapid.T, p *layout.Page, pl layout.Place, cp, next int, e layout.Extent) {
	c, wide := p.Caret(pl, cp), e.X1-e.X0
	from, to := e.X0, e.X1
	if c.RTL {
		from, to = to, from
	}
	if c.X != from || c.RTL != e.RTL {
		t.Fatalf("%d: caret %+v is not where %+v begins", cp, c, e)
	}
	if wide < 0.1 {
		return
	}
	hair := (to - from) / 8
	if got := p.Hit(pl, from+hair); got != cp {
		t.Fatalf("%d in %+v: got %d", cp, e, got)
	}
	if got := p.Hit(pl, to-hair); got != next {
		t.Fatalf("the end of %d in %+v: got %d, want %d", cp, e, got, next)
	}
	for _, x := range []float32{from + hair, to - hair, (from + to) / 2} {
		if got, ok := p.Over(pl, x); !ok || got != cp {
			t.Fatalf("over %d in %+v at %v: got %d %v", cp, e, x, got, ok)
		}
	}
}

// checkHanging looks at a caret before what hangs over the end of a line. The
// last place for a caret there is found again beside the line, whatever is
// before it by its own width.
func checkHanging(t *rapid.T, p *layout.Page, pl layout.Place, cp int) {
	c := p.Caret(pl, cp)
	if c.RTL != p.RTL(pl) {
		t.Fatalf("%d hangs over the line's end: got %+v", cp, c)
	}
	x := c.X + 1.0/64
	if c.RTL {
		x = c.X - 1.0/64
	}
	got := p.Hit(pl, x)
	if back := p.Caret(pl, got); back.X != c.X && got < cp {
		t.Fatalf("%d at %+v: got %d at %+v", cp, c, got, back)
	}
}

func TestHit_NearestBoundary(t *testing.T) {
	for _, tt := range []struct {
		name, in string
	}{{"left to right", "AVAV To"}, {"right to left", "שלום לך"}} {
		p := layout.NewPage(tt.in, worldly(), format(300))
		pl := p.First()
		for cp := range 7 {
			e := p.Extents(nil, pl, text.Range{Start: cp, End: cp + 1})[0]
			first, second := cp, cp+1
			if e.RTL {
				first, second = second, first
			}
			if got := p.Hit(pl, e.X0+(e.X1-e.X0)*0.4); got != first {
				t.Errorf("%s: left of the middle: got %d, want %d", tt.name, got, first)
			}
			if got := p.Hit(pl, e.X0+(e.X1-e.X0)*0.6); got != second {
				t.Errorf("%s: right of the middle: got %d, want %d", tt.name, got, second)
			}
			if got, ok := p.Over(pl, e.X0+(e.X1-e.X0)*0.9); !ok || got != cp {
				t.Errorf("%s: over: got %d %v, want %d", tt.name, got, ok, cp)
			}
		}
		left, right := 0, 7
		if p.RTL(pl) {
			left, right = right, left
		}
		if got := p.Hit(pl, -50); got != left {
			t.Errorf("%s: left of the line: got %d, want %d", tt.name, got, left)
		}
		if got := p.Hit(pl, 1e9); got != right {
			t.Errorf("%s: right of the line: got %d, want %d", tt.name, got, right)
		}
		if _, ok := p.Over(pl, 150); ok {
			t.Errorf("%s: over the margin: got a letter", tt.name)
		}
	}
}

func TestHit_EndOfABrokenLine(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     int
	}{
		{"before its blank", "aaaa bbbb", 4},
		{"before its line end", "aaaa\r\nb", 4},
		{"before its line end, from right to left", "אבגד\r\nb", 4},
		{"behind its last ideograph", "日本語日本語日本語", 3},
		{"before its soft hyphen", "aaa\u00ADbbbb", 3},
		{"before its soft hyphen, from right to left", "אבג\u00ADדהוז", 3},
	} {
		p := layout.NewPage(tt.in, worldly(), format(62))
		x := float32(1e6)
		if p.RTL(p.First()) {
			x = -x
		}
		if got := p.Hit(p.First(), x); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestCaret_BetweenDirections(t *testing.T) {
	p := layout.NewPage("ab אבג cd", worldly(), format(400))
	pl := p.First()
	word := p.Extents(nil, pl, text.Range{Start: 3, End: 6})[0]
	line := p.Extents(nil, pl, text.Range{Start: 0, End: 9})
	for _, tt := range []struct {
		name string
		cp   int
		want layout.Caret
	}{
		{"before the word", 3, layout.Caret{X: word.X1, RTL: true}},
		{"behind the word", 6, layout.Caret{X: word.X1}},
		{"at the line's end", 9, layout.Caret{X: line[len(line)-1].X1}},
	} {
		if got := p.Caret(pl, tt.cp); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
	if !word.RTL || !word.Start || !word.End {
		t.Errorf("the word: got %+v", word)
	}
	if got := p.Hit(pl, word.X0+1); got != 6 {
		t.Errorf("inside the word's left edge: got %d, want 6", got)
	}
	if got := p.Hit(pl, word.X1-1); got != 3 {
		t.Errorf("inside the word's right edge: got %d, want 3", got)
	}
}

// TestBeside_GoesThroughEveryPlaceOnce walks a line from its left to its right
// end and back.
func TestBeside_GoesThroughEveryPlaceOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, _ := anyPage(t)
		for _, pl := range places(p) {
			var there, back []int
			for cp, ok := p.Side(pl, false), true; ok; cp, ok = p.Beside(pl, cp, true) {
				there = append(there, cp)
			}
			for cp, ok := p.Side(pl, true), true; ok; cp, ok = p.Beside(pl, cp, false) {
				back = append(back, cp)
			}
			x := p.Caret(pl, there[0]).X
			for i, cp := range there {
				if back[len(back)-1-i] != cp {
					t.Fatalf("there %v, back %v", there, back)
				}
				if at := p.Caret(pl, cp).X; at < x {
					t.Fatalf("%v: %d is left of the one before", there, cp)
				}
				x = p.Caret(pl, cp).X
			}
			checkAllPlaces(t, p, pl, there)
		}
	})
}

func checkAllPlaces(t *rapid.T, p *layout.Page, pl layout.Place, got []int) {
	l := p.Line(pl)
	seen := map[int]bool{}
	for _, cp := range got {
		if seen[cp] || cp < l.Start || cp > l.End {
			t.Fatalf("%d in %v is not one of %+v, or there twice", cp, got, l)
		}
		seen[cp] = true
	}
	for cp := l.Start; cp < l.End; cp++ {
		if hit := p.Hit(pl, p.Caret(pl, cp).X); !seen[hit] && hit != l.End {
			t.Fatalf("%d can be hit and not be walked to: %v", hit, got)
		}
	}
	if pl == p.Last() && !seen[p.Len()] {
		t.Fatalf("the text's end is not in %v", got)
	}
}
