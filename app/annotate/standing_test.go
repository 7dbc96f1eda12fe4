package annotate

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/text"
)

// TestSurvey compares with looking at every annotation for every hit.
func TestSurvey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var hits []text.Range
		at := 0
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 4), 0, 12).Draw(t, "hits") {
			hits = append(hits, text.Range{Start: at + n, End: at + n + 1 + n%3})
			at = hits[len(hits)-1].End
		}
		var refs []*data.Annotation
		for i, n := range rapid.SliceOfN(rapid.IntRange(0, at+2), 0, 30).Draw(t, "spans") {
			length := rapid.IntRange(1, 4).Draw(t, "length")
			refs = append(refs, &data.Annotation{
				ID: data.ID(fmt.Sprint(i)), Start: n, End: n + length,
				Label: data.ID(rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "label")),
			})
		}
		slices.SortFunc(refs, compareRefs)

		var free []data.Span
		marked, others := 0, 0
		counts := map[data.ID]int{}
		for _, h := range hits {
			same, other := 0, false
			labels := map[data.ID]bool{}
			for _, a := range refs {
				r := rangeOf(*a)
				exact := r == h
				nested := r.Start <= h.Start && h.End <= r.End || h.Start <= r.Start && r.End <= h.End
				overlap := r.Start < h.End && h.Start < r.End
				if exact {
					labels[a.Label] = true
				}
				if exact && a.Label == "A" {
					same++
				}
				other = other || a.Label != "A" && overlap && (exact || !nested)
			}
			for l := range labels {
				counts[l]++
			}
			switch {
			case same > 0:
				marked += same
			case other:
				others++
			default:
				free = append(free, data.Span(h))
			}
		}
		got := survey(hits, refs, "A")
		sum := 0
		for _, n := range got.others {
			sum += n
		}
		if !slices.Equal(got.free, free) || len(got.marked) != marked || sum != others {
			t.Fatalf("got %+v, want free %v, %d marked, %d others", got, free, marked, others)
		}
		if n := tally(hits, refs); fmt.Sprint(n) != fmt.Sprint(counts) {
			t.Fatalf("tally: got %v, want %v", n, counts)
		}
	})
}
