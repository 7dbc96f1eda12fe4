package text

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// NextGrapheme returns the first boundary between graphemes (what a reader
// takes for one character, UAX #29) after code point cp, at most Len.
func (x *Index) NextGrapheme(cp int) int {
	cp = min(max(cp, 0), x.n)
	i := x.Byte(cp)
	end := graphemeAt(x.s, i).end
	return cp + utf8.RuneCountInString(x.s[i:end])
}

// PrevGrapheme returns the last boundary between graphemes before code point
// cp, at least 0.
func (x *Index) PrevGrapheme(cp int) int {
	cp = min(max(cp, 0), x.n)
	if cp == 0 {
		return 0
	}
	i := x.Byte(cp)
	start := graphemeAt(x.s, before(x.s, i).at).start
	return cp - utf8.RuneCountInString(x.s[start:i])
}

// graphemeAt returns the grapheme that byte i lies in; at the end of the text
// it is empty.
func graphemeAt(s string, i int) span {
	start, state := graphemeCut(s, i), -1
	for start < len(s) {
		var cluster string
		cluster, _, _, state = uniseg.FirstGraphemeClusterInString(s[start:], state)
		if end := start + len(cluster); end > i {
			return span{start, end}
		}
		start += len(cluster)
	}
	return span{start, start}
}
