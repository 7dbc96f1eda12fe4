package ink

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"pgregory.net/rapid"

	"nomina/widgets/textview/layout"
)

// TestPaint_LikeTheToolkit compares a line with what the toolkit makes of it:
// our letters must not be heavier or lighter than those of the other widgets.
func TestPaint_LikeTheToolkit(t *testing.T) {
	test.NewTempApp(t)
	for _, scale := range []float32{1, 1.25, 1.5, 2} {
		st := Style{Points: 18, Scale: scale, Color: black}
		ours := weight(picture(NewPen(1<<20), []layout.Run{latin(t)}, st))
		line := canvas.NewText(sentence, black)
		line.TextSize = 18
		c := software.NewTransparentCanvas()
		c.SetPadded(false)
		c.SetScale(scale)
		c.SetContent(line)
		c.Resize(line.MinSize())
		want := weight(c.Capture())
		if d := (ours - want) / want; d > 0.01 || d < -0.01 {
			t.Errorf("scale %v: got %.0f pixels of ink, the toolkit %.0f", scale, ours, want)
		}
	}
}

// weight is how many pixels the ink of an image would fill.
func weight(img image.Image) float64 {
	sum := 0.0
	r := img.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			_, _, _, a := img.At(x, y).RGBA()
			sum += float64(a) / 0xffff
		}
	}
	return sum
}

// TestBounds_HoldAll paints any glyphs anywhere, and then on a larger image:
// there must be no more on it.
func TestBounds_HoldAll(t *testing.T) {
	faces := []*font.Face{parse(t, theme.DefaultTextFont()), parse(t, theme.DefaultEmojiFont()), nil}
	p := NewPen(1 << 18)
	rapid.Check(t, func(t *rapid.T) {
		st := Style{
			Points: rapid.IntRange(0, 60).Draw(t, "points"),
			Scale:  rapid.Float32Range(0.5, 3).Draw(t, "scale"), Color: black,
		}
		r := layout.Run{Face: rapid.SampledFrom(faces).Draw(t, "face")}
		for range rapid.IntRange(0, 5).Draw(t, "glyphs") {
			r.Glyphs = append(r.Glyphs, layout.Glyph{
				ID: font.GID(rapid.Uint32Range(0, 70000).Draw(t, "glyph")),
				X:  rapid.Float32Range(-50, 400).Draw(t, "x"), Y: rapid.Float32Range(-20, 20).Draw(t, "y"),
			})
		}
		runs := []layout.Run{r, {Box: rapid.StringMatching("[0-9A-F ]{0,8}").Draw(t, "box"), X: 7, Width: 20}}
		tight := picture(p, runs, st)
		wide := image.NewRGBA(tight.Rect.Inset(-40))
		p.Paint(wide, runs, st)
		draw.Draw(wide, tight.Rect, image.Transparent, image.Point{}, draw.Src)
		if w := weight(wide); w != 0 {
			t.Fatalf("%.2f pixels of ink outside of %v", w, tight.Rect)
		}
	})
}

func TestPaint_Repeats(t *testing.T) {
	p, st, runs := NewPen(1<<20), Style{Points: 18, Scale: 1.5, Color: black}, []layout.Run{latin(t)}
	first := picture(p, runs, st)
	allocs := testing.AllocsPerRun(5, func() {
		clear(first.Pix)
		p.Bounds(runs, st)
		p.Paint(first, runs, st)
	})
	if allocs > 0 {
		t.Errorf("painting made %v objects, want none", allocs)
	}
}

// TestPaint_Emoji looks for the colours of an emoji, and that a sequence of
// joined ones is a single picture.
func TestPaint_Emoji(t *testing.T) {
	f := parse(t, theme.DefaultEmojiFont())
	st := Style{Points: 24, Scale: 1, Color: black}
	r := shape(f, "👩‍👩‍👧", 24)
	img := picture(NewPen(1<<20), []layout.Run{r}, st)
	if got := img.Rect.Dx(); got > 28 {
		t.Errorf("a family is %d pixels wide, want one square of 24", got)
	}
	colored := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] > 200 && img.Pix[i+2] < 120 {
			colored++
		}
	}
	if colored < 30 {
		t.Errorf("%d yellow pixels, want many", colored)
	}
}

// TestBlend compares with the standard library's slow and exact mixing.
func TestBlend(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.Byte()
		ink := premultiplied(color.NRGBA{R: b.Draw(t, "r"), G: b.Draw(t, "g"), B: b.Draw(t, "b"), A: b.Draw(t, "a")})
		under := premultiplied(color.NRGBA{R: b.Draw(t, "R"), G: b.Draw(t, "G"), B: b.Draw(t, "B"), A: b.Draw(t, "A")})
		cover := b.Draw(t, "cover")
		got := []uint8{under.R, under.G, under.B, under.A}
		blend(got, []uint8{cover}, ink)
		dst := image.NewRGBA(image.Rect(0, 0, 1, 1))
		dst.SetRGBA(0, 0, under)
		mask := image.NewUniform(color.Alpha{A: cover})
		draw.DrawMask(dst, dst.Rect, image.NewUniform(ink), image.Point{}, mask, image.Point{}, draw.Over)
		for i, want := range dst.Pix {
			if d := int(got[i]) - int(want); d < -2 || d > 2 {
				t.Fatalf("%v over %v by %d: got %v, want %v", ink, under, cover, got, dst.Pix)
			}
		}
	})
}

func TestCache_Bounded(t *testing.T) {
	c := newCache(10_000)
	for i := range 1000 {
		k := glyphKey{glyph: font.GID(i)}
		c.put(k, &mask{cover: make([]uint8, 100)})
		if _, ok := c.get(k); !ok {
			t.Fatalf("glyph %d is not kept", i)
		}
		c.get(glyphKey{})
	}
	if n := len(c.young) + len(c.old); n > 10_000/300 {
		t.Errorf("%d glyphs are kept, want at most %d", n, 10_000/300)
	}
	if _, ok := c.get(glyphKey{}); !ok {
		t.Error("what is always asked for was forgotten")
	}
}
