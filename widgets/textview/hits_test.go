package textview

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/tint"
)

func TestHits_AreReadableAndTellApart(t *testing.T) {
	for name, th := range themes() {
		test.NewTempApp(t).Settings().SetTheme(th)
		c := New().colors()
		fill, edge := hitShades(c)
		strong := strongHit(fill, c)
		for what, k := range map[string]float64{"hit": tint.Contrast(c.ink, fill), "current hit": tint.Contrast(c.ink, strong)} {
			if k < tint.Readable {
				t.Errorf("%s, %s: got contrast %.2f, want %.1f", name, what, k, tint.Readable)
			}
		}
		if k := tint.Contrast(edge, c.page); k < tint.Visible {
			t.Errorf("%s, edge: got contrast %.2f, want %d", name, k, tint.Visible)
		}
		if fill == strong || fill == c.selection || strong == c.selection || fill == c.page {
			t.Errorf("%s: hit %v, current %v, selection %v and page %v are not told apart", name, fill, strong, c.selection, c.page)
		}
	}
}

// TestWithin compares with looking at every range.
func TestWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []text.Range
		at := 0
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 5), 0, 30).Draw(t, "gaps and lengths") {
			all = append(all, text.Range{Start: at + n, End: at + n + 1 + n%3})
			at = all[len(all)-1].End
		}
		start := rapid.IntRange(0, at+3).Draw(t, "start")
		r := text.Range{Start: start, End: start + rapid.IntRange(0, 9).Draw(t, "length")}
		var want []text.Range
		for _, h := range all {
			if h.Start < r.End && h.End > r.Start {
				want = append(want, h)
			}
		}
		if got := within(all, r); !slices.Equal(got, want) {
			t.Fatalf("%v of %v: got %v, want %v", r, all, got, want)
		}
	})
}

func TestHits_OnlyThoseInSightAreDrawn(t *testing.T) {
	d := newDesk(t, strings.Repeat("Kim said so and so.\n", 3000))
	var all []text.Range
	for i := 0; i+2 < d.article.Len(); i += 4 {
		all = append(all, text.Range{Start: i, End: i + 2})
	}
	d.SetHits(all, all[0])
	if got, most := d.paint.hits.used, 600; got == 0 || got > most {
		t.Errorf("at the top: got %d rectangles, want 1 to %d", got, most)
	}
	d.ScrollTo(all[len(all)-1])
	if got := d.paint.hits.used; got == 0 {
		t.Error("at the end: got no rectangle")
	}
	d.SetHits(nil, text.Range{})
	if got := d.paint.hits.used; got != 0 {
		t.Errorf("after the search: got %d rectangles, want none", got)
	}
}
