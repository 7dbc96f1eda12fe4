package layout_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// TestExtents_CoverTheGlyphsOfARange compares a range's extents with those of
// its graphemes, which are one each.
func TestExtents_CoverTheGlyphsOfARange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, x := anyPage(t)
		a := rapid.IntRange(0, p.Len()).Draw(t, "a")
		b := rapid.IntRange(0, p.Len()).Draw(t, "b")
		r := text.Range{Start: min(a, b), End: max(a, b)}
		starts, ends := 0, 0
		for _, pl := range places(p) {
			l := p.Line(pl)
			got := p.Extents(nil, pl, r)
			if inside := r.Start < l.End && r.End > l.Start && r.Start < r.End; (len(got) > 0) != inside {
				t.Fatalf("line %+v and %+v: got %v", l, r, got)
			}
			for i, e := range got {
				if e.X1 < e.X0 || i > 0 && e.X0 < got[i-1].X1 {
					t.Fatalf("line %+v and %+v: got %+v", l, r, got)
				}
				if e.Start {
					starts++
				}
				if e.End {
					ends++
				}
			}
			checkCovered(t, p, x, pl, r, got)
		}
		if r.Start < r.End && (starts != 1 || ends != 1) {
			t.Fatalf("%+v: got %d starts and %d ends", r, starts, ends)
		}
	})
}

// checkCovered looks at the middle of every grapheme on a line.
func checkCovered(t *rapid.T, p *layout.Page, x *text.Index, pl layout.Place, r text.Range, got []layout.Extent) {
	l := p.Line(pl)
	var sum, want float32
	for cp := l.Start; cp < l.Visible; {
		next := x.NextGrapheme(cp)
		e := p.Extents(nil, pl, text.Range{Start: cp, End: next})[0]
		mid, covered := (e.X0+e.X1)/2, false
		for _, g := range got {
			covered = covered || mid >= g.X0 && mid <= g.X1
		}
		in := r.Start < r.End && cp < r.End && next > r.Start
		if in {
			want += e.X1 - e.X0
		}
		if e.X1 > e.X0 && covered != in {
			t.Fatalf("%d at %+v and %+v: got %+v", cp, e, r, got)
		}
		cp = next
	}
	for _, g := range got {
		sum += g.X1 - g.X0
	}
	if d := sum - want; max(r.Start, l.Start) < l.Visible && (d > 0.1 || d < -0.1) {
		t.Fatalf("%+v: got %v pixels, want %v", r, sum, want)
	}
}

func TestExtents_OfTwoDirections(t *testing.T) {
	const in = "ab אבג cd"
	p := layout.NewPage(in, worldly(), format(400))
	type part struct{ Start, End, RTL bool }
	for _, tt := range []struct {
		name string
		r    text.Range
		want []part
	}{
		{"all of it", text.Range{Start: 0, End: 9}, []part{{Start: true, End: true}}},
		{"the word", text.Range{Start: 3, End: 6}, []part{{Start: true, End: true, RTL: true}}},
		{"into the word", text.Range{Start: 1, End: 4}, []part{{Start: true}, {End: true, RTL: true}}},
		{"up to the word's end", text.Range{Start: 1, End: 6}, []part{{Start: true}, {End: true, RTL: true}}},
		{"out of the word", text.Range{Start: 5, End: 8}, []part{{Start: true, RTL: true}, {End: true}}},
		{"from the word on", text.Range{Start: 3, End: 8}, []part{{Start: true, RTL: true}, {End: true}}},
	} {
		var got []part
		for _, e := range p.Extents(nil, p.First(), tt.r) {
			got = append(got, part{e.Start, e.End, e.RTL})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestExtents_EdgesLieAtWhatIsDrawn begins and ends ranges with what is not.
func TestExtents_EdgesLieAtWhatIsDrawn(t *testing.T) {
	const in = "ab\u200Bאב\u200B cd"
	p := layout.NewPage(in, worldly(), format(400))
	want := p.Extents(nil, p.First(), text.Range{Start: 3, End: 5})
	got := p.Extents(nil, p.First(), text.Range{Start: 2, End: 6})
	if diff := cmp.Diff(want, got); diff != "" || len(got) != 1 || !got[0].Start || !got[0].End {
		t.Errorf("with zero-width blanks around (-without +with):\n%s", diff)
	}
	if got := p.Extents(nil, p.First(), text.Range{Start: 2, End: 3}); len(got) != 1 || got[0].X0 != got[0].X1 {
		t.Errorf("a zero-width blank alone: got %+v, want one extent without width", got)
	}
}
