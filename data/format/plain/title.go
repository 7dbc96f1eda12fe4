package plain

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// MaxTitle is the longest title that is taken from a text, in characters as a
// reader counts them (grapheme clusters).
const MaxTitle = 120

// Title returns the first line of text that is not blank, with its blanks
// evened out, cut at MaxTitle with an ellipsis; or the file's name when every
// line is blank.
func Title(text, name string) string {
	for len(text) > 0 {
		line := text
		if i := strings.IndexFunc(text, endsLine); i >= 0 {
			line, text = text[:i], strings.TrimLeftFunc(text[i:], endsLine)
		} else {
			text = ""
		}
		if t := cut(tidy(line)); t != "" {
			return t
		}
	}
	return name
}

func endsLine(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }

// tidy makes one line of visible text out of whatever stands in a line. It
// looks at no more of it than a title can need.
func tidy(line string) string {
	if len(line) > 64*MaxTitle {
		line = strings.ToValidUTF8(line[:64*MaxTitle], "")
	}
	line = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || r == '\ufeff' {
			return -1
		}
		return r
	}, line)
	return strings.Join(strings.Fields(line), " ")
}

func cut(s string) string {
	rest, n, state := s, 0, -1
	var kept int
	for len(rest) > 0 {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		n++
		if n < MaxTitle {
			kept += len(cluster)
		}
		if n > MaxTitle {
			return strings.TrimRight(s[:kept], " ") + "…"
		}
	}
	return s
}
