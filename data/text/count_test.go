package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestIndex_CountedIsWalked compares the tables of well-formed texts, counted
// eight bytes at a time, with those of a walk through the code points.
func TestIndex_CountedIsWalked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.ToValidUTF8(strings.Repeat(texts().Draw(t, "text"), rapid.IntRange(1, 20).Draw(t, "times")), "\uFFFD")
		got := New(s)
		want := &Index{s: s, n: len(s), units: len(s)}
		if utf8.RuneCountInString(s) < len(s) {
			want.build()
		}
		for i := range len(s) + 1 { // want walks: it does not know that the text is well-formed
			if got, want := got.CodePoint(i), want.CodePoint(i); got != want {
				t.Fatalf("code point of byte %d in %q: got %d, want %d", i, s, got, want)
			}
		}
		want.valid = want.checkpoints != nil
		if d := cmp.Diff(want, got, cmp.AllowUnexported(Index{})); d != "" {
			t.Fatalf("the index differs (-walked +counted):\n%s", d)
		}
	})
}
