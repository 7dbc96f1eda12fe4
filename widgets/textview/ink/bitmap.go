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

// bitmap makes a glyph that its font holds as a picture. It is nil for one in
// black and white that has an outline too: what old fonts hold for the small
// screens of their time is worse.
func bitmap(k glyphKey, data font.GlyphBitmap) *mask {
	box, ok := extents(k)
	if !ok {
		return nil
	}
	if data.Format == font.BlackAndWhite {
		if data.Outline != nil && len(data.Outline.Segments) > 0 {
			return nil
		}
		return bits(box, data)
	}
	pic, err := decode(data)
	if err != nil {
		return nil
	}
	out := image.NewRGBA(box)
	scale.CatmullRom.Scale(out, box, pic, pic.Bounds(), draw.Src, nil)
	return &mask{box: box, colors: out}
}

// bits makes a glyph in black and white, which takes the colour of the text.
func bits(box image.Rectangle, data font.GlyphBitmap) *mask {
	pic := image.NewAlpha(image.Rect(0, 0, data.Width, data.Height))
	for i := range pic.Pix {
		pic.Pix[i] = -(data.Data[i/8] >> (7 - i%8) & 1)
	}
	out := image.NewAlpha(box)
	scale.BiLinear.Scale(out, box, pic, pic.Rect, draw.Src, nil)
	return &mask{box: box, cover: out.Pix}
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
