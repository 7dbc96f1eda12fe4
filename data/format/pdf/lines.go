package pdf

import (
	"slices"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/responses"
)

// line is a line of a page: its text, and where it stands in points, from the
// lower left of the page.
type line struct {
	text        string
	left, right float64
	base        float64 // where most letters stand
	height      float64 // of the highest letter above base
}

// divided is what PDFium gives for the hyphen of a word that goes on in the next
// line.
const divided = '\u0002'

// linesOf cuts the characters of a page into lines where PDFium saw their ends.
func linesOf(chars []*responses.GetPageTextStructuredChar) []line {
	var all []line
	var at []*responses.GetPageTextStructuredChar
	for _, c := range chars {
		if c.Text == "\r" || c.Text == "\n" {
			all = appendLine(all, at)
			at = at[:0]
			continue
		}
		at = append(at, c)
		if c.Text == string(divided) {
			all = appendLine(all, at)
			at = at[:0]
		}
	}
	return appendLine(all, at)
}

func appendLine(all []line, chars []*responses.GetPageTextStructuredChar) []line {
	var text strings.Builder
	var bases []float64
	l := line{}
	top := 0.0
	for _, c := range chars {
		s := clean(c.Text)
		text.WriteString(s)
		if s == "" || strings.TrimSpace(s) == "" || c.PointPosition.Right <= c.PointPosition.Left {
			continue
		}
		p := c.PointPosition
		if len(bases) == 0 {
			l.left, l.right, top = p.Left, p.Right, p.Top
		}
		l.left, l.right, top = min(l.left, p.Left), max(l.right, p.Right), max(top, p.Top)
		bases = append(bases, p.Bottom)
	}
	l.text = strings.TrimSpace(text.String())
	if l.text == "" {
		return all
	}
	if len(bases) > 0 {
		slices.Sort(bases)
		l.base = bases[len(bases)/2]
		l.height = top - l.base
	}
	return append(all, l)
}

// clean returns what may stand in a text of a character.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == divided:
			return r
		case r == '\t' || r == '\v' || r == '\f':
			return ' '
		case unicode.IsControl(r), r == '\ufffe', r == '\uffff', r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
