package fit

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Wrap breaks s into lines of at most width pixels, at the places where Unicode
// (UAX #14) allows it, and inside a word only when the word alone is too wide.
// With lines above 0 there are at most so many, the last one cut with an
// Ellipsis.
func (r *Ruler) Wrap(s string, width float32, lines int) []string {
	w := wrapper{ruler: r, width: width, max: lines}
	rest, state := s, -1
	for rest != "" && !w.full() {
		var seg string
		var must bool
		seg, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		w.add(seg)
		if must && rest != "" {
			w.end()
		}
	}
	w.end()
	if w.full() && w.dropped+rest != "" {
		w.shorten(w.dropped + rest)
	}
	return w.lines
}

type wrapper struct {
	ruler   *Ruler
	width   float32
	max     int
	lines   []string
	line    strings.Builder
	used    float32
	dropped string // what was left over when the lines were full
}

func (w *wrapper) full() bool { return w.max > 0 && len(w.lines) >= w.max }

// add puts a segment onto the line, or onto the next one.
func (w *wrapper) add(seg string) {
	bare := w.ruler.Width(strings.TrimRightFunc(seg, unicode.IsSpace))
	if w.used > 0 && w.used+bare > w.width {
		w.end()
	}
	if w.full() {
		w.dropped += seg
		return
	}
	if bare > w.width {
		w.split(seg)
		return
	}
	w.line.WriteString(seg)
	w.used += w.ruler.Width(Clean(seg))
}

// split breaks a word that is wider than a line.
func (w *wrapper) split(seg string) {
	for state := -1; seg != ""; {
		var g string
		rest := seg
		g, seg, _, state = uniseg.FirstGraphemeClusterInString(seg, state)
		gw := w.ruler.grapheme(g)
		if w.used > 0 && w.used+gw > w.width {
			w.end()
			if w.full() {
				w.dropped += rest
				return
			}
		}
		w.line.WriteString(g)
		w.used += gw
	}
}

// end closes the line; an empty one is kept, as it is a blank line of the text.
func (w *wrapper) end() {
	if w.full() {
		return
	}
	w.lines = append(w.lines, Clean(strings.TrimRightFunc(w.line.String(), unicode.IsSpace)))
	w.line.Reset()
	w.used = 0
}

// shorten makes the last line say that there is more.
func (w *wrapper) shorten(more string) {
	if strings.TrimSpace(more) == "" {
		return
	}
	last := len(w.lines) - 1
	w.lines[last] = w.ruler.Cut(w.lines[last]+Ellipsis, w.width)
}
