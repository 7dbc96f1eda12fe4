package brat

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breaks reports whether brat takes r for the end of a line of annotations: it
// reads them with codecs.open, which ends lines where Python's str.splitlines
// does.
func breaks(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// blank reports whether r is white space for Python.
func blank(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// piece is a part of a covered text that stands on one line.
type piece struct {
	start, end int // code points from the beginning of the covered text
	text       string
}

// split cuts a covered text at the ends of lines, without the blanks there and
// without empty lines. A text on one line is one piece, as it is; one of blanks
// is none.
func split(s string) []piece {
	if !strings.ContainsFunc(s, breaks) {
		if strings.TrimFunc(s, blank) == "" {
			return nil
		}
		return []piece{{0, utf8.RuneCountInString(s), s}}
	}
	var out []piece
	at := 0
	for len(s) > 0 {
		line, first := s, at == 0
		i := strings.IndexFunc(s, breaks)
		if i >= 0 {
			line = s[:i]
		}
		start, text := at, line
		if !first {
			text = strings.TrimLeftFunc(text, blank)
			start += utf8.RuneCountInString(line) - utf8.RuneCountInString(text)
		}
		if i >= 0 {
			text = strings.TrimRightFunc(text, blank)
		}
		if strings.TrimFunc(text, blank) != "" {
			out = append(out, piece{start, start + utf8.RuneCountInString(text), text})
		}
		if i < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		at += utf8.RuneCountInString(line) + 1
		s = s[i+size:]
	}
	return out
}

// flat returns s on one line: ends of lines become between, with the blanks at
// the edges of lines cut.
func flat(s, between string) string {
	var out []string
	for line := range strings.FieldsFuncSeq(s, breaks) {
		if line = strings.TrimFunc(line, blank); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, between)
}

// fold returns s with all white space within it as single blanks: how files that
// other programs wrote repeat a text over several lines.
func fold(s string) string {
	if !strings.ContainsFunc(s, blank) {
		return s
	}
	var out strings.Builder
	was := false
	for _, r := range s {
		if is := blank(r); !is {
			out.WriteRune(r)
			was = false
		} else if !was {
			out.WriteByte(' ')
			was = true
		}
	}
	return out.String()
}
