package textview

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/data/text"
)

// The measures of the map's ticks in pixels.
const (
	tickHigh  = 2
	laneWide  = 5 // at least, but half of the map; where there are more labels their lanes overlap
	chosenOut = 2 // how far the chosen mark's tick stands out
	hitWide   = 4 // the lane of what was found, left of the others
)

// chart is the picture of the map: one object, painted anew only when a mark
// came or went, or the page got another height.
type chart struct {
	v      *View
	p      *painter
	raster *canvas.Raster
	here   *canvas.Rectangle // what is in sight
	chosen *canvas.Rectangle
	drawn  chartState
	depths []float32 // scratch: where the buckets begin
}

// chartState is what a picture was painted from.
type chartState struct {
	marks   *Marks
	changes int
	size    fyne.Size
	colors  colors
	shades  int
	heights float64
	hits    int
	found   *text.Range // the first hit: another search has another
	current text.Range
}

func newChart(p *painter) *chart {
	c := &chart{v: p.v, p: p, here: canvas.NewRectangle(nil), chosen: canvas.NewRectangle(nil)}
	c.raster = canvas.NewRaster(c.generate)
	return c
}

// drawMap puts the map beside the scrollbar. What is in sight stands in it only
// where the thumb, which is beside it, had to be made higher than that.
func (p *painter) drawMap() {
	v, c := p.v, p.chart
	x0, x1, ok := v.mapZone()
	if !ok {
		return
	}
	height := v.Size().Height
	if seen := height * height / float32(v.total()); seen < barLeast {
		c.here.FillColor, c.here.CornerRadius = faint(p.colors.thumb), 2
		pl, off := v.anchor()
		place(c.here, x0-1, v.mapY(v.page.Top(pl)+float64(off)), x1-x0+2, max(seen, tickHigh+2))
		p.objects = append(p.objects, c.here)
	}
	place(c.raster, x0-hitWide, 0, x1-x0+hitWide, height)
	p.objects = append(p.objects, c.raster)
	c.refresh()
	if m, ok := v.mark(v.chosen); ok {
		c.chosen.FillColor, c.chosen.StrokeColor, c.chosen.StrokeWidth = p.shade(m.Style).strong, p.colors.ink, 1
		y0, y1 := v.mapY(v.page.Depth(m.Range.Start)), v.mapY(v.page.Depth(m.Range.End))
		high := max(y1-y0, tickHigh+2)
		place(c.chosen, x0-chosenOut, min(max(y0-1, 0), height-high), x1-x0+2*chosenOut, high)
		p.objects = append(p.objects, c.chosen)
	}
}

func faint(c color.NRGBA) color.NRGBA {
	c.A /= 6
	return c
}

// refresh has the picture painted anew when what it shows has changed. While
// the reader scrolls, paragraphs get their true heights, which moves ticks by
// less than a pixel for a long time.
func (c *chart) refresh() {
	v := c.v
	now := chartState{marks: v.marks, changes: v.marks.census.changes, size: c.raster.Size(), colors: c.p.colors, shades: c.p.styled, heights: c.drawn.heights}
	if total := v.total(); math.Abs(total-now.heights)/total*float64(now.size.Height) >= 0.5 {
		now.heights = total
	}
	if now.hits, now.current = len(v.hits.ranges), v.hits.current; now.hits > 0 {
		now.found = &v.hits.ranges[0]
	}
	if now != c.drawn {
		c.drawn = now
		c.raster.Refresh()
	}
}

// generate paints w by h device pixels: a lane for each style in use, side by
// side in the order of the styles, so that a label is told by its place as well.
func (c *chart) generate(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	if h == 0 || c.raster.Size().Height == 0 {
		return img
	}
	scale := float32(h) / c.raster.Size().Height
	c.measure(scale)
	fin := int(hitWide * scale)
	c.paintHits(img, fin-int(scale), int(tickHigh*scale))
	c.paintLanes(img, image.Rect(fin, 0, w, h), scale)
	return img
}

// paintLanes paints the marks.
func (c *chart) paintLanes(img *image.NRGBA, in image.Rectangle, scale float32) {
	styles, w := c.v.inUse(), in.Dx()
	wide := max(w/max(len(styles), 1), min(int(laneWide*scale), (w+1)/2))
	rows := make([]int32, in.Dy())
	for i, style := range styles {
		x := in.Min.X
		if len(styles) > 1 {
			x += i * (w - wide) / (len(styles) - 1)
		}
		most := c.rows(rows, c.v.marks.census.lanes[style], int(tickHigh*scale))
		ink := c.p.shade(c.v.marks.styles[style]).strong
		for y, n := range rows {
			if n > 0 {
				stroke(img, image.Rect(x, y, x+wide, y+1), thinned(ink, n, most))
			}
		}
	}
}

// paintHits paints what a search has found, and the current one across the
// whole map.
func (c *chart) paintHits(img *image.NRGBA, wide, high int) {
	v := c.v
	_, ink := hitShades(c.p.colors)
	for b := 0; b < buckets && len(v.hits.ranges) > 0; b++ {
		part := text.Range{Start: v.marks.census.start(b), End: v.marks.census.start(b + 1)}
		if len(within(v.hits.ranges, part)) > 0 {
			y := int(c.depths[b])
			stroke(img, image.Rect(0, y, wide, max(int(c.depths[b+1]), y+high)), ink)
		}
	}
	if now := v.hits.current; now.Start < now.End {
		y := int(c.depths[v.marks.census.bucket(now.Start)])
		stroke(img, image.Rect(0, y-1, img.Rect.Dx(), y+high+1), ink)
	}
}

// thinned is a colour as strong as there are many marks.
func thinned(c color.NRGBA, n, most int32) color.NRGBA {
	c.A = uint8(255 * (0.5 + 0.5*math.Sqrt(float64(n)/float64(most))))
	return c
}

// measure finds where each bucket begins, in device pixels.
func (c *chart) measure(scale float32) {
	c.depths = c.depths[:0]
	for b := range buckets + 1 {
		c.depths = append(c.depths, c.v.mapY(c.v.page.Depth(c.v.marks.census.start(b)))*scale)
	}
}

// rows counts a lane's marks in each row of pixels, at least high of them for
// each, and returns the largest count.
func (c *chart) rows(out []int32, l *lane, high int) (most int32) {
	clear(out)
	n := int32(0)
	for b := range buckets {
		if n += l.steps[b]; n <= 0 {
			continue
		}
		from := min(max(int(c.depths[b]), 0), max(len(out)-high, 0))
		for y := from; y < min(max(int(c.depths[b+1]), from+high), len(out)); y++ {
			out[y] += n
			most = max(most, out[y])
		}
	}
	return most
}

// inUse returns the numbers of the styles that marks have, in order.
func (v *View) inUse() []int {
	var out []int
	for i, l := range v.marks.census.lanes {
		if l != nil {
			out = append(out, i)
		}
	}
	name := v.marks.styles
	slices.SortFunc(out, func(a, b int) int {
		x, y := v.styles[name[a]], v.styles[name[b]]
		return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(name[a], name[b]))
	})
	return out
}
