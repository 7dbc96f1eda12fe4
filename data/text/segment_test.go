package text

import (
	"testing"
	"unicode"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

// Every look-up starts somewhere near the position. It must see the boundaries
// that a pass from the start of the text sees.

func TestGraphemes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		x, ref := New(s), referTo(s)
		breaks := graphemeBreaks(s)
		for cp := range ref.len() + 1 {
			next, prev := len(s), 0
			for _, b := range breaks {
				if b > ref.bytes[cp] {
					next = b
					break
				}
				if b < ref.bytes[cp] {
					prev = b
				}
			}
			if got, want := x.NextGrapheme(cp), point(ref.bytes, next); got != want {
				t.Fatalf("%q: NextGrapheme(%d): got %d, want %d", s, cp, got, want)
			}
			if got, want := x.PrevGrapheme(cp), point(ref.bytes, prev); got != want {
				t.Fatalf("%q: PrevGrapheme(%d): got %d, want %d", s, cp, got, want)
			}
		}
	})
}

func TestSegments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		breaks := wordBreaks(s)
		for i := range s {
			if got, want := segmentAt(s, i), around(breaks, i); got != want {
				t.Fatalf("%q: segmentAt(%d): got %q, want %q", s, i, got.in(s), want.in(s))
			}
		}
	})
}

func TestSentenceBreaks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		breaks := sentenceBreaks(s)
		for i := range s {
			if got, want := sentenceAt(s, i), around(breaks, i); got != want {
				t.Fatalf("%q: sentenceAt(%d): got %q, want %q", s, i, got.in(s), want.in(s))
			}
		}
	})
}

// TestTerminators proves that nextBreak passes over no character after which
// the rules may break.
func TestTerminators(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r) + " A"
		first, _, _ := uniseg.FirstSentenceInString(s, -1)
		if len(first) < len(s) && !isTerminator(r) && !isLineEnd(r) {
			t.Errorf("%U ends a sentence: got false, want true", r)
		}
	}
}

// TestTokens checks that tokens cover the text without gaps, and that it does
// not matter which of its characters a token is asked by.
func TestTokens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		for start := 0; start < len(s); {
			want := tokenAt(s, start)
			if want.start != start || want.empty() {
				t.Fatalf("%q: tokenAt(%d): got %v, want one that begins there", s, start, want)
			}
			for j := range want.in(s) {
				if got := tokenAt(s, start+j); got != want {
					t.Fatalf("%q: tokenAt(%d): got %q, want %q", s, start+j, got.in(s), want.in(s))
				}
			}
			start = want.end
		}
	})
}
