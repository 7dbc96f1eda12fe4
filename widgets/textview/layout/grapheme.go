package layout

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// stopsOf marks the grapheme boundaries of s, which has n code points, as
// isStop: a caret may stand there. Both ends are boundaries.
func stopsOf(s string, n int) []trait {
	stops := make([]trait, n+1)
	stops[0], stops[n] = isStop, isStop
	for i, at := 0, 0; at < len(s); {
		if stretch := simple(s[at:]); stretch > 0 {
			for end := at + stretch; at < end; i++ {
				stops[i] = isStop
				_, w := utf8.DecodeRuneInString(s[at:])
				at += w
			}
			continue
		}
		stops[i] = isStop
		g, _, _, _ := uniseg.FirstGraphemeClusterInString(s[at:], -1)
		i += utf8.RuneCountInString(g)
		at += len(g)
	}
	return stops
}

// simple returns how many bytes at the start of s are graphemes of one code
// point each: below U+0300 nothing joins what is before it but CR LF. What is
// directly before a higher code point may be joined by it and is left out.
func simple(s string) int {
	prev := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0xCC || c == '\r' {
			return prev
		}
		prev = i
		i++
		for i < len(s) && s[i]&0xC0 == 0x80 {
			i++
		}
	}
	return len(s)
}
