package textview

import (
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// SetTypeface says what the text is set in: each grapheme in the first face of
// main that has all of it, then in the toolkit's fonts, then in what fallback
// finds; what none has is a box with its code points. The faces belong to the
// view's goroutine from now on. The reader's line stays where it is.
//
// When fallback has more to give than before, call it again with the same
// values. A fallback may have a method Waiting() bool; while that is true, what
// has no face yet is left blank instead of boxed.
func (v *View) SetTypeface(main []*font.Face, fallback layout.Fallback) {
	v.main, v.fallback = main, fallback
	v.page.Refont(v.typeface())
	v.settle()
	v.repaint()
}

// typeface returns what the page is set in.
func (v *View) typeface() *layout.Typeface {
	if v.toolkit == nil {
		v.toolkit = &toolkitFonts{text: parsed(theme.DefaultTextFont())}
	}
	faces := append(append([]*font.Face(nil), v.main...), v.toolkit.text)
	return layout.NewTypeface(faces, lender{v.toolkit, v.fallback})
}

// Lines returns the lines in sight as they stand in the text, for those who
// test what is on the screen: it cannot be read from drawing objects.
func (v *View) Lines() []string {
	out := make([]string, len(v.rows))
	for i, r := range v.rows {
		out[i] = v.article.Slice(text.Range{Start: r.line.Start, End: r.line.Visible})
	}
	return out
}
