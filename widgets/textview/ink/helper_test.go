package ink

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"nomina/widgets/textview/layout"
)

const sentence = "The delegation left Vienna for Tōkyō, where Ms O’Hara had waited, AVATAR-like, since 1998…"

func parse(t testing.TB, r fyne.Resource) *font.Face {
	t.Helper()
	f, err := font.ParseTTF(bytes.NewReader(r.Content()))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// shape sets s in one run that begins at the column's edge.
func shape(f *font.Face, s string, points int) layout.Run {
	runes := []rune(s)
	var shaper shaping.HarfbuzzShaper
	out := shaper.Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Face: f, Size: fixed.I(points), Direction: di.DirectionLTR,
	})
	r := layout.Run{Face: f}
	for _, g := range out.Glyphs {
		r.Glyphs = append(r.Glyphs, layout.Glyph{
			ID: g.GlyphID, X: r.Width + float32(g.XOffset)/64, Y: -float32(g.YOffset) / 64,
		})
		r.Width += float32(g.Advance) / 64
	}
	return r
}

func latin(t testing.TB) layout.Run {
	return shape(parse(t, theme.DefaultTextFont()), sentence, 18)
}

var black = color.NRGBA{A: 0xff}

// picture paints runs on transparent ground, as large as they are.
func picture(p *Pen, runs []layout.Run, st Style) *image.RGBA {
	img := image.NewRGBA(p.Bounds(runs, st))
	p.Paint(img, runs, st)
	return img
}
