package layout

import (
	"golang.org/x/image/math/fixed"

	"nomina/widgets/textview/layout/bidi"
)

// set is a block after shaping, before it is wrapped: what it is drawn with,
// and where each code point stands when the block is one endless line in
// logical order. Offsets count code points from the block's start.
type set struct {
	pos    []fixed.Int26_6 // leading edge of each, and the trailing edge of the last
	traits []trait         // one more than there are code points
	breaks []lineBreak
	items  []item
	glyphs []glyph
	text   int   // code points before the line end
	base   uint8 // the paragraph's level: odd is from right to left
	mixed  bool  // some item has another direction, or the paragraph is odd
	soft   bool  // there are soft hyphens
}

// trait is what is known of a code point besides its place.
type trait uint8

const (
	isStop  trait = 1 << iota // a caret may stand before it: a grapheme begins
	isEdge                    // a line may be cut before it: it is also where glyphs part
	isBlank                   // it may hang over the end of a line
	isSoft                    // it is a soft hyphen
)

func (s *set) is(i int, t trait) bool { return s.traits[i]&t != 0 }

// len is the number of code points.
func (s *set) len() int { return len(s.pos) - 1 }

// shapeBlock shapes the text of one block, of a paragraph whose level is base.
func (t *Typeface) shapeBlock(body string, base uint8, points int) *set {
	runes := []rune(body)
	n := len(runes)
	s := &set{pos: make([]fixed.Int26_6, n+1), text: n, base: base}
	s.traits, s.soft = traitsOf(body, runes)
	for s.text > 0 && lineEnd(runes[s.text-1]) {
		s.text--
	}
	var levels []uint8
	if base > 0 || bidi.Mixed(runes) {
		levels = t.levels.Levels(runes, base)
		s.mixed = level(levels, s.traits)
	}
	s.items = t.itemize(runes, s, levels)
	t.fill(s, runes, points)
	s.breaks = t.breaksOf(runes, s)
	return s
}

// level gives each grapheme one level, that of its first code point, so that
// none is torn, and reports whether any is not 0.
func level(levels []uint8, traits []trait) (mixed bool) {
	for i := range levels {
		if traits[i]&isStop == 0 {
			levels[i] = levels[i-1]
		}
		mixed = mixed || levels[i] > 0
	}
	return mixed
}

// traitsOf tells what is known of code points without shaping them. A grapheme
// is blank when all of it is.
func traitsOf(body string, runes []rune) (traits []trait, soft bool) {
	traits = stopsOf(body, len(runes))
	blanks := 0 // of the grapheme so far
	start := 0
	for i, r := range runes {
		if traits[i]&isStop != 0 {
			start, blanks = i, 0
		}
		if r == softHyphen {
			traits[i] |= isSoft
			soft = true
		}
		if blank(r) {
			blanks++
		}
		if traits[i+1]&isStop != 0 && blanks == i+1-start {
			for k := start; k <= i; k++ {
				traits[k] |= isBlank
			}
		}
	}
	return traits, soft
}
