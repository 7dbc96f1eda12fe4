package ink

import (
	"image"
	"image/color"
	"image/draw"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// mostNested bounds the graph of a coloured glyph, which may be made to run in
// a circle.
const mostNested = 32

// layered paints the graph of layers that a coloured glyph is in the COLR
// table, both versions. What is variable is painted as if it were not.
type layered struct {
	s    *shapes
	face *font.Face
	ink  color.NRGBA // of the text, which a layer may ask for
	box  image.Rectangle
}

// layers makes a coloured glyph.
func (s *shapes) layers(k glyphKey, data font.GlyphColor) *mask {
	em := int(k.size+63) / 64
	wide := ceil(k.face.HorizontalAdvance(k.glyph) * upright(k).xx)
	l := &layered{s: s, face: k.face, ink: k.ink, box: image.Rect(-em/2, -em*3/2, max(wide, 0)+em/2, em)}
	if l.box.Dx()*l.box.Dy() > mostPixels {
		return nil
	}
	out := image.NewRGBA(l.box)
	l.paint(out, data.Paint, upright(k), nil, mostNested)
	return cropped(out)
}

// cropped keeps what is seen of an image.
func cropped(img *image.RGBA) *mask {
	var box image.Rectangle
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			if img.Pix[img.PixOffset(x, y)+3] != 0 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	out := image.NewRGBA(box)
	draw.Draw(out, box, img, box.Min, draw.Src)
	return &mask{box: box, colors: out}
}

// paint paints a node of the graph and what is below it, within clip; nil is
// everywhere.
func (l *layered) paint(dst *image.RGBA, node tables.PaintTable, m matrix, clip *image.Alpha, depth int) {
	if depth == 0 || node == nil {
		return
	}
	switch n := node.(type) {
	case tables.PaintColrLayersResolved:
		for _, layer := range n {
			l.flood(dst, image.NewUniform(l.palette(layer.PaletteIndex, 1)), l.glyph(layer.GlyphID, m, clip))
		}
	case tables.PaintColrLayers:
		below, err := l.face.COLR.LayerList.Resolve(n)
		if err != nil {
			return
		}
		for _, b := range below {
			l.paint(dst, b, m, clip, depth-1)
		}
	case tables.PaintGlyph:
		l.paint(dst, n.Paint, m, l.glyph(n.GlyphID, m, clip), depth-1)
	case tables.PaintColrGlyph:
		if below, ok := l.face.COLR.Search(n.GlyphID); ok {
			l.paint(dst, below, m, clip, depth-1)
		}
	case tables.PaintComposite:
		l.compose(dst, n, m, clip, depth)
	default:
		if below, by, ok := transform(node); ok {
			l.paint(dst, below, m.before(by), clip, depth-1)
		} else if src := l.source(node, m); src != nil {
			l.flood(dst, src, clip)
		}
	}
}

// flood fills clip with a source of colour.
func (l *layered) flood(dst *image.RGBA, src image.Image, clip *image.Alpha) {
	if clip == nil {
		draw.Draw(dst, l.box, src, l.box.Min, draw.Over)
		return
	}
	draw.DrawMask(dst, l.box, src, l.box.Min, clip, l.box.Min, draw.Over)
}

// glyph returns the shape of a glyph, as far as it lies in clip.
func (l *layered) glyph(id tables.GlyphID, m matrix, clip *image.Alpha) *image.Alpha {
	out := image.NewAlpha(l.box)
	if o, ok := l.face.GlyphDataOutline(id); ok {
		out.Pix = l.s.fill(o, m, l.box)
	}
	if clip != nil {
		for i, c := range clip.Pix {
			out.Pix[i] = uint8(div255(uint32(out.Pix[i]) * uint32(c)))
		}
	}
	return out
}

// palette returns a colour of the font's first palette; a number past all is
// the colour of the text.
func (l *layered) palette(i uint16, alpha float32) color.NRGBA {
	c := l.ink
	if len(l.face.CPAL) > 0 && int(i) < len(l.face.CPAL[0]) {
		e := l.face.CPAL[0][i]
		c = color.NRGBA{R: e.Red, G: e.Green, B: e.Blue, A: e.Alpha}
	}
	c.A = uint8(float32(c.A)*min(max(alpha, 0), 1) + 0.5)
	return c
}
