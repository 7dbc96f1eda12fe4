package main

import (
	"bytes"
	"encoding/binary"
	"image"
	stddraw "image/draw"
	"image/png"
	"math"
	"os"

	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
)

// icnsImage is one image of an Apple icon file: what Apple calls its kind, and
// how many pixels wide and high it is.
type icnsImage struct {
	kind string
	size int
}

// icnsImages are those from 16 to 512 points, each also with twice the pixels.
// The two smallest are not PNG (see icnsSmall).
func icnsImages() []icnsImage {
	return []icnsImage{
		{"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic13", 256}, {"ic08", 256}, {"ic14", 512}, {"ic09", 512}, {"ic10", 1024},
	}
}

// icns renders the SVG at path as an Apple icon, as large as part of its square:
// "icns", the length of everything, and images that each have their kind and
// length before them, big-endian.
// https://en.wikipedia.org/wiki/Apple_Icon_Image_format
func icns(path string, part float64) ([]byte, error) {
	var body bytes.Buffer
	add := func(kind string, raw []byte) {
		body.WriteString(kind)
		_ = binary.Write(&body, binary.BigEndian, uint32(8+len(raw)))
		body.Write(raw)
	}
	for _, small := range []struct {
		color, mask string
		size        int
	}{{"is32", "s8mk", 16}, {"il32", "l8mk", 32}} {
		img, err := padded(path, small.size, part)
		if err != nil {
			return nil, err
		}
		colors, mask := icnsSmall(img)
		add(small.color, colors)
		add(small.mask, mask)
	}
	for _, i := range icnsImages() {
		img, err := padded(path, i.size, part)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return nil, err
		}
		add(i.kind, b.Bytes())
	}
	head := binary.BigEndian.AppendUint32([]byte("icns"), uint32(8+body.Len()))
	return append(head, body.Bytes()...), nil
}

// padded draws the SVG at path in the middle of a square of size pixels, over an
// even number of them, so that its edges stay sharp.
func padded(path string, size int, part float64) (*image.NRGBA, error) {
	inner := 2 * int(math.Ceil(float64(size)*part/2))
	drawn, err := draw(path, inner)
	if err != nil {
		return nil, err
	}
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	at := (size - inner) / 2
	stddraw.Draw(img, image.Rect(at, at, at+inner, at+inner), drawn, image.Point{}, stddraw.Src)
	return img, nil
}

// icnsSmall returns an image as its red, green and blue, each packed, and its
// opacity, not packed. Images of 16 and 32 pixels are best kept so: as PNG they
// come out garbled in an application's bundle.
func icnsSmall(img *image.NRGBA) (colors, mask []byte) {
	var channels [4][]byte
	for i := 0; i < len(img.Pix); i += 4 {
		for c := range channels {
			channels[c] = append(channels[c], img.Pix[i+c])
		}
	}
	for _, channel := range channels[:3] {
		colors = append(colors, icnsPack(channel)...)
	}
	return colors, channels[3]
}

// icnsPack writes runs of 3 to 130 equal bytes as their length plus 125 and the
// byte, and up to 128 others as their number less one and the bytes.
func icnsPack(raw []byte) []byte {
	var out []byte
	for len(raw) > 0 {
		if n := equal(raw); n >= 3 {
			out = append(out, byte(n+125), raw[0])
			raw = raw[n:]
			continue
		}
		n := 1
		for n < len(raw) && n < 128 && equal(raw[n:]) < 3 {
			n++
		}
		out = append(append(out, byte(n-1)), raw[:n]...)
		raw = raw[n:]
	}
	return out
}

// equal counts the bytes at the beginning that are the same, up to 130.
func equal(raw []byte) int {
	n := 1
	for n < len(raw) && n < 130 && raw[n] == raw[0] {
		n++
	}
	return n
}

// drawArea renders the SVG at path, width by height pixels.
func drawArea(path string, width, height int) (*image.RGBA, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	svg, err := oksvg.ReadIconStream(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	svg.SetTarget(0, 0, float64(width), float64(height))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	svg.Draw(rasterx.NewDasher(width, height, rasterx.NewScannerGV(width, height, img, img.Bounds())), 1)
	return img, nil
}
