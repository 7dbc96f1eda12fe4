package ink

import (
	"image"
	"image/color"
	"strings"

	"nomina/widgets/textview/layout"
)

// box is a character that no font has: a thin frame around its code point.
type box struct {
	frame image.Rectangle
	rows  []string // hexadecimal digits
	unit  int      // side of a dot of a digit, and the thickness of the frame
}

// A digit is digitWide by digitHigh dots.
const (
	digitWide = 3
	digitHigh = 5
)

// newBox places a box where its run stands, a little above and below letters.
func newBox(r layout.Run, st Style) box {
	size := st.size()
	b := box{frame: image.Rect(
		floor(r.X*st.Scale+size*0.04+0.5), -floor(size*0.86+0.5),
		floor((r.X+r.Width)*st.Scale-size*0.04+0.5), floor(size*0.2+0.5),
	)}
	b.rows = rowsOf(strings.TrimSpace(r.Box))
	b.unit = b.fit()
	return b
}

// rowsOf sets digits in one row, four and more in two.
func rowsOf(hex string) []string {
	if len(hex) < 4 {
		return []string{hex}
	}
	half := (len(hex) + 1) / 2
	return []string{hex[:half], hex[half:]}
}

// fit returns the largest whole size of a dot with which the digits have room in
// the frame, and 0 when there is none.
func (b box) fit() int {
	wide := len(b.rows[0])*(digitWide+1) + 3
	high := len(b.rows)*(digitHigh+1) + 3
	return min(b.frame.Dx()/wide, b.frame.Dy()/high)
}

func (b box) paint(dst *image.RGBA, ink color.RGBA) {
	thick := max(b.unit, 1)
	fill := func(r image.Rectangle) {
		r = r.Intersect(b.frame).Intersect(dst.Rect)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				dst.SetRGBA(x, y, ink)
			}
		}
	}
	f := b.frame
	fill(image.Rect(f.Min.X, f.Min.Y, f.Max.X, f.Min.Y+thick))
	fill(image.Rect(f.Min.X, f.Max.Y-thick, f.Max.X, f.Max.Y))
	fill(image.Rect(f.Min.X, f.Min.Y, f.Min.X+thick, f.Max.Y))
	fill(image.Rect(f.Max.X-thick, f.Min.Y, f.Max.X, f.Max.Y))
	if b.unit > 0 {
		b.digits(fill)
	}
}

// digits draws the rows in the middle of the frame.
func (b box) digits(fill func(image.Rectangle)) {
	high := (len(b.rows)*(digitHigh+1) - 1) * b.unit
	y := b.frame.Min.Y + (b.frame.Dy()-high)/2
	for _, row := range b.rows {
		x := b.frame.Min.X + (b.frame.Dx()-(len(row)*(digitWide+1)-1)*b.unit)/2
		for _, c := range row {
			digit(c, func(col, line int) {
				at := image.Pt(x+col*b.unit, y+line*b.unit)
				fill(image.Rectangle{Min: at, Max: at.Add(image.Pt(b.unit, b.unit))})
			})
			x += (digitWide + 1) * b.unit
		}
		y += (digitHigh + 1) * b.unit
	}
}

// digit visits the dots of a hexadecimal digit; anything else has none.
func digit(c rune, dot func(col, line int)) {
	// Each digit is five lines of three bits.
	dots := [16]uint16{
		0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111,
		0b101_101_111_001_001, 0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010,
		0b111_101_111_101_111, 0b111_101_111_001_111, 0b111_101_111_101_101, 0b110_101_110_101_110,
		0b111_100_100_100_111, 0b110_101_101_101_110, 0b111_100_110_100_111, 0b111_100_110_100_100,
	}
	n := strings.IndexRune("0123456789ABCDEF", c)
	if n < 0 {
		return
	}
	for i := range digitWide * digitHigh {
		if dots[n]>>(digitWide*digitHigh-1-i)&1 != 0 {
			dot(i%digitWide, i/digitWide)
		}
	}
}
