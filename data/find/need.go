package find

import (
	"regexp/syntax"
	"strings"
)

// needed returns the longest text that is in every match of an expression, for
// lines without it need not be looked at. It is folded as loosely as can be, so
// that it finds too many lines rather than too few; empty when there is none.
func needed(t *syntax.Regexp) needle {
	n := newNeedle(strings.TrimLeft(literal(t), notFirst), true, true)
	if len(n.folded) < 2 {
		return needle{}
	}
	n.open = true
	return n
}

// notFirst are the letters that may come from the inside of a ligature: an
// occurrence that begins with one might begin within a code point, where a
// finder does not look. Case differs too.
const notFirst = "eEsSfFiIlLtT\u017F"

// literal returns the longest text that every match of t has in it.
func literal(t *syntax.Regexp) string {
	switch t.Op {
	case syntax.OpLiteral:
		return string(t.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return literal(t.Sub[0])
	case syntax.OpRepeat:
		if t.Min > 0 {
			return literal(t.Sub[0])
		}
	case syntax.OpConcat:
		best := ""
		for _, sub := range t.Sub {
			if s := literal(sub); len(strings.TrimLeft(s, notFirst)) > len(strings.TrimLeft(best, notFirst)) {
				best = s
			}
		}
		return best
	}
	return ""
}
