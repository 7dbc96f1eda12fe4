package ink

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"

	"github.com/go-text/typesetting/font"
	scale "golang.org/x/image/draw"
	"golang.org/x/image/tiff"
)

// bitmap makes a glyph that its font holds as a picture, and nil for one in
// black and white: what old fonts hold for the small screens of their time is
// worse than their outlines.
func bitmap(k glyphKey, data font.GlyphBitmap) *mask {
	if data.Format == font.BlackAndWhite {
		return nil
	}
	box, ok := extents(k)
	if !ok {
		return nil
	}
	pic, err := decode(data)
	if err != nil {
		return nil
	}
	out := image.NewRGBA(box)
	scale.CatmullRom.Scale(out, box, pic, pic.Bounds(), draw.Src, nil)
	return &mask{box: box, colors: out}
}

func decode(data font.GlyphBitmap) (image.Image, error) {
	from := bytes.NewReader(data.Data)
	switch data.Format {
	case font.JPG:
		return jpeg.Decode(from)
	case font.TIFF:
		return tiff.Decode(from)
	default:
		return png.Decode(from)
	}
}
