package annotate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/widgets/mentions"
)

// shelf is the obvious version of spans: a map, sorted when it is asked.
type shelf map[data.ID]data.Annotation

func (s shelf) sorted() []data.Annotation {
	out := []data.Annotation{}
	for _, a := range s {
		out = append(out, a)
	}
	slices.SortFunc(out, data.CompareAnnotations)
	return out
}

func (s shelf) apply(d data.Delta[data.Annotation]) {
	for _, a := range d.Deleted {
		delete(s, a.ID)
	}
	for _, u := range d.Updated {
		s[u.New.ID] = u.New
	}
	for _, a := range d.Created {
		s[a.ID] = a
	}
}

func (s shelf) clone() shelf {
	c := shelf{}
	for id, a := range s {
		c[id] = a
	}
	return c
}

func testLabels() *labels {
	return newLabels([]data.Label{{ID: "l0", Name: "Person", Slot: 1}, {ID: "l1", Name: "Place", Slot: 2}, {ID: "l2", Name: "Event"}})
}

func anyAnnotation(t *rapid.T, id string) data.Annotation {
	start := rapid.IntRange(0, 30).Draw(t, "start")
	return data.Annotation{
		ID: data.ID(id), Start: start, End: start + rapid.IntRange(1, 5).Draw(t, "length"),
		Label: data.ID(rapid.SampledFrom([]string{"l0", "l1", "l2", "gone"}).Draw(t, "label")),
		Quote: rapid.SampledFrom([]string{"Kim", "Kursk", "KIM\nKursk"}).Draw(t, "quote"), Note: rapid.SampledFrom([]string{"", "a note on Kim"}).Draw(t, "note"),
	}
}

// anyDelta returns a commit that can follow on s: now and then one of so many
// records that it is applied in one walk.
func anyDelta(t *rapid.T, s shelf) data.Delta[data.Annotation] {
	var d data.Delta[data.Annotation]
	most := 6
	if rapid.IntRange(0, 4).Draw(t, "kind") == 0 {
		most = 2 * bulk
	}
	first := rapid.IntRange(0, 40).Draw(t, "first")
	for i := range rapid.IntRange(1, most).Draw(t, "records") {
		id := fmt.Sprintf("a%04d", first+i)
		a := anyAnnotation(t, id)
		old, there := s[a.ID]
		switch {
		case !there:
			d.Created = append(d.Created, a)
		case i%3 == 0:
			d.Deleted = append(d.Deleted, old)
		default:
			d.Updated = append(d.Updated, data.Update[data.Annotation]{Old: old, New: a})
		}
	}
	return d
}

// check compares spans with what they should be.
func check(t *rapid.T, s *spans, want shelf) {
	t.Helper()
	got, sorted := []data.Annotation{}, want.sorted()
	for a := range s.all.each() {
		got = append(got, *a)
	}
	if d := cmp.Diff(sorted, got); d != "" {
		t.Fatalf("spans (-want +got):\n%s", d)
	}
	if len(s.byID) != len(want) || s.all.len() != len(want) {
		t.Fatalf("got %d by ID, %d counted, want %d", len(s.byID), s.all.len(), len(want))
	}
	n := 0
	for label, o := range s.by {
		for a := range o.each() {
			if n++; a.Label != label || s.byID[a.ID] != a {
				t.Fatalf("got %+v under the label %s", *a, label)
			}
		}
	}
	if n != len(want) {
		t.Fatalf("got %d by label, want %d", n, len(want))
	}
}

// TestSpans_ReadBesideActs reads an article at some moment while acts are made,
// and applies the acts from an earlier moment on to what was read. The end is
// that of the store, whatever the moments.
func TestSpans_ReadBesideActs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := shelf{}
		var history []data.Delta[data.Annotation]
		states := []shelf{store.clone()}
		for range rapid.IntRange(1, 8).Draw(t, "acts") {
			d := anyDelta(t, store)
			store.apply(d)
			history, states = append(history, d), append(states, store.clone())
		}
		read := rapid.IntRange(0, len(history)).Draw(t, "read after")
		asked := rapid.IntRange(0, read).Draw(t, "asked after")
		s := newSpans(states[read].sorted())
		for _, d := range history[asked:] {
			s.apply(d)
		}
		check(t, s, store)
	})
}

// TestRows_AreTheGroups compares the list of mentions with one that is written
// down whole, with and without a filter that follows the acts.
func TestRows_AreTheGroups(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := shelf{}
		r := newRows()
		r.labels, r.spans = testLabels(), newSpans(nil)
		r.filter = rapid.SampledFrom([]string{"", "kim", "nothing"}).Draw(t, "filter")
		if r.filter != "" {
			r.found = filtered(nil, r.filter)
		}
		r.folded["l1"] = rapid.Bool().Draw(t, "folded")
		for range rapid.IntRange(1, 5).Draw(t, "acts") {
			d := anyDelta(t, store)
			store.apply(d)
			r.follow(r.spans.apply(d))
		}
		want := written(store.sorted(), r)
		got := []mentions.Row{}
		for i := range r.Len() {
			row := r.Row(i)
			got = append(got, row)
			if at := r.IndexOf(row.ID); at != i {
				t.Fatalf("IndexOf(%s): got %d, want %d", row.ID, at, i)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("rows (-want +got):\n%s", d)
		}
		if at := r.IndexOf("no such mention"); at != -1 {
			t.Fatalf("IndexOf of none: got %d", at)
		}
	})
}

// written is the list of mentions, written down whole.
func written(sorted []data.Annotation, r *rows) []mentions.Row {
	out := []mentions.Row{}
	for _, l := range r.labels.list {
		var members []mentions.Row
		for _, a := range sorted {
			if a.Label == l.ID && (strings.Contains(strings.ToLower(a.Quote), r.filter) || strings.Contains(strings.ToLower(a.Note), r.filter)) {
				members = append(members, mentions.Row{ID: string(a.ID), Text: strings.ReplaceAll(a.Quote, "\n", " "), Note: a.Note != "", Color: r.header(l, 0).Color})
			}
		}
		if len(members) == 0 {
			continue
		}
		out = append(out, r.header(l, len(members)))
		if !r.folded[l.ID] {
			out = append(out, members...)
		}
	}
	return out
}

// many returns n spans in order.
func many(n int) []data.Annotation {
	out := make([]data.Annotation, n)
	for i := range out {
		out[i] = data.Annotation{ID: data.ID(fmt.Sprintf("0192f000-0000-7000-8000-%012d", i)), Start: i * 48, End: i*48 + 11, Label: data.ID(fmt.Sprint("l", i%3)), Quote: "Kim Jong-un"}
	}
	return out
}

func BenchmarkSpans_New200k(b *testing.B) {
	sorted := many(200_000)
	b.ReportAllocs()
	for b.Loop() {
		newSpans(sorted)
	}
}

func BenchmarkMarks_New200k(b *testing.B) {
	sorted := many(200_000)
	b.ReportAllocs()
	for b.Loop() {
		marks(200_000*48, sorted)
	}
}

func BenchmarkSpans_AddOneOf200k(b *testing.B) {
	s := newSpans(many(200_000))
	r := &rows{spans: s, labels: testLabels(), folded: map[data.ID]bool{}}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		i++
		a := data.Annotation{ID: data.ID(fmt.Sprint("new", i)), Start: i * 977 % 9_600_000, Label: "l1"}
		a.End = a.Start + 5
		r.follow(s.apply(data.Delta[data.Annotation]{Created: []data.Annotation{a}}))
		r.Row(r.IndexOf(string(a.ID)))
	}
}

func BenchmarkSpans_Add10kTo200k(b *testing.B) {
	added := many(10_000)
	for i := range added {
		added[i].ID += "x"
	}
	sorted := many(200_000)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		s := newSpans(slices.Clone(sorted))
		b.StartTimer()
		s.apply(data.Delta[data.Annotation]{Created: added})
	}
}
