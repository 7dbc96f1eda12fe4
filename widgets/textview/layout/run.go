package layout

import "github.com/go-text/typesetting/font"

// Glyph is one glyph of a Run. X is in pixels from the column's left edge, Y
// from the line's baseline, down.
type Glyph struct {
	ID   font.GID
	X, Y float32
}

// Run is a stretch of a line in one face, in visual order: the glyphs from left
// to right. What no font covers is a run of its own, without a face: Box holds
// its code points as hexadecimal digits, apart by blanks.
type Run struct {
	Face     *font.Face // nil when Box is not empty
	Glyphs   []Glyph
	X, Width float32 // pixels from the column's left edge
	Box      string
}

// Extent is a stretch of a line that shows a part of a range, in pixels from
// the column's left edge. Start says that the range's first edge lies here: at
// X0, or in text from right to left at X1. End is the other edge.
type Extent struct {
	X0, X1          float32
	Start, End, RTL bool
}

// Caret is where a caret stands, in pixels from the column's left edge. What is
// behind it in the text lies right of X, or left of it when RTL is set.
type Caret struct {
	X   float32
	RTL bool
}

// Fallback finds faces for what a Typeface's own fonts lack. It is asked on the
// Typeface's goroutine.
type Fallback interface {
	// Face returns a face that has all of a grapheme, or nil when there is none
	// or none yet; Refont asks again.
	Face(cluster []rune) *font.Face
}
