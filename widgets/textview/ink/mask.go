package ink

import (
	"image"
	"image/color"
	"image/draw"
)

// mask is a glyph as it is painted: how much of each pixel it covers, or an
// image with colours of its own. Without both there is nothing to see.
type mask struct {
	box    image.Rectangle // around the glyph's origin
	cover  []uint8         // row by row
	colors *image.RGBA     // with the bounds of box
}

// bytes is what a mask takes in memory, about.
func (m *mask) bytes() int {
	const overhead = 200 // with its entry in the cache
	if m.colors != nil {
		return overhead + len(m.colors.Pix)
	}
	return overhead + len(m.cover)
}

// paint paints the mask with its origin at a point of dst.
func (m *mask) paint(dst *image.RGBA, at image.Point, ink color.RGBA) {
	box := m.box.Add(at)
	r := box.Intersect(dst.Rect)
	switch {
	case r.Empty():
	case m.colors != nil:
		draw.Draw(dst, r, m.colors, r.Min.Sub(at), draw.Over)
	default:
		width := box.Dx()
		for y := r.Min.Y; y < r.Max.Y; y++ {
			from := (y-box.Min.Y)*width + r.Min.X - box.Min.X
			blend(dst.Pix[dst.PixOffset(r.Min.X, y):], m.cover[from:from+r.Dx()], ink)
		}
	}
}

// blend lays ink over a row of pixels, as strong as they are covered. The
// colours are mixed as they are stored, without gamma: that is how the toolkit
// paints the other texts of the window, and ours shall look the same.
func blend(pix, cover []uint8, ink color.RGBA) {
	for i, c := range cover {
		if c == 0 {
			continue
		}
		p := pix[4*i : 4*i+4 : 4*i+4]
		if c == 0xff && ink.A == 0xff {
			p[0], p[1], p[2], p[3] = ink.R, ink.G, ink.B, 0xff
			continue
		}
		keep := 0xff - div255(uint32(ink.A)*uint32(c))
		p[0] = over(ink.R, p[0], c, keep)
		p[1] = over(ink.G, p[1], c, keep)
		p[2] = over(ink.B, p[2], c, keep)
		p[3] = over(ink.A, p[3], c, keep)
	}
}

// over is what comes of an old value under ink that covers c, when keep of the
// old is still seen.
func over(ink, old, c uint8, keep uint32) uint8 {
	return uint8(min(div255(uint32(ink)*uint32(c))+div255(uint32(old)*keep), 0xff))
}

// div255 divides by 255 and rounds, up to 255 × 255.
func div255(v uint32) uint32 { return (v + 128 + (v+128)>>8) >> 8 }

func premultiplied(c color.NRGBA) color.RGBA {
	a := uint32(c.A)
	return color.RGBA{
		R: uint8(div255(uint32(c.R) * a)), G: uint8(div255(uint32(c.G) * a)),
		B: uint8(div255(uint32(c.B) * a)), A: c.A,
	}
}
