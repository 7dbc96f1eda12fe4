package layout

import (
	"slices"
	"sort"

	"golang.org/x/image/math/fixed"
)

// set is a block after shaping, before it is wrapped: where each code point
// stands when the block is one endless line. Offsets count code points from the
// block's start.
type set struct {
	pos    []fixed.Int26_6 // left edge of each, and the right edge of the last
	stops  []bool          // grapheme boundaries, one more than there are code points
	breaks []lineBreak
	shown  []rune  // what is drawn; hidden code points are left out
	at     []int32 // index into shown of each code point; nil: the same
	pieces []piece
	text   int    // code points before the line end
	blank  []bool // may hang over the end of a line
	soft   []bool // soft hyphens; nil: none
}

// piece is a run of code points that one face draws.
type piece struct {
	start, end int
	face       int
}

// index returns where in shown the code point at offset i is drawn.
func (s *set) index(i int) int {
	if s.at == nil {
		return min(i, len(s.shown))
	}
	return int(s.at[i])
}

// near returns the grapheme boundary from lo to hi, themselves boundaries, that
// is nearest to x.
func (s *set) near(x fixed.Int26_6, lo, hi int) int {
	i := lo + sort.Search(hi-lo, func(i int) bool { return s.pos[lo+i+1] > x })
	left := i
	for left > lo && !s.stops[left] {
		left--
	}
	right := min(left+1, hi)
	for right < hi && !s.stops[right] {
		right++
	}
	if x-s.pos[left] > s.pos[right]-x {
		return right
	}
	return left
}

// shapeBlock shapes the text of one block.
func (t *Typeface) shapeBlock(body string, points int) *set {
	runes := []rune(body)
	n := len(runes)
	s := &set{pos: make([]fixed.Int26_6, n+1), text: n, blank: make([]bool, n)}
	for s.text > 0 && lineEnd(runes[s.text-1]) {
		s.text--
	}
	for i, r := range runes {
		s.blank[i] = blank(r)
		if r == softHyphen {
			s.markSoft(i)
		}
	}
	s.stops = stopsOf(body, n)
	s.breaks = t.breaksOf(runes, s.stops)
	s.pieces = t.piecesOf(runes, s.stops, s.breaks)
	s.draw(runes)
	width := make([]fixed.Int26_6, len(s.shown))
	for _, p := range s.pieces {
		t.measure(s, p, points, width, runes)
	}
	return s
}

func (s *set) markSoft(i int) {
	if s.soft == nil {
		s.soft = make([]bool, len(s.blank))
	}
	s.soft[i] = true
}

// draw fills shown and at with what a painter may be given.
func (s *set) draw(runes []rune) {
	keep := make([]bool, len(runes))
	for _, p := range s.pieces {
		for i := p.start; i < p.end; i++ {
			keep[i] = p.face != FaceNone && (p.face != 0 || !hidden(runes[i])) && !control(runes[i])
		}
	}
	if !slices.Contains(keep[:s.text], false) {
		s.shown = runes[:s.text]
		return
	}
	s.at = make([]int32, len(runes)+1)
	for i, r := range runes {
		s.at[i] = int32(len(s.shown))
		if keep[i] {
			s.shown = append(s.shown, r)
		}
	}
	s.at[len(runes)] = int32(len(s.shown))
}

// control reports whether r must reach no painter even inside a grapheme that
// a fallback font draws. Joiners may: they make one emoji of several.
func control(r rune) bool { return hidden(r) && r != 0x200C && r != 0x200D }
