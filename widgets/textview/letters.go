package textview

import (
	"image"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/textview/ink"
	"nomina/widgets/textview/layout"
)

// glyphBytes bounds the glyphs that are kept: all of a page in Chinese, in two
// sizes, on a screen of double density.
const glyphBytes = 8 << 20

// letters keeps the pictures of the lines in sight. A picture stays with its
// line while that is in sight and looks the same: moving one costs nothing, a
// new one is a texture. Those that went out of sight are painted anew for the
// lines that came, so that there are never more than a screen needs.
type letters struct {
	pen         *ink.Pen
	now, before map[int]*line // by the code point the line begins with
	spare       []*line
	runs        []layout.Run // scratch
	pixels      []uint8      // of the picture painted last; the painter copies it
}

// line is the picture of a line.
type line struct {
	raster *canvas.Raster
	look   look
	runs   []layout.Run
	box    image.Rectangle // in device pixels, from the column's edge and the baseline
}

// look is what the pictures of all lines depend on.
type look struct {
	ink.Style
	waiting bool // for fonts: what has none yet is left out
}

func newLetters() letters {
	return letters{pen: ink.NewPen(glyphBytes), now: map[int]*line{}, before: map[int]*line{}}
}

// drawLetters draws the lines in sight.
func (p *painter) drawLetters() {
	l, lk := &p.letters, p.v.look(p.colors)
	l.turn(p.v.rows)
	for _, row := range p.v.rows {
		if ln := p.line(row, lk); ln != nil {
			l.now[row.line.Start] = ln
			p.objects = append(p.objects, ln.raster)
			ln.place(p.v.left(), row.y+p.v.base())
		}
	}
	l.shrink()
}

// turn lays aside the pictures of the lines that went out of sight, so that the
// first line that came can take one: after a jump none is made.
func (l *letters) turn(rows []row) {
	l.now, l.before = l.before, l.now
	clear(l.now)
	for _, row := range rows {
		if ln, ok := l.before[row.line.Start]; ok {
			l.now[row.line.Start] = ln
			delete(l.before, row.line.Start)
		}
	}
	for _, ln := range l.before {
		l.spare = append(l.spare, ln)
	}
	clear(l.before)
	l.now, l.before = l.before, l.now // nothing is drawn yet
}

// line returns the picture of a row, and nil for a row without anything to see.
func (p *painter) line(row row, lk look) *line {
	l := &p.letters
	l.runs = p.v.page.Runs(l.runs[:0], row.place)
	if lk.waiting {
		l.runs = slices.DeleteFunc(l.runs, func(r layout.Run) bool { return r.Box != "" })
	}
	ln, ok := l.before[row.line.Start]
	delete(l.before, row.line.Start)
	if ok && ln.look == lk && sameRuns(ln.runs, l.runs) {
		return ln
	}
	if ok {
		l.spare = append(l.spare, ln)
	}
	box := l.pen.Bounds(l.runs, lk.Style)
	if box.Empty() {
		return nil
	}
	ln = l.take()
	ln.look, ln.box = lk, box
	ln.runs, l.runs = l.runs, ln.runs
	p.redraw(ln)
	return ln
}

// take lends a line that went out of sight, else a new one.
func (l *letters) take() *line {
	if n := len(l.spare); n > 0 {
		ln := l.spare[n-1]
		l.spare = l.spare[:n-1]
		return ln
	}
	return &line{}
}

// shrink lets go of the pictures that are more than a screen needs, and of their
// textures, which the toolkit would keep for another minute.
func (l *letters) shrink() {
	most := len(l.now) + 8
	for len(l.spare) > most {
		canvas.Refresh(l.take().raster)
	}
}

func sameRuns(a, b []layout.Run) bool {
	return slices.EqualFunc(a, b, func(a, b layout.Run) bool {
		return a.Face == b.Face && a.Box == b.Box && a.X == b.X && a.Width == b.Width && slices.Equal(a.Glyphs, b.Glyphs)
	})
}

// look returns what all lines look like.
func (v *View) look(c colors) look {
	lk := look{Style: ink.Style{Points: v.size, Scale: v.deviceScale(), Color: c.ink}}
	if w, ok := v.fallback.(interface{ Waiting() bool }); ok {
		lk.waiting = w.Waiting()
	}
	return lk
}

// deviceScale is how many device pixels there are in a pixel. The canvas does
// not tell it where the system adds a scale of its own, but it converts.
func (v *View) deviceScale() float32 {
	const far = 1 << 12
	c := fyne.CurrentApp().Driver().CanvasForObject(v)
	if c == nil {
		return 1
	}
	if x, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0)); x > 0 {
		return float32(x) / far
	}
	return 1
}

// base is how far below its top a line has its baseline.
func (v *View) base() float32 {
	return float32(math.Round(baseline * float64(v.lineHeight())))
}
