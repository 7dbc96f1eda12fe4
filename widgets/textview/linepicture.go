package textview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// redraw has a line's picture painted anew. The toolkit forgets after a while
// where an object stands that nobody moves, and would go on to show the old
// picture; then a new object takes its place.
func (p *painter) redraw(ln *line) {
	if ln.raster != nil && fyne.CurrentApp().Driver().CanvasForObject(ln.raster) != nil {
		canvas.Refresh(ln.raster)
		return
	}
	ln.raster = canvas.NewRaster(func(int, int) image.Image { return p.picture(ln) })
	ln.raster.ScaleMode = canvas.ImageScalePixels
}

// picture paints a line. The image is good until the next one: the painters of
// the toolkit have copied it by then.
func (p *painter) picture(ln *line) image.Image {
	l := &p.letters
	w, h := ln.box.Dx(), ln.box.Dy()
	if n := 4 * w * h; cap(l.pixels) < n {
		l.pixels = make([]uint8, n)
	} else {
		l.pixels = l.pixels[:n]
		clear(l.pixels)
	}
	img := &image.RGBA{Pix: l.pixels, Stride: 4 * w, Rect: ln.box}
	l.pen.Paint(img, ln.runs, ln.look.Style)
	img.Rect = image.Rect(0, 0, w, h)
	return img
}

// place puts a line's picture where the column's left edge and the baseline are,
// on whole device pixels, so that it is sharp. Of the toolkit's painters one
// rounds and one takes the next whole pixel: a hair less than the whole comes
// out the same with both, however the canvas is scaled.
func (ln *line) place(left, base float32) {
	const hair = 0.01
	scale := ln.look.Scale
	at := func(v float32, off int) float32 {
		return (float32(math.Round(float64(v*scale))) + float32(off) - hair) / scale
	}
	place(ln.raster, at(left, ln.box.Min.X), at(base, ln.box.Min.Y), at(0, ln.box.Dx()), at(0, ln.box.Dy()))
}
