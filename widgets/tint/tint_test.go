package tint_test

import (
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"

	"nomina/widgets/tint"
)

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// palette is the default palette of labels.
func palette() []color.NRGBA {
	var out []color.NRGBA
	for _, v := range []uint32{0x0072B2, 0x009E73, 0xD55E00, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x8C6D00, 0x7B4FA3} {
		out = append(out, rgb(v))
	}
	return out
}

type theme struct {
	name      string
	page, ink color.NRGBA
}

func themes() []theme {
	return []theme{
		{"light", rgb(0xffffff), rgb(0x565656)},
		{"light ink on white", rgb(0xffffff), rgb(0x1c1c1e)},
		{"dark", rgb(0x171718), rgb(0xf3f3f3)},
	}
}

func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b color.NRGBA
		want float64
	}{
		{"black on white", rgb(0), rgb(0xffffff), 21},
		{"white on black", rgb(0xffffff), rgb(0), 21},
		{"the same", rgb(0x123456), rgb(0x123456), 1},
		{"the well-known grey", rgb(0x767676), rgb(0xffffff), 4.54},
	} {
		if got := tint.Contrast(tt.a, tt.b); math.Abs(got-tt.want) > 0.005 {
			t.Errorf("%s: got %.3f, want %.3f", tt.name, got, tt.want)
		}
	}
}

func TestFill_PaletteIsReadable(t *testing.T) {
	for _, th := range themes() {
		for _, c := range palette() {
			got := tint.Fill(c, th.page, th.ink, 0.4)
			if k := tint.Contrast(th.ink, got); k < tint.Readable {
				t.Errorf("%s %v: got contrast %.2f, want %.1f", th.name, c, k, tint.Readable)
			}
			if got == th.page {
				t.Errorf("%s %v: the tint cannot be seen", th.name, c)
			}
		}
	}
}

func TestFill_AnyColourIsReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		th := rapid.SampledFrom(themes()).Draw(t, "theme")
		c := rgb(rapid.Uint32Range(0, 0xffffff).Draw(t, "colour"))
		strength := rapid.Float64Range(0, 1).Draw(t, "strength")
		if k := tint.Contrast(th.ink, tint.Fill(c, th.page, th.ink, strength)); k < tint.Readable {
			t.Fatalf("got contrast %.3f, want %.1f", k, tint.Readable)
		}
	})
}

func TestFill_HopelessPage(t *testing.T) {
	grey := rgb(0x808080)
	if got := tint.Fill(rgb(0xff0000), grey, rgb(0x909090), 0.5); got != grey {
		t.Errorf("got %v, want the page %v", got, grey)
	}
}

func TestInk_ReachesContrast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		page := rapid.SampledFrom(themes()).Draw(t, "theme").page
		c := rgb(rapid.Uint32Range(0, 0xffffff).Draw(t, "colour"))
		got := tint.Ink(c, page, tint.Readable)
		if k := tint.Contrast(got, page); k < tint.Readable {
			t.Fatalf("got contrast %.3f, want %.1f", k, tint.Readable)
		}
		if tint.Contrast(c, page) >= tint.Readable && got != c {
			t.Fatalf("got %v, want %v untouched", got, c)
		}
	})
}

func TestInk_BeyondReach(t *testing.T) {
	if got, want := tint.Ink(rgb(0x00ff00), rgb(0xffffff), 40), rgb(0); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOver(t *testing.T) {
	page := rgb(0xffffff)
	if got, want := tint.Over(page, color.NRGBA{A: 0xff}), rgb(0); got != want {
		t.Errorf("opaque: got %v, want %v", got, want)
	}
	if got := tint.Over(page, color.NRGBA{R: 9}); got != page {
		t.Errorf("clear: got %v, want %v", got, page)
	}
}
