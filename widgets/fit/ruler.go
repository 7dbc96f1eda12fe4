// Package fit makes texts fit: it cuts a line with an ellipsis and wraps a
// paragraph to a width without shaping the same letters again and again. It is
// apart because lists of thousands of rows and small cards need the same
// arithmetic. Widgets import it.
package fit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/rivo/uniseg"
)

// Ellipsis stands at the end of what was cut.
const Ellipsis = "…"

// Ruler measures text of one size and style by adding up the widths of its
// graphemes, each of which is measured once. The sum leaves kerning out, so it
// is right or a little too large. A Ruler belongs to the UI goroutine and to the
// fonts of its time: make a new one after a change of theme.
type Ruler struct {
	size   float32
	style  fyne.TextStyle
	widths map[string]float32
}

// NewRuler returns a ruler for text of this size in pixels.
func NewRuler(size float32, style fyne.TextStyle) *Ruler {
	return &Ruler{size: size, style: style, widths: map[string]float32{}}
}

// Height returns the height of a line in pixels.
func (r *Ruler) Height() float32 { return fyne.MeasureText("Hg", r.size, r.style).Height }

// Width returns the width of s in pixels. It is for short texts: it looks at
// all of s.
func (r *Ruler) Width(s string) float32 {
	var sum float32
	for state := -1; s != ""; {
		var g string
		g, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		sum += r.grapheme(g)
	}
	return sum
}

func (r *Ruler) grapheme(g string) float32 {
	w, ok := r.widths[g]
	if !ok {
		w = fyne.MeasureText(g, r.size, r.style).Width
		r.widths[g] = w
	}
	return w
}

// Cut returns s if it fits into width pixels, and otherwise as many of its
// graphemes as fit, with an Ellipsis. However long s is, it looks only at what
// fits.
func (r *Ruler) Cut(s string, width float32) string {
	dots := r.grapheme(Ellipsis)
	var sum float32
	keep := 0 // bytes that fit together with the ellipsis
	rest, state := s, -1
	for rest != "" {
		var g string
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		sum += r.grapheme(g)
		if sum > width {
			return ellipsis(s[:keep], dots <= width)
		}
		if sum+dots <= width {
			keep = len(s) - len(rest)
		}
	}
	return s
}

func ellipsis(s string, room bool) string {
	if !room {
		return ""
	}
	return strings.TrimRightFunc(s, unicode.IsSpace) + Ellipsis
}

// Clean returns s with every control character replaced by a blank, one rune
// for one: a line of the canvas cannot draw them.
func Clean(s string) string {
	if strings.IndexFunc(s, unicode.IsControl) < 0 {
		return s
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, s)
}
