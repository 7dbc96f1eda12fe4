package fit

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// CutStart is Cut from the other end: it keeps what of s fits at its end, behind
// an Ellipsis. It looks at all of s.
func (r *Ruler) CutStart(s string, width float32) string {
	if r.Width(s) <= width {
		return s
	}
	dots := r.grapheme(Ellipsis)
	if dots > width {
		return ""
	}
	over := r.Width(s) + dots - width
	for state := -1; s != "" && over > 0; {
		var g string
		g, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		over -= r.grapheme(g)
	}
	return Ellipsis + strings.TrimLeftFunc(s, unicode.IsSpace)
}
