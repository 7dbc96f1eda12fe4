package layout

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestLineEnds compares with a look at every byte.
func TestLineEnds(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"a", "é", "日", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u2027", "\u00a0", "\xc2", "\xe2\x80"})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(pieces).Draw(t, "text"), "")
		l := newLineEnds(s)
		for at := 0; at <= len(s); at += rapid.IntRange(1, 4).Draw(t, "step") {
			want := at
			for want < len(s) && lineEndAt(s[want:]) == 0 {
				want++
			}
			if got := l.after(at); got != want {
				t.Fatalf("%q from byte %d: got %d, want %d", s, at, got, want)
			}
		}
	})
}
