package layout_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

func collect(s *layout.Spans, r text.Range) []layout.Span {
	return slices.Collect(s.Over(r))
}

func all(s *layout.Spans) []layout.Span {
	return collect(s, text.Range{Start: -1, End: 1 << 30})
}

func anyRange(t *rapid.T) text.Range {
	a := rapid.IntRange(0, 40).Draw(t, "start")
	return text.Range{Start: a, End: a + rapid.IntRange(0, 20).Draw(t, "length")}
}

func TestSpans_Floors(t *testing.T) {
	type r = text.Range
	for _, tt := range []struct {
		name string
		in   []text.Range
		want []int // in order
	}{
		{"apart", []r{{0, 5}, {5, 9}}, []int{0, 0}},
		{"nested", []r{{0, 20}, {2, 10}, {3, 5}, {12, 15}}, []int{0, 1, 2, 1}},
		{"crossing", []r{{0, 10}, {5, 15}, {12, 20}}, []int{0, 1, 0}},
		{"identical", []r{{3, 8}, {3, 8}}, []int{0, 1}},
		{"above what contains it", []r{{0, 5}, {2, 20}, {8, 10}}, []int{0, 1, 2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var s layout.Spans
			for i, rg := range tt.in {
				s.Set(layout.Span{ID: fmt.Sprint(i), Range: rg})
			}
			var got []int
			for _, sp := range all(&s) {
				got = append(got, sp.Floor)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("floors (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSpans_OneByOneIsAtOnce builds a set by single changes and compares it
// with one made at once, and what was said to be touched with what was.
func TestSpans_OneByOneIsAtOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s layout.Spans
		model := map[string]layout.Span{}
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			id := fmt.Sprint(rapid.IntRange(0, 15).Draw(t, "id"))
			before := all(&s)
			var touched text.Range
			if rapid.IntRange(0, 3).Draw(t, "remove") == 0 {
				touched = s.Remove(id)
				delete(model, id)
			} else {
				model[id] = layout.Span{ID: id, Range: anyRange(t), Kind: rapid.Int32Range(0, 2).Draw(t, "kind")}
				touched = s.Set(layout.Span{ID: id, Range: model[id].Range, Kind: model[id].Kind})
			}
			checkTouched(t, before, all(&s), touched)
		}
		var fresh layout.Spans
		var spans []layout.Span
		for _, sp := range model {
			spans = append(spans, sp)
		}
		if len(spans) > 0 && rapid.Bool().Draw(t, "twice") { // the last counts
			spans = append([]layout.Span{{ID: spans[0].ID, Range: anyRange(t)}}, spans...)
		}
		fresh.Reset(spans)
		if diff := cmp.Diff(all(&fresh), all(&s)); diff != "" {
			t.Fatalf("one by one differs from at once (-want +got):\n%s", diff)
		}
	})
}

func checkTouched(t *rapid.T, before, after []layout.Span, touched text.Range) {
	for _, sp := range slices.Concat(before, after) {
		same := slices.Contains(before, sp) && slices.Contains(after, sp)
		if !same && sp.Range.Start < sp.Range.End &&
			(sp.Range.Start < touched.Start || sp.Range.End > touched.End) {
			t.Fatalf("%+v has changed outside %+v", sp, touched)
		}
	}
}

func TestSpans_NoTwoOnAFloor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s layout.Spans
		for i := range rapid.IntRange(1, 30).Draw(t, "n") {
			s.Set(layout.Span{ID: fmt.Sprint(i), Range: anyRange(t)})
		}
		in := all(&s)
		for i, a := range in {
			for _, b := range in[i+1:] {
				if a.Range.End <= b.Range.Start || b.Range.Start == b.Range.End {
					continue
				}
				if a.Floor == b.Floor {
					t.Fatalf("%+v and %+v share a floor", a, b)
				}
				if a.Range.End >= b.Range.End && a.Floor > b.Floor {
					t.Fatalf("%+v is below %+v, which contains it", b, a)
				}
			}
		}
	})
}

func TestSpans_OverAndNeighbours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s layout.Spans
		for i := range rapid.IntRange(0, 30).Draw(t, "n") {
			s.Set(layout.Span{ID: fmt.Sprint(i), Range: anyRange(t)})
		}
		r, in := anyRange(t), all(&s)
		var want []layout.Span
		for _, sp := range in {
			if sp.Range.Start < r.End && max(sp.Range.End, sp.Range.Start+1) > r.Start {
				want = append(want, sp)
			}
		}
		if diff := cmp.Diff(want, collect(&s, r)); diff != "" {
			t.Fatalf("over %+v (-want +got):\n%s", r, diff)
		}
		for i := 1; i < len(in); i++ {
			if got, ok := s.After(in[i-1]); !ok || got != in[i] {
				t.Fatalf("after: got %+v, want %+v", got, in[i])
			}
			if got, ok := s.Before(in[i]); !ok || got != in[i-1] {
				t.Fatalf("before: got %+v, want %+v", got, in[i-1])
			}
		}
	})
}

func TestSpans_DeeperThanAnybodySees(t *testing.T) {
	var s layout.Spans
	for i := range 200 {
		s.Set(layout.Span{ID: fmt.Sprint(i), Range: text.Range{Start: 1, End: 9}})
	}
	if got := len(all(&s)); got != 200 {
		t.Errorf("got %d spans, want 200", got)
	}
	for i := range 200 {
		s.Remove(fmt.Sprint(i))
	}
	if s.Len() != 0 || len(all(&s)) != 0 {
		t.Errorf("got %d spans, want none", s.Len())
	}
}
