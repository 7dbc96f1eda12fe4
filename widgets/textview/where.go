package textview

import (
	"fyne.io/fyne/v2"

	"nomina/data/text"
)

// hair is how many pixels inside a grapheme a point at its edge is.
const hair = 0.5

// PointOf returns the middle of the line at the near edge of the grapheme that
// begins at a code point, in the view's coordinates, and false when it is not in
// sight. That is its right edge in text from right to left.
func (v *View) PointOf(cp int) (fyne.Position, bool) {
	y, ok := v.yInSight(cp)
	if !ok {
		return fyne.Position{}, false
	}
	c := v.page.Caret(v.page.At(cp), cp)
	if c.RTL {
		c.X -= hair
	}
	return fyne.NewPos(v.left()+c.X, y+v.page.Format().Line/2), true
}

// PointAfter is PointOf for the far edge of the grapheme that ends at a code
// point: where two directions meet, that is not where the next one begins.
func (v *View) PointAfter(cp int) (fyne.Position, bool) {
	whole := text.Range{Start: v.article.PrevGrapheme(cp), End: cp}
	for _, r := range v.rows {
		for _, e := range v.page.Extents(nil, r.place, whole) {
			x, here := e.Edge(false)
			switch {
			case !here:
				continue
			case e.RTL:
				x += hair
			default:
				x -= hair
			}
			return fyne.NewPos(v.left()+x, r.y+v.page.Format().Line/2), true
		}
	}
	return fyne.Position{}, false
}
