package text

import (
	"strings"
	"testing"
)

// TestEdges_Word has a bar wherever no word reaches over.
func TestEdges_Word(t *testing.T) {
	for _, want := range []string{
		"|Kim| |Jong-un|,| |a|",
		"|contre| |l|’|Ukraine|",
		"|le| |L|’|Oréal|",
		"|Ukraine|’s| |army|",
		"|O|’Brien| |don’t|",
		"|aujourd|’hui| |presqu|’île|",
		"|Ankara|’da|",
		"|AT&T| |Apple| |Inc|.| |said|",
		"|U.S|.| |x|",
		"|'|Kim|'|",
		"|Titre|:|Kim|",
		"|東|京|",
	} {
		text := strings.ReplaceAll(want, "|", "")
		x := New(text)
		edges, at := NewEdges(x), map[int]bool{}
		for cp := range x.Len() + 1 {
			at[cp] = edges.Word(x.Byte(cp))
		}
		if got := barred(x, at); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestPieces_Far takes words apart at whatever distance from their beginning.
func TestPieces_Far(t *testing.T) {
	for n := 1; n < 200; n++ {
		word := strings.Repeat("a", n)
		x := New(word + ":Kim")
		if got, want := x.Word(0), (Range{0, n}); got != want {
			t.Errorf("Word of %d letters and a colon: got %v, want %v", n, got, want)
		}
	}
}
