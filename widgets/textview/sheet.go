package textview

import (
	"math"

	"fyne.io/fyne/v2"

	"nomina/widgets/textview/layout"
)

// The text sizes in points that the view allows, and the one it begins with.
const (
	defaultSize = 18
	minSize     = 8
	maxSize     = 72
)

const (
	charEms    = 37.0 / 75 // a character of an ordinary text
	gapEms     = 0.5       // more between two paragraphs
	marginEms  = 1.6       // beside the column, where there is room
	topEms     = 1.2       // above the first line
	bottomEms  = 3         // below the last
	baseline   = 0.76
	minColumn  = 40
	narrowSide = 24
)

// The width of the column in characters and the distance of the lines in percent
// of the text size: what the view allows, and what it begins with.
const (
	LeastColumn    = 40
	DefaultColumn  = 75
	MostColumn     = 140
	LeastLeading   = 130
	DefaultLeading = 175
	MostLeading    = 260
)

// SetColumn sets how many characters of an ordinary text a line holds, within
// LeastColumn … MostColumn; a narrow view holds fewer. The reader's line stays
// where it is.
func (v *View) SetColumn(characters int) {
	characters = min(max(characters, LeastColumn), MostColumn)
	if characters != v.column {
		v.column = characters
		v.reformat()
		v.repaint()
	}
}

// SetLeading sets the distance from one line to the next in percent of the text
// size, within LeastLeading … MostLeading, but never less than the label marks
// between the lines need. The reader's line stays where it is.
func (v *View) SetLeading(percent int) {
	percent = min(max(percent, LeastLeading), MostLeading)
	if percent != v.leading {
		v.leading = percent
		v.reformat()
		v.repaint()
	}
}

// lineHeight is the distance from one line to the next.
func (v *View) lineHeight() float32 {
	least := v.letterHeight() + capital*leastTag + 1
	return max(v.ems(float64(v.leading)/100), float32(math.Ceil(float64(least))))
}

// letterHeight is from the top of the highest accent to the lowest descender.
func (v *View) letterHeight() float32 { return 1.19 * float32(v.size) }

// ems returns n times the text size in whole pixels: texts and the rectangles
// behind them stay sharp.
func (v *View) ems(n float64) float32 { return float32(math.Round(n * float64(v.size))) }

// format says how the page is set in the view's size.
func (v *View) format() layout.Format {
	return layout.Format{
		Points: v.size, Width: v.columnWidth(), Line: v.lineHeight(), Gap: v.ems(gapEms),
	}
}

func (v *View) columnWidth() float32 {
	side := min(v.ems(marginEms), max(narrowSide, v.Size().Width/16))
	return max(min(v.ems(charEms*float64(v.column)), v.Size().Width-2*side), minColumn)
}

// left is where the column begins.
func (v *View) left() float32 {
	return float32(math.Floor(float64(max(v.Size().Width-v.columnWidth(), 2*narrowSide)) / 2))
}

// reformat sets the page anew for the view's size and text size. The line of
// the reader stays where it is.
func (v *View) reformat() {
	v.page.SetFormat(v.format())
	v.settle()
}

// MinSize implements fyne.CanvasObject.
func (v *View) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	return fyne.NewSize(160, 120)
}
