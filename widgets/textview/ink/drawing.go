package ink

import (
	"bytes"
	"image"

	"github.com/go-text/typesetting/font"
	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
)

// drawing makes a glyph that its font holds as an SVG document, and nil where
// one document holds several glyphs: the reader draws documents only.
//
// By the OpenType specification the document's view box is laid over a square
// of one em, whose upper left corner is the glyph's origin.
func drawing(k glyphKey, data font.GlyphSVG) *mask {
	if bytes.Count(data.Source, []byte(`id="glyph`)) > 1 {
		return nil
	}
	box, ok := extents(k)
	if !ok {
		return nil
	}
	doc, err := oksvg.ReadIconStream(bytes.NewReader(data.Source), oksvg.IgnoreErrorMode)
	if err != nil {
		return nil
	}
	size := float64(k.size) / 64
	by, view := size/float64(max(k.face.Upem(), 1)), doc.ViewBox
	if view.W > 0 {
		by = size / view.W
	}
	box = box.Inset(-1)
	doc.Transform = rasterx.Matrix2D{
		A: by, D: by, E: -view.X*by - float64(box.Min.X), F: -view.Y*by - float64(box.Min.Y),
	}
	out := image.NewRGBA(image.Rectangle{Max: box.Size()})
	w, h := out.Rect.Dx(), out.Rect.Dy()
	doc.Draw(rasterx.NewDasher(w, h, rasterx.NewScannerGV(w, h, out, out.Rect)), 1)
	out.Rect = box
	return &mask{box: box, colors: out}
}
