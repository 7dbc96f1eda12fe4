package ink

import (
	"image"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/image/vector"
)

// shapes makes masks of glyphs.
type shapes struct {
	raster vector.Rasterizer
}

// make makes a glyph. The libraries that read bitmaps and drawings out of fonts
// were not written for every broken font there is; one they stumble over is
// left blank, and the rest of the line is painted.
func (s *shapes) make(k glyphKey) (m *mask) {
	defer func() {
		if recover() != nil {
			m = &mask{}
		}
	}()
	if k.face == nil || k.size <= 0 {
		return &mask{}
	}
	if m := s.colored(k); m != nil {
		return m
	}
	o, ok := k.face.GlyphDataOutline(tables.GlyphID(k.glyph))
	if !ok {
		return &mask{}
	}
	return s.plain(k, o)
}

// plain makes a glyph that takes the colour of the text.
func (s *shapes) plain(k glyphKey, o font.GlyphOutline) *mask {
	to := upright(k)
	box := to.bounds(o)
	return &mask{box: box, cover: s.fill(o, to, box)}
}

// colored makes a glyph that has colours of its own, and nil when it has none.
func (s *shapes) colored(k glyphKey) *mask {
	switch data := k.face.GlyphData(k.glyph).(type) {
	case font.GlyphColor:
		return s.layers(k, data)
	case font.GlyphBitmap:
		return bitmap(k, data)
	case font.GlyphSVG:
		return drawing(k, data)
	}
	return nil
}

// extents returns where a glyph lies by its font's figures.
func extents(k glyphKey) (image.Rectangle, bool) {
	e, ok := k.face.GlyphExtents(k.glyph)
	if !ok {
		return image.Rectangle{}, false
	}
	scale := upright(k).xx
	x, y := e.XBearing*scale, -e.YBearing*scale
	r := pixels(x, y, x+e.Width*scale, y-e.Height*scale)
	return r, !r.Empty()
}
