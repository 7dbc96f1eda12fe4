package textview

import (
	"fyne.io/fyne/v2"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// The map beside the scrollbar shows where in the whole text marks lie. Its
// measures in pixels:
const (
	mapWide  = 9
	mapThin  = 5  // where the margin is narrow; it takes from the scrollbar's zone
	mapFrom  = 28 // the margin in which the wide one has room
	mapReach = 4  // how near a press must be to a mark to go to it
)

// mapZone returns where the map is from left to right, and false when there is
// none because all of the text is in sight.
func (v *View) mapZone() (x0, x1 float32, ok bool) {
	if _, _, ok = v.thumb(); !ok {
		return 0, 0, false
	}
	width := v.Size().Width
	if width-v.left()-v.columnWidth() < mapFrom {
		return width - barZone, width - barZone + mapThin, true
	}
	return width - barZone - mapWide, width - barZone, true
}

// overMap reports whether a point belongs to the map.
func (v *View) overMap(at fyne.Position) bool {
	x0, x1, ok := v.mapZone()
	return ok && at.X >= x0 && at.X < x1 && at.Y >= 0 && at.Y < v.Size().Height
}

// mapY returns the height in the map of something deep in the page.
func (v *View) mapY(depth float64) float32 {
	return float32((depth + float64(v.ems(topEms))) / v.total() * float64(v.Size().Height))
}

// mapAt returns the code point at a height of the map.
func (v *View) mapAt(y float32) int {
	return v.page.Under(float64(y/v.Size().Height)*v.total() - float64(v.ems(topEms)))
}

// mapRange is the part of the text around a height of the map, as far as a
// press reaches.
func (v *View) mapRange(y float32) text.Range {
	start := v.mapAt(y - mapReach)
	return text.Range{Start: start, End: max(v.mapAt(y+mapReach), start+1)}
}

// pressMap goes to the mark at a height of the map, or where none is, to the
// text there.
func (v *View) pressMap(at fyne.Position) {
	v.mouse.doing = mapping
	goal := v.mapAt(at.Y)
	if sp, ok := v.nearest(v.mapRange(at.Y), goal); ok {
		goal = min(max(goal, sp.Range.Start), sp.Range.End)
	}
	v.centre(goal)
}

// enough is how many marks are looked at to find the nearest one.
const enough = 1000

// nearest returns the mark in r that is nearest to cp.
func (v *View) nearest(r text.Range, cp int) (best layout.Span, ok bool) {
	seen, least := 0, 0
	for sp := range v.spans.Over(r) {
		d := max(sp.Range.Start-cp, cp-sp.Range.End, 0)
		if !ok || d < least {
			best, ok, least = sp, true, d
		}
		if seen++; seen == enough || least == 0 {
			break
		}
	}
	return best, ok
}

// dragMap goes to the text at a height of the map.
func (v *View) dragMap(y float32) {
	height := float64(v.Size().Height)
	v.scrollToY(float64(y)/height*v.total() - height/2 - float64(v.ems(topEms)))
}

// centre brings a code point to the middle of the view.
func (v *View) centre(cp int) {
	pl, off := v.walk(v.page.At(cp), -(v.Size().Height-v.page.Format().Line)/2)
	v.moveTo(pl, off)
	v.settle()
}
