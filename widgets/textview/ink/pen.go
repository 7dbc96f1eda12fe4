// Package ink paints lines of shaped glyphs into images.
//
// The toolkit's painter draws right-to-left text in the order of its letters and
// lets the baselines of fallback fonts jump; this one paints exactly what the
// layout has set, and each glyph is made only once. Package textview imports it.
package ink

import (
	"image"
	"image/color"
	"math"

	"nomina/widgets/textview/layout"
)

// Style says how runs are painted.
type Style struct {
	Points int     // text size, in pixels of the layout
	Scale  float32 // device pixels in a pixel of the layout
	Color  color.NRGBA
}

// size is the text size in device pixels.
func (s Style) size() float32 { return float32(s.Points) * s.Scale }

// Pen paints glyphs and keeps those it has made. It belongs to one goroutine.
type Pen struct {
	cache  cache
	shapes shapes
}

// NewPen returns a pen that keeps up to about most bytes of glyphs.
func NewPen(most int) *Pen { return &Pen{cache: newCache(most)} }

// Bounds returns the smallest rectangle that holds all that Paint paints, in
// device pixels. Its origin is where the column's left edge meets the baseline;
// it is empty when there is nothing to paint.
func (p *Pen) Bounds(runs []layout.Run, st Style) image.Rectangle {
	var all image.Rectangle
	for _, r := range runs {
		if r.Box != "" {
			all = all.Union(newBox(r, st).frame)
			continue
		}
		for _, g := range r.Glyphs {
			m, at := p.glyph(r, g, st)
			all = all.Union(m.box.Add(at))
		}
	}
	return all
}

// Paint paints runs over dst, whose bounds are counted as those of Bounds; what
// lies outside of them is left out.
func (p *Pen) Paint(dst *image.RGBA, runs []layout.Run, st Style) {
	ink := premultiplied(st.Color)
	for _, r := range runs {
		if r.Box != "" {
			newBox(r, st).paint(dst, ink)
			continue
		}
		for _, g := range r.Glyphs {
			m, at := p.glyph(r, g, st)
			m.paint(dst, at, ink)
		}
	}
}

// steps is how many places between two device pixels a glyph is made for. Four
// keep the rhythm of the letters; more are not told apart.
const steps = 4

// glyph returns a glyph's mask and where its origin comes.
func (p *Pen) glyph(r layout.Run, g layout.Glyph, st Style) (*mask, image.Point) {
	x, dx := split(g.X * st.Scale)
	y, dy := split(g.Y * st.Scale)
	key := glyphKey{face: r.Face, glyph: g.ID, size: int32(math.Round(float64(st.size() * 64))), dx: dx, dy: dy}
	if r.Face != nil && r.Face.COLR != nil {
		key.ink = st.Color
	}
	m, ok := p.cache.get(key)
	if !ok {
		m = p.shapes.make(key)
		p.cache.put(key, m)
	}
	return m, image.Pt(x, y)
}

// split cuts a coordinate into whole device pixels and steps.
func split(v float32) (whole int, step uint8) {
	q := int(math.Round(float64(v) * steps))
	return q >> 2, uint8(q & (steps - 1))
}
