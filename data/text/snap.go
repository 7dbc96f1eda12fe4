package text

// Snap says to which units a selection is widened.
type Snap int

// The ways to snap.
const (
	SnapExact    Snap = iota // whole graphemes, nothing trimmed
	SnapWord                 // whole words, without elided articles and 's at the ends
	SnapSentence             // whole sentences

	// The same with nothing trimmed: what a selection touches is in it, blanks,
	// full stops, quotes and elided articles included.
	SnapWordFull
	SnapSentenceFull
)

// Full returns s without trimming.
func (s Snap) Full() Snap {
	switch s {
	case SnapWord:
		return SnapWordFull
	case SnapSentence:
		return SnapSentenceFull
	}
	return s
}

// Snap widens r to the units it touches, then with SnapWord and SnapSentence
// trims blanks and punctuation at both ends; the result is empty when there is
// nothing else. An empty r is a caret: it takes the word or sentence it stands
// in, or at the end of, and with SnapExact stays empty. A reversed r is put the
// right way round. Snapping twice changes nothing more. docs/snapping.md says
// what an annotator has to know of it.
func (x *Index) Snap(r Range, s Snap) Range {
	b := x.bytes(r)
	switch s {
	case SnapWord:
		b = snapWord(x.s, b)
	case SnapSentence:
		b = snapSentence(x.s, b)
	case SnapWordFull:
		b = snapFull(x.s, b, unitAt)
	case SnapSentenceFull:
		b = snapFull(x.s, b, bareSentenceAt)
	default:
		b = snapExact(x.s, b)
	}
	return x.points(b)
}

func snapExact(s string, b span) span {
	start := graphemeAt(s, b.start).start
	if b.empty() {
		return span{start, start}
	}
	return span{start, graphemeAt(s, before(s, b.end).at).end}
}

func snapWord(s string, r span) span {
	b := underCaret(s, r)
	if b.empty() {
		return nothing(s, r)
	}
	b = widen(s, b, tokenAt)
	for b = trim(s, b); !b.empty(); b = trim(s, b) {
		if n := possessive(b.in(s)); n > 0 {
			b.end -= n
		} else if n := article(s, b); n > 0 {
			b.start += n
		} else {
			return b
		}
	}
	return nothing(s, r)
}

// snapFull widens b and trims nothing. A caret beside every word takes nothing.
func snapFull(s string, b span, at func(s string, i int) span) span {
	wide := underCaret(s, b)
	if wide.empty() || b.empty() && falls(wide.in(s)) {
		return nothing(s, b)
	}
	return widen(s, wide, at)
}

// widen widens b to the units that at finds and that are whole graphemes too.
// Rarely a unit ends inside a grapheme, with a sign that is written before the
// next character; then the next unit is taken in.
func widen(s string, b span, at func(s string, i int) span) span {
	for {
		wide := span{at(s, b.start).start, at(s, before(s, b.end).at).end}
		if b = snapExact(s, wide); b == wide {
			return b
		}
	}
}

func snapSentence(s string, r span) span {
	b := underCaret(s, r)
	if b.empty() {
		return nothing(s, r)
	}
	// A drag that begins in the blank before a sentence does not mean the
	// sentence before it.
	if inner := trim(s, snapExact(s, b)); !inner.empty() {
		b = inner
	}
	if b = trim(s, widen(s, b, sentenceAt)); b.empty() {
		return nothing(s, r)
	}
	return b
}

// nothing is the empty result of snapping r.
func nothing(s string, r span) span { return snapExact(s, span{r.start, r.start}) }

// underCaret returns b, or for an empty b the character after it or, when that
// is none of a word, before it.
func underCaret(s string, b span) span {
	if !b.empty() {
		return b
	}
	i := b.start
	next := graphemeAt(s, i)
	if i == 0 || !falls(next.in(s)) {
		return next
	}
	return graphemeAt(s, before(s, i).at)
}
