package consistency

import (
	"unicode"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/text"
)

// edges returns the annotations that begin or end with a blank or a mark, or
// within a word, or hold one half of a pair of brackets or quotes. Package text
// says what belongs to a name: the point of U.S., a bracket whose partner is
// inside.
func (a *article) edges() []Doubt {
	var out []Doubt
	for _, an := range a.all {
		r := text.Range(an.Span())
		if !an.Span().Within(a.x.Len()) {
			continue
		}
		m, ok := a.mendEdge(r)
		if ok {
			continue
		}
		out = append(out, a.doubt(Edge, an, m))
	}
	return out
}

// mendEdge reports whether nothing is wrong with the edges of r; if something is,
// it returns what to do.
func (a *article) mendEdge(r text.Range) (Mend, bool) {
	whole := a.whole(a.x.Byte(r.Start)) && a.whole(a.x.Byte(r.End)) && a.x.Trim(r) == r
	if whole && !a.lone(r) {
		return Mend{}, true
	}
	better := a.x.Snap(r, text.SnapWord)
	if a.lone(better) {
		better = a.closed(better)
	}
	if better == r || better.Empty() {
		return Mend{}, false
	}
	return Mend{Remedy: Resize, Span: data.Span(better)}, false
}

func (a *article) lone(r text.Range) bool { return lone(a.x.Slice(r)) != 0 }

// closed takes in the mark behind or before r that is the partner of one in r.
func (a *article) closed(r text.Range) text.Range {
	for _, wider := range []text.Range{{Start: r.Start, End: min(r.End+1, a.x.Len())}, {Start: max(0, r.Start-1), End: r.End}} {
		if !a.lone(wider) {
			return wider
		}
	}
	return r
}

// lone returns a bracket or quote in s whose partner is not in s, or what would
// close it; 0 when there is none.
func lone(s string) rune {
	var open []rune // what is to be closed
	before := rune(0)
	for i, r := range s {
		n := len(open)
		c := closer(r)
		switch {
		case c == 0 && !closes(r), r == '"' && unicode.IsLetter(before) && startsWithLetter(s[i+1:]): // צה"ל
		case n > 0 && open[n-1] == r:
			open = open[:n-1]
		case c == 0:
			return r
		default:
			open = append(open, c)
		}
		before = r
	}
	if len(open) > 0 {
		return open[0]
	}
	return 0
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// closer returns what closes r, 0 when it opens nothing.
func closer(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '«':
		return '»'
	case '“':
		return '”'
	case '"':
		return '"'
	}
	return 0
}

func closes(r rune) bool { return r == ')' || r == ']' || r == '»' || r == '”' }
