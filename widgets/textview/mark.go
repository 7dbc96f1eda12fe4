package textview

import (
	"image/color"

	"nomina/data/text"
)

// Mark is one annotation as the view shows it: a range of code points under
// the colour and caption of a Style. Marks are comparable with ==.
type Mark struct {
	ID     string // unique in a view, not empty
	Range  text.Range
	Style  string // the name of a Style; an unknown one is drawn in grey
	Dashed bool   // not decided yet: an outline of dashes without a fill
	Weak   bool   // of a dashed one: it is less likely, an outline of faint dots
}

// Style is how the marks of one label look.
type Style struct {
	Color   color.NRGBA // the label's own colour; the view derives every shade from it
	Caption string      // the label mark at a span's start, "Person" or "1"
	Order   int         // where the style stands among the others, in the map
}

// Position is a reader's place in a text. It holds while the window is resized
// and while the text size changes.
type Position struct {
	CodePoint int     // a code point in the line at the top edge
	Offset    float32 // how much of that line is above the edge, in line heights
}
