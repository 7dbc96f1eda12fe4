package textview

import (
	"cmp"
	"image/color"
	"slices"
	"sort"

	"fyne.io/fyne/v2/canvas"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// mostObjects bounds what is drawn for marks: a frame walks every object. Where
// a screen holds more, the innermost layers and the last label marks of the
// screen are left out; hovering and the Tab key still find them.
const (
	mostFills    = 300
	mostTags     = 150
	mostOutlines = 130 // over a selection
)

// leastTint is how wide the tint of a deep layer is at least, in pixels.
const leastTint = 3

// region is what one line shows of a mark.
type region struct {
	mark        Mark
	floor       int
	row         int // index into rows
	x0, x1      float32
	first, last bool // an edge of the mark lies at x0, at x1
	tagged      bool // the label mark stands here: at the start, or at the top edge
}

// box returns the top and bottom of a mark's tint on the line at y. An inner
// layer is lower by at least a pixel, so that what is around it shows; the
// bottom of the outermost leaves room to the label marks of the next line.
func (v *View) box(y float32, layer int) (top, bottom float32) {
	base := y + v.base()
	above, below := v.insets(layer)
	low := min(v.ems(0.34), v.lineHeight()-v.tagLift()-capital*v.tagSize())
	top, bottom = base-v.ems(0.88)+above, base+low-below
	return min(top, bottom-1), bottom
}

// insets is by how much a layer is lower than the outermost. The deep ones end
// up as lines under the letters rather than through them.
func (v *View) insets(layer int) (above, below float32) {
	n := float32(layer)
	step := v.ems(0.055)
	if v.size < 16 { // the part below the letters is a few pixels high
		step = 0.5
	}
	return n * max(v.ems(0.1), 1), min(n, strongest)*step + max(n-strongest, 0)*step/2
}

// pad is how far a tint reaches over its text on either side. It differs from
// layer to layer by a pixel, so that of two marks on one range both edges show;
// the inner ones end behind their first and last letter.
func (v *View) pad(layer int) float32 {
	size := float32(v.size)
	return 0.09*size - float32(layer)*max(1, 0.05*size)
}

// drawMarks lays the tints of the marks in sight behind the text, outer layers
// first.
func (p *painter) drawMarks() {
	p.findRegions()
	p.fills.reset()
	p.dashes.reset()
	p.borders.reset()
	for _, r := range p.regions[:min(len(p.regions), mostFills)] {
		if r.mark.Dashed {
			p.dash(r)
		} else {
			p.fill(r)
		}
		if r.mark.ID == p.v.chosen {
			p.border(r)
		}
	}
	add(p, p.fills.lent())
}

// drawOutlines adds what must be seen over the selection.
func (p *painter) drawOutlines() {
	for _, d := range p.dashes.lent() {
		p.objects = append(p.objects, d.raster)
	}
	add(p, p.borders.lent())
}

// findRegions collects what the lines in sight show of marks, by layers.
func (p *painter) findRegions() {
	v := p.v
	p.regions = p.regions[:0]
	if len(v.rows) == 0 {
		return
	}
	sight := text.Range{Start: v.rows[0].line.Start, End: v.rows[len(v.rows)-1].line.End}
	for sp := range v.spans.Over(sight) {
		p.addRegions(sp)
	}
	slices.SortStableFunc(p.regions, func(a, b region) int { return cmp.Compare(a.floor, b.floor) })
}

func (p *painter) addRegions(sp layout.Span) {
	v := p.v
	r := sp.Range
	i := sort.Search(len(v.rows), func(i int) bool { return v.rows[i].line.End > r.Start })
	for ; i < len(v.rows) && v.rows[i].line.Start < r.End; i++ {
		p.extents = v.page.Extents(p.extents[:0], v.rows[i].place, r)
		above := i == 0 && r.Start < v.rows[i].line.Start
		for _, e := range p.extents {
			if e.X1 <= e.X0 {
				continue
			}
			p.regions = append(p.regions, region{
				mark: v.marks.mark(sp), floor: sp.Floor, row: i, x0: e.X0, x1: e.X1,
				first: e.Left(), last: e.Right(), tagged: e.Start || above,
			})
			above = false
		}
	}
}

// fill draws a tint.
func (p *painter) fill(r region) {
	p.outline(p.fills.next(), r, p.shade(r.mark.Style).fill[layerOf(r)], p.edgeOf(r))
}

// border marks the chosen one.
func (p *painter) border(r region) {
	o := p.borders.next()
	p.outline(o, r, nil, p.shade(r.mark.Style).strong)
	o.StrokeWidth = 2
}

func (p *painter) edgeOf(r region) color.Color { return p.shade(r.mark.Style).edge[layerOf(r)] }

func layerOf(r region) int { return min(r.floor, layers-1) }

// outline makes o the rectangle of a region, round where its mark begins and
// ends.
func (p *painter) outline(o *canvas.Rectangle, r region, fill, edge color.Color) {
	o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = fill, edge, 1, 0
	v := p.v
	radius := v.ems(0.22)
	o.TopLeftCornerRadius, o.BottomLeftCornerRadius = 0, 0
	o.TopRightCornerRadius, o.BottomRightCornerRadius = 0, 0
	if r.first {
		o.TopLeftCornerRadius, o.BottomLeftCornerRadius = radius, radius
	}
	if r.last {
		o.TopRightCornerRadius, o.BottomRightCornerRadius = radius, radius
	}
	x, y, w, h := p.bounds(r, layerOf(r))
	place(o, x, y, w, h)
}

// bounds is where a region's tint lies in the view.
func (p *painter) bounds(r region, layer int) (x, y, w, h float32) {
	v := p.v
	top, bottom := v.box(v.rows[r.row].y, layer)
	wide := r.x1 - r.x0
	pad := max(v.pad(layer), (min(wide, leastTint)-wide)/2)
	return v.left() + r.x0 - pad, top, wide + 2*pad, bottom - top
}

// drawHandles shows where the chosen mark's edges can be taken.
func (p *painter) drawHandles() {
	p.handles.reset()
	for _, r := range p.regions {
		if r.mark.ID != p.v.chosen || r.mark.Dashed {
			continue
		}
		_, y, _, h := p.bounds(r, layerOf(r))
		pad := max(p.v.pad(layerOf(r)), 0)
		if r.first {
			p.handle(r, p.v.left()+r.x0-pad, y, h)
		}
		if r.last {
			p.handle(r, p.v.left()+r.x1+pad, y, h)
		}
	}
	add(p, p.handles.lent())
}

func (p *painter) handle(r region, x, y, h float32) {
	wide, over := max(p.v.ems(0.22), 3), p.v.ems(0.14)
	o := p.handles.next()
	o.FillColor, o.CornerRadius = p.shade(r.mark.Style).strong, wide/2
	o.StrokeColor, o.StrokeWidth = p.colors.page, 1
	place(o, x-wide/2, y-over, wide, h+2*over)
}
