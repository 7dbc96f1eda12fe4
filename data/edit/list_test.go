package edit

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
)

// TestList compares a list with a plain sorted slice, over enough annotations
// that chunks are split and emptied.
func TestList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var want []data.Annotation
		for i := range rapid.IntRange(0, 1500).Draw(t, "at the start") {
			want = append(want, data.Annotation{ID: data.ID(fmt.Sprintf("s%04d", i)), Start: i * 7 % 300, End: i*7%300 + 1 + i%3})
		}
		slices.SortFunc(want, data.CompareAnnotations)
		l := newList(slices.Clone(want))
		burst := rapid.IntRange(1, 800)
		for round := range rapid.IntRange(1, 4).Draw(t, "rounds") {
			at := rapid.IntRange(0, 300).Draw(t, "at")
			for i := range burst.Draw(t, "inserts") {
				a := data.Annotation{ID: data.ID(fmt.Sprintf("r%d-%04d", round, i)), Start: at, End: at + 1 + i%2}
				l.insert(a)
				want = append(want, a)
			}
			slices.SortFunc(want, data.CompareAnnotations)
			for range min(burst.Draw(t, "removals"), len(want)) {
				i := at * len(want) / 301
				l.remove(want[i])
				want = slices.Delete(want, i, i+1)
			}
			compareList(t, l, want)
		}
	})
}

func compareList(t *rapid.T, l *list, want []data.Annotation) {
	if got := l.all(); !slices.Equal(got, want) {
		t.Fatalf("all: got %d annotations, want %d, or another order", len(got), len(want))
	}
	if len(l.spans) != len(want) {
		t.Fatalf("spans: got %d, want %d", len(l.spans), len(want))
	}
	for i := 0; i < len(want); i += 1 + len(want)/20 {
		if got, ok := l.get(want[i].ID); !ok || got != want[i] {
			t.Fatalf("get(%s): got %+v, %t, want %+v", want[i].ID, got, ok, want[i])
		}
		span := want[i].Span()
		same := slices.DeleteFunc(slices.Clone(want), func(a data.Annotation) bool { return a.Span() != span })
		if got := l.at(span); !slices.Equal(got, same) {
			t.Fatalf("at(%v): got %d annotations, want %d", span, len(got), len(same))
		}
	}
	if _, ok := l.get("none"); ok || len(l.at(data.Span{Start: 900, End: 901})) != 0 {
		t.Fatal("got an annotation that is not there")
	}
	for _, c := range l.chunks {
		if len(c) == 0 || len(c) > chunkSize {
			t.Fatalf("got a chunk of %d, want 1 to %d", len(c), chunkSize)
		}
	}
}
