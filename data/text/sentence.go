package text

import (
	"unicode"

	"github.com/rivo/uniseg"
)

// Sentence returns the sentence that code point cp lies in, without the blanks
// around it; a blank between two belongs to the first. Boundaries are those of
// UAX #29, put right where the rules alone are silly: no break after a title or
// initials (M. Dupont, Dr. Who, J.-C. Simon) or before a small letter, and a
// closing quote after a blank (« Oui. » Puis) stays with what it closes; and a
// break where a blank is missing (russe.Kim) and after an ellipsis. A sentence
// never crosses a line end; on an empty line it is empty. cp = Len
// gives the last sentence, unless a line end comes before.
func (x *Index) Sentence(cp int) Range {
	i := x.Byte(cp)
	if i == len(x.s) && i > 0 && !endsLine(x.s, i) {
		i = before(x.s, i).at
	}
	return x.points(bared(x.s, sentenceAt(x.s, i)))
}

// bareSentenceAt returns the sentence that byte i lies in without the blanks
// around it, or if i lies in those, the blank.
func bareSentenceAt(s string, i int) span {
	all := sentenceAt(s, i)
	b := bared(s, all)
	switch {
	case b.empty():
		return all
	case i >= b.end:
		return span{b.end, all.end}
	case i < b.start:
		return span{all.start, b.start}
	}
	return b
}

// bared returns b without the blanks at its ends.
func bared(s string, b span) span {
	for !b.empty() && unicode.IsSpace(before(s, b.end).r) {
		b.end = before(s, b.end).at
	}
	for !b.empty() && unicode.IsSpace(after(s, b.start).r) {
		b.start += after(s, b.start).size
	}
	return b
}

// sentenceAt returns the sentence that byte i lies in, with the blanks and the
// line end behind it.
func sentenceAt(s string, i int) span {
	start := sentenceCut(s, i)
	breaks := breaker{s: s}
	for at := start; at < len(s); {
		at = breaks.next(at)
		end, ok := judge(s, at)
		if !ok {
			continue
		}
		if end > i {
			return span{start, end}
		}
		start = end
	}
	return span{start, len(s)}
}

// sentenceCut returns the nearest byte at or before i where a sentence begins
// whatever comes before: the beginning of a line (SB4), or a letter, not a
// small one, after a terminator and blanks (SB11; between a Chinese full stop
// and the letter no blank is needed), unless judge finds the boundary silly.
// The blank matters, for without it the letter before a point decides (SB7:
// U.S). A long line with neither is walked to its beginning.
func sentenceCut(s string, i int) int {
	for i > 0 {
		a := before(s, i)
		if isLineEnd(a.r) && endsLine(s, i) {
			return i
		}
		if (unicode.IsSpace(a.r) || isTerminator(a.r)) && cutsSentences(s, i) {
			return i
		}
		i = a.at
	}
	return 0
}

func cutsSentences(s string, i int) bool {
	b := after(s, i)
	if b.size == 0 || !unicode.IsLetter(b.r) || unicode.IsLower(b.r) {
		return false
	}
	t := before(s, i)
	for unicode.IsSpace(t.r) && !isLineEnd(t.r) && t.at > 0 {
		t = before(s, t.at)
	}
	if !isTerminator(t.r) || isPoint(t.r) && t.at+t.size == i {
		return false
	}
	first, _, _ := uniseg.FirstSentenceInString(s[t.at:i+b.size], -1)
	if t.at+len(first) != i {
		return false
	}
	at, ok := judge(s, i)
	return ok && at == i
}

// breaker finds the boundaries between sentences one after the other.
type breaker struct {
	s   string
	uni int // the boundary of UAX #29 found last; one of breaksToo may lie before it
}

// next returns the first boundary after the boundary i, of UAX #29 or of
// breaksToo. In UAX #29 there is none but after a line end or a terminator, so
// everything up to there is passed over quickly; the rules need one more letter
// before it (SB7).
func (b *breaker) next(i int) int {
	for from := i; i < len(b.s); {
		c := after(b.s, i)
		if isLineEnd(c.r) && i >= b.uni {
			return afterLineEnd(b.s, i)
		}
		if at, ok := breaksToo(b.s, c); ok {
			return at
		}
		if i >= b.uni && isTerminator(c.r) {
			from = letterBefore(b.s, from, i)
			sentence, _, _ := uniseg.FirstSentenceInString(b.s[from:], -1)
			b.uni = withLineEnd(b.s, from+len(sentence))
		}
		if i += c.size; i >= b.uni && b.uni > c.at {
			return b.uni
		}
	}
	return len(b.s)
}

// breaksToo finds a boundary that UAX #29 does not see, after the mark c: a
// point without a blank (russe.Kim), an ellipsis before a capital, and the Greek
// question mark, which looks like a semicolon and often is one.
func breaksToo(s string, c char) (int, bool) {
	end := c.at + c.size
	switch {
	case c.r == '.' && c.at > 0:
		return end, glued(s, before(s, c.at), after(s, end))
	case c.r == '…':
	case (c.r == ';' || c.r == '\u037E') && c.at > 0 && unicode.Is(unicode.Greek, before(s, c.at).r):
	default:
		return 0, false
	}
	at := skip(s, end, isBlank)
	return at, at > end && unicode.IsUpper(after(s, skipClosers(s, at)).r)
}

// withLineEnd moves a boundary that uniseg sees between a terminator and the
// line end, against SB9 and SB10, or within \r\n after a point, against SB3.
func withLineEnd(s string, i int) int {
	switch {
	case insideLineEnd(s, i):
		return i + 1
	case isLineEnd(after(s, i).r) && !isLineEnd(before(s, i).r):
		return afterLineEnd(s, i)
	}
	return i
}

// letterBefore returns where the character before byte i begins, but not less
// than from, taking with it the marks and formats that SB5 ignores.
func letterBefore(s string, from, i int) int {
	for i > from {
		c := before(s, i)
		i = c.at
		if !unicode.In(c.r, unicode.M, unicode.Cf, unicode.Lm, unicode.Sk) {
			break
		}
	}
	return i
}

// isPoint reports whether r is a full stop that also ends abbreviations (ATerm
// of UAX #29).
func isPoint(r rune) bool {
	return r == '.' || r == '\u2024' || r == '\uFE52' || r == '\uFF0E'
}

// isTerminator reports whether r can end a sentence.
func isTerminator(r rune) bool {
	if r < 0x80 {
		return r == '.' || r == '!' || r == '?'
	}
	return isPoint(r) || unicode.Is(unicode.Sentence_Terminal, r)
}
