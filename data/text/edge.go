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

// Word reports whether no word reaches over byte i. An apostrophe on one side
// is an edge (l’Ukraine, Ukraine’s).
func (e *Edges) Word(i int) bool {
	if i <= 0 || i >= len(e.s) {
		return true
	}
	if isApostrophe(before(e.s, i).r) || isApostrophe(after(e.s, i).r) {
		return true
	}
	if i < e.token.start || i >= e.token.end {
		e.token = tokenAt(e.s, i)
		e.isWord = isWord(e.token.in(e.s))
	}
	return e.token.start == i || !e.isWord
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
