package text

import (
	"unicode"

	"github.com/rivo/uniseg"
)

// Sentence returns the sentence that code point cp lies in, without the blanks
// around it; a blank between two belongs to the first. Boundaries are those of
// UAX #29, put right where the rules alone are silly: no break after a title or
// initials (M. Dupont, Dr. Who, J.-C. Simon) or before a small letter, and a
// closing quote after a blank (« Oui. » Puis) stays with what it closes. A
// sentence never crosses a line end; on an empty line it is empty. cp = Len
// gives the last sentence, unless a line end comes before.
func (x *Index) Sentence(cp int) Range {
	i := x.Byte(cp)
	if i == len(x.s) && i > 0 && !endsLine(x.s, i) {
		i = before(x.s, i).at
	}
	b := sentenceAt(x.s, i)
	for !b.empty() && unicode.IsSpace(before(x.s, b.end).r) {
		b.end = before(x.s, b.end).at
	}
	for !b.empty() && unicode.IsSpace(after(x.s, b.start).r) {
		b.start += after(x.s, b.start).size
	}
	return x.points(b)
}

// sentenceAt returns the sentence that byte i lies in, with the blanks and the
// line end behind it.
func sentenceAt(s string, i int) span {
	start := sentenceCut(s, i)
	for at := start; at < len(s); {
		at = nextBreak(s, at)
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

// nextBreak returns the first sentence boundary of UAX #29 after the boundary
// i. There is none but after a line end or a terminator, so everything up to
// there is passed over quickly; the rules need one more letter before it (SB7).
func nextBreak(s string, i int) int {
	from := i
	for i < len(s) {
		c := after(s, i)
		if isLineEnd(c.r) {
			return afterLineEnd(s, i)
		}
		if isTerminator(c.r) {
			from = letterBefore(s, from, i)
			sentence, _, _ := uniseg.FirstSentenceInString(s[from:], -1)
			return withLineEnd(s, from+len(sentence))
		}
		i += c.size
	}
	return len(s)
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
