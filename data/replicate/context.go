package replicate

import (
	"strings"
	"unicode"

	"nomina/data/text"
)

// shown is how many code points of the text around an occurrence a row has.
const shown = 40

// left returns what stands before code point cp, from the beginning of a word.
func (a *article) left(cp int) string {
	from := max(a.from, cp-shown)
	if from > a.from {
		from = min(a.x.NextGrapheme(from-1), cp)
	}
	s := a.x.Slice(text.Range{Start: from, End: cp})
	if from > a.from && !unicode.IsSpace(before(a.x, from)) {
		// Han is written without blanks: then the first word need not be whole.
		if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 && i < len(s)/2 {
			s = s[i:]
		}
	}
	return strings.TrimLeftFunc(oneLine(s), unicode.IsSpace)
}

// right returns what stands behind code point cp, to the end of a word.
func (a *article) right(cp int) string {
	to := min(a.to, cp+shown)
	if to < a.to {
		to = max(a.x.PrevGrapheme(to+1), cp)
	}
	s := a.x.Slice(text.Range{Start: cp, End: to})
	if to < a.to && !unicode.IsSpace(before(a.x, to+1)) {
		if i := strings.LastIndexFunc(s, unicode.IsSpace); i > len(s)/2 {
			s = s[:i]
		}
	}
	return strings.TrimRightFunc(oneLine(s), unicode.IsSpace)
}

// before returns the code point that ends at cp.
func before(x *text.Index, cp int) rune {
	for _, r := range x.Slice(text.Range{Start: cp - 1, End: cp}) {
		return r
	}
	return 0
}

// oneLine returns s with one blank for each run of blanks and line ends.
func oneLine(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		b.WriteRune(r)
		blank = false
	}
	return b.String()
}
