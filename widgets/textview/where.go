package textview

import "fyne.io/fyne/v2"

// PointOf returns the middle of the line before a code point, in the view's
// coordinates, and false when that line is not in sight.
func (v *View) PointOf(cp int) (fyne.Position, bool) {
	for _, r := range v.rows {
		line := v.page.Line(r.place)
		if cp < line.Start || cp > line.End {
			continue
		}
		return fyne.NewPos(v.left()+v.page.Caret(r.place, cp).X, r.y+v.page.Format().Line/2), true
	}
	return fyne.Position{}, false
}
