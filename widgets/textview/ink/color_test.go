package ink

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting-utils/opentype"
	"github.com/go-text/typesetting/font"

	"nomina/widgets/textview/layout"
)

// read returns a font that the shaper is tested with.
func read(t *testing.T, name string) *font.Face {
	t.Helper()
	data, err := opentype.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestPaint_Colors paints emoji out of every kind of font there is: SVG,
// bitmaps, layers with gradients, layers of plain colours, and a bitmap font in
// black and white that has no outlines.
func TestPaint_Colors(t *testing.T) {
	const emoji = "😀❤👍🏽👩‍👩‍👧🦁🌈🎉"
	faces := []struct {
		face *font.Face
		text string
	}{
		{parse(t, theme.DefaultEmojiFont()), "😀❤👍🏽👩‍👩‍👧"},
		{read(t, "bitmap/NotoColorEmoji.ttf"), emoji},
		{read(t, "color/NotoColorEmoji-Regular.ttf"), emoji},
		{read(t, "color/CoralPixels-Regular.ttf"), "Coral"},
		{read(t, "bitmap/IBM3161-bitmap.otb"), "Bits"},
	}
	out := image.NewNRGBA(image.Rect(0, 0, 300, 160))
	for i, ground := range []color.Color{color.White, color.Gray{Y: 0x20}} {
		part := image.Rect(i*150, 0, i*150+150, 160)
		draw.Draw(out, part, image.NewUniform(ground), image.Point{}, draw.Src)
		p, st := NewPen(1<<20), Style{Points: 16, Scale: 1.25, Color: color.NRGBA{R: 0x80, G: 0x80, B: 0x80, A: 0xff}}
		for row, f := range faces {
			img := picture(p, []layout.Run{shape(f.face, f.text, st.Points)}, st)
			draw.Draw(out, img.Rect.Add(image.Pt(part.Min.X+4, 28+30*row)), img, img.Rect.Min, draw.Over)
		}
	}
	test.AssertImageMatches(t, "colors.png", out)
}
