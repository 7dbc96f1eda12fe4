package text

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestEdges_AreThoseOfTheWholeText compares with the tokens and graphemes of the whole text.
func TestEdges_AreThoseOfTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		e := NewEdges(New(s))
		graphemes := graphemeBreaks(s)
		for i := 0; i <= len(s); i++ {
			if got, want := e.Grapheme(i), slices.Contains(graphemes, i); got != want {
				t.Fatalf("%q, byte %d: got grapheme edge %t, want %t", s, i, got, want)
			}
			if align(s, i) != i {
				continue
			}
			token := tokenAt(s, i)
			want := i == 0 || i == len(s) || token.start == i || !isWord(token.in(s)) || partsAt(s, token, i)
			if got := e.Word(i); got != want {
				t.Fatalf("%q, byte %d: got word edge %t, want %t", s, i, got, want)
			}
		}
	})
}
