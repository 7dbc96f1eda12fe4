package text

// Edges answers questions about the places between bytes for a search through
// the whole of a text. It keeps the last token looked up, because the next
// question is often about the same: a search in a very long word stays linear.
// One goroutine uses it at a time.
type Edges struct {
	s      string
	token  span
	isWord bool
}

// NewEdges returns the edges of x.
func NewEdges(x *Index) *Edges { return &Edges{s: x.s} }

// Word reports whether no word reaches over byte i. An elided article is a word
// of its own (l’Ukraine), what follows a name's apostrophe is no part of the
// name (Ukraine’s, Ankara’da, but not O’Brien from its second letter, nor don’t)
// and neither is its point (Inc.).
func (e *Edges) Word(i int) bool {
	if i <= 0 || i >= len(e.s) {
		return true
	}
	if plainLetter(before(e.s, i).r) && plainLetter(after(e.s, i).r) {
		return false // most places are within words
	}
	if i < e.token.start || i >= e.token.end {
		e.token = tokenAt(e.s, i)
		e.isWord = isWord(e.token.in(e.s))
	}
	return e.token.start == i || !e.isWord || partsAt(e.s, e.token, i)
}

// partsAt reports whether the token t may be taken apart at byte i within it.
func partsAt(s string, t span, i int) bool {
	if s[i] == '.' && i == t.end-1 {
		return true
	}
	if mark := after(s, i); isApostrophe(mark.r) {
		return s[i+mark.size:t.end] != "t"
	}
	word := t.in(s)
	return i == t.start+elided(word) || i == t.end-possessive(word)
}

// Grapheme reports whether byte i lies between two graphemes.
func (e *Edges) Grapheme(i int) bool {
	if i <= 0 || i >= len(e.s) {
		return true
	}
	if a, b := e.s[i-1], e.s[i]; a < 0x80 && b < 0x80 {
		return a != '\r' || b != '\n'
	}
	return align(e.s, i) == i && graphemeAt(e.s, i).start == i
}

// Around returns the first and the last byte of the graphemes that bytes start
// to end touch.
func (e *Edges) Around(start, end int) (first, last int) {
	b := snapExact(e.s, span{start, end})
	return b.start, b.end
}
