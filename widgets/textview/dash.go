package textview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2/canvas"
)

// The measures of a dashed outline in pixels of the view.
const (
	dashOn, dashOff = 5, 3
	dotOn, dotOff   = 2, 4
	dashWide        = 1.5
	dueWide         = 2.5
)

// dashes is a dashed outline. The toolkit strokes whole lines only, so it is
// painted as a picture, one object instead of dozens.
type dashes struct {
	raster      *canvas.Raster
	color       color.NRGBA
	first, last bool
	weak, due   bool
}

func newDashes() *dashes {
	d := &dashes{}
	d.raster = canvas.NewRaster(d.generate)
	return d
}

// dash draws the outline of a mark that is not decided yet.
func (p *painter) dash(r region) {
	d := p.dashes.next()
	ink := p.shade(r.mark.Style).strong
	changed := d.color != ink || d.first != r.first || d.last != r.last || d.weak != r.mark.Weak || d.due != (p.v.due == r.mark.ID)
	d.color, d.first, d.last, d.weak, d.due = ink, r.first, r.last, r.mark.Weak, p.v.due == r.mark.ID
	x, y, w, h := p.bounds(r, layerOf(r))
	place(d.raster, x, y, w, h)
	if changed {
		d.raster.Refresh()
	}
}

// generate paints w by h device pixels; both edges where the mark goes on in
// another line stay open.
func (d *dashes) generate(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	scale := float32(1)
	if d.raster.Size().Width > 0 {
		scale = float32(w) / d.raster.Size().Width
	}
	width := float32(dashWide)
	if d.due {
		width = dueWide
	}
	wide := max(1, int(width*scale+0.5))
	stroked, left := float32(dashOn), float32(dashOff)
	if d.weak {
		stroked, left = dotOn, dotOff
	}
	on, all := max(1, int(stroked*scale)), max(2, int((stroked+left)*scale))
	for x := range w {
		if x%all < on {
			stroke(img, image.Rect(x, 0, x+1, wide), d.color)
			stroke(img, image.Rect(x, h-wide, x+1, h), d.color)
		}
	}
	for y := range h {
		if y%all >= on {
			continue
		}
		if d.first {
			stroke(img, image.Rect(0, y, wide, y+1), d.color)
		}
		if d.last {
			stroke(img, image.Rect(w-wide, y, w, y+1), d.color)
		}
	}
	return img
}

// stroke fills a part of a picture.
func stroke(img *image.NRGBA, r image.Rectangle, c color.NRGBA) {
	r = r.Intersect(img.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			img.SetNRGBA(x, y, c)
		}
	}
}
