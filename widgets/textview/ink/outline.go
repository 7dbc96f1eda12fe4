package ink

import (
	"image"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// mostPixels bounds a glyph: a font may ask for anything.
const mostPixels = 1 << 22

// matrix takes points of a font, whose y goes up, to device pixels around the
// glyph's origin, whose y goes down: x' = xx·x + xy·y + dx, y' = yx·x + yy·y + dy.
type matrix struct{ xx, yx, xy, yy, dx, dy float32 }

// upright scales font units for a glyph.
func upright(k glyphKey) matrix {
	scale := float32(k.size) / 64 / float32(max(k.face.Upem(), 1))
	return matrix{xx: scale, yy: -scale, dx: float32(k.dx) / steps, dy: float32(k.dy) / steps}
}

func (m matrix) at(p opentype.SegmentPoint) (x, y float32) {
	return m.xx*p.X + m.xy*p.Y + m.dx, m.yx*p.X + m.yy*p.Y + m.dy
}

// before returns the matrix that does n first and m then.
func (m matrix) before(n matrix) matrix {
	return matrix{
		xx: m.xx*n.xx + m.xy*n.yx, xy: m.xx*n.xy + m.xy*n.yy, dx: m.xx*n.dx + m.xy*n.dy + m.dx,
		yx: m.yx*n.xx + m.yy*n.yx, yy: m.yx*n.xy + m.yy*n.yy, dy: m.yx*n.dx + m.yy*n.dy + m.dy,
	}
}

// bounds returns the pixels that an outline may touch.
func (m matrix) bounds(o font.GlyphOutline) image.Rectangle {
	if len(o.Segments) == 0 {
		return image.Rectangle{}
	}
	left, top := float32(math.Inf(1)), float32(math.Inf(1))
	right, bottom := -left, -top
	for i := range o.Segments {
		for _, p := range o.Segments[i].ArgsSlice() {
			x, y := m.at(p)
			left, right = min(left, x), max(right, x)
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	return pixels(left, top, right, bottom)
}

// pixels returns the whole pixels around an area; none when it is not sound.
func pixels(left, top, right, bottom float32) image.Rectangle {
	const far = 1 << 15
	if !(left > -far && right < far && top > -far && bottom < far) {
		return image.Rectangle{}
	}
	r := image.Rect(floor(left), floor(top), ceil(right), ceil(bottom))
	if r.Dx()*r.Dy() > mostPixels {
		return image.Rectangle{}
	}
	return r
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
func ceil(v float32) int  { return int(math.Ceil(float64(v))) }

// fill returns how much of each pixel of box an outline covers.
func (s *shapes) fill(o font.GlyphOutline, m matrix, box image.Rectangle) []uint8 {
	cover := make([]uint8, box.Dx()*box.Dy())
	if len(cover) == 0 {
		return nil
	}
	m.dx -= float32(box.Min.X)
	m.dy -= float32(box.Min.Y)
	s.raster.Reset(box.Dx(), box.Dy())
	trace(&s.raster, o, m)
	dst := image.Alpha{Pix: cover, Stride: box.Dx(), Rect: image.Rect(0, 0, box.Dx(), box.Dy())}
	s.raster.Draw(&dst, dst.Rect, image.Opaque, image.Point{})
	return cover
}

func trace(z *vector.Rasterizer, o font.GlyphOutline, m matrix) {
	for i := range o.Segments {
		g := &o.Segments[i]
		x, y := m.at(g.Args[0])
		switch g.Op {
		case opentype.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(x, y)
		case opentype.SegmentOpLineTo:
			z.LineTo(x, y)
		case opentype.SegmentOpQuadTo:
			x1, y1 := m.at(g.Args[1])
			z.QuadTo(x, y, x1, y1)
		case opentype.SegmentOpCubeTo:
			x1, y1 := m.at(g.Args[1])
			x2, y2 := m.at(g.Args[2])
			z.CubeTo(x, y, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
}
