package textview

import (
	"image/color"
	"slices"
	"sort"

	"fyne.io/fyne/v2/canvas"

	"nomina/data/text"
	"nomina/widgets/tint"
)

// hits are the places a search has found, in the order of the text.
type hits struct {
	ranges  []text.Range
	current text.Range // the one the reader stands at, empty when at none
}

// mostHits bounds what is drawn for hits: a frame walks every object. Where a
// screen holds more, the last of the screen are without a tint.
const mostHits = 1000

// SetHits tints the places that a search has found, and more strongly the
// current one while it is selected. The ranges are in the order of the text and
// do not overlap; the view reads them until the next call. None at all takes the
// tints away.
func (v *View) SetHits(ranges []text.Range, current text.Range) {
	if len(ranges)+len(v.hits.ranges) == 0 && current == v.hits.current {
		return
	}
	v.hits = hits{ranges: ranges, current: current}
	v.repaint()
}

// Hits returns how many places are tinted, and the current one.
func (v *View) Hits() (n int, current text.Range) { return len(v.hits.ranges), v.hits.current }

// atHit reports whether the current hit is what is selected.
func (v *View) atHit() bool { return v.sel.shown == v.hits.current && !v.sel.shown.Empty() }

// drawHits lays the hits in sight over the tints of the marks.
func (p *painter) drawHits() {
	if p.hits.make == nil {
		p.hits.make = func() *canvas.Rectangle { return canvas.NewRectangle(nil) }
	}
	p.hits.reset()
	v := p.v
	if len(v.hits.ranges) > 0 && len(v.rows) > 0 {
		fill, _ := hitShades(p.colors)
		sight := text.Range{Start: v.rows[0].line.Start, End: v.rows[len(v.rows)-1].line.End}
		for _, r := range within(v.hits.ranges, sight) {
			if !(r == v.hits.current && v.atHit()) && p.hits.used < mostHits {
				p.drawHit(r, fill, nil)
			}
		}
	}
	add(p, p.hits.lent())
}

// drawCurrentHit lays the current hit over the selection.
func (p *painter) drawCurrentHit() {
	before := p.hits.used
	if v := p.v; v.atHit() {
		fill, edge := hitShades(p.colors)
		p.drawHit(v.hits.current, strongHit(fill, p.colors), edge)
	}
	add(p, p.hits.lent()[before:])
}

// drawHit lays one hit over the lines it is on.
func (p *painter) drawHit(r text.Range, fill, edge color.Color) {
	v := p.v
	i := sort.Search(len(v.rows), func(i int) bool { return v.rows[i].line.End > r.Start })
	for ; i < len(v.rows) && v.rows[i].line.Start < r.End; i++ {
		p.extents = v.page.Extents(p.extents[:0], v.rows[i].place, r)
		for _, e := range p.extents {
			if e.X1 <= e.X0 {
				continue
			}
			o := p.hits.next()
			plainBlock(o, fill, v.ems(0.1))
			if edge != nil {
				o.StrokeColor, o.StrokeWidth = edge, max(v.ems(0.09), 1.5)
			}
			top, bottom := v.box(v.rows[i].y, 1)
			place(o, v.left()+e.X0, top, e.X1-e.X0, bottom-top)
		}
	}
}

// within returns the part of sorted, disjoint ranges that touches r.
func within(sorted []text.Range, r text.Range) []text.Range {
	from, _ := slices.BinarySearchFunc(sorted, r.Start, func(h text.Range, at int) int { return h.End - at - 1 })
	to, _ := slices.BinarySearchFunc(sorted[from:], r.End, func(h text.Range, at int) int { return h.Start - at })
	return sorted[from : from+to]
}

// hitShades returns the ground of a hit, the yellow of a marker pen, and the
// edge of the current one. The text stays readable on it.
func hitShades(c colors) (fill, edge color.NRGBA) {
	yellow, strength := color.NRGBA{R: 0xff, G: 0xd6, B: 0x0a, A: 0xff}, 0.5
	amber := color.NRGBA{R: 0xb8, G: 0x6a, B: 0, A: 0xff}
	if c.dark { // where the ground must stay dark, the edge tells the current one
		strength, amber = 0.28, color.NRGBA{R: 0xff, G: 0xb3, B: 0x2e, A: 0xff}
	}
	return tint.Fill(yellow, c.page, c.ink, strength), tint.Ink(amber, c.page, tint.Readable)
}

// strongHit is the ground of the current hit: more of an orange.
func strongHit(fill color.NRGBA, c colors) color.NRGBA {
	orange, strength := color.NRGBA{R: 0xff, G: 0x9f, B: 0x0a, A: 0xff}, 0.75
	if c.dark {
		strength = 0.4
	}
	return tint.Fill(orange, fill, c.ink, strength)
}
