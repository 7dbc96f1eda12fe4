package look

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/tint"
)

// looks are all of them, by name.
func looks() map[string]Theme {
	out := map[string]Theme{}
	for _, v := range []Variant{Light, Dark} {
		for _, high := range []bool{false, true} {
			out[fmt.Sprintf("%s, high contrast %v", v, high)] = Theme{Variant: v, Contrast: high}
		}
	}
	return out
}

// palette is the default palette of labels.
func palette() []color.NRGBA {
	var out []color.NRGBA
	for _, s := range []string{"#0072B2", "#009E73", "#D55E00", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D00", "#7B4FA3"} {
		out = append(out, ParseColor(s))
	}
	return out
}

func TestTheme_TextIsReadable(t *testing.T) {
	for name, th := range looks() {
		get := func(n fyne.ThemeColorName) color.NRGBA { return tint.NRGBA(th.Color(n, theme.VariantLight)) }
		want, edge := tint.Readable, float64(0)
		if th.Contrast {
			want, edge = 7, tint.Readable
		}
		for _, ground := range []fyne.ThemeColorName{
			theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground,
			theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground, theme.ColorNameButton,
		} {
			for _, ink := range []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder} {
				if k := tint.Contrast(get(ink), get(ground)); k < want {
					t.Errorf("%s: %s on %s: got contrast %.2f, want %.1f", name, ink, ground, k, want)
				}
			}
			if k := tint.Contrast(get(theme.ColorNameSeparator), get(ground)); k < edge {
				t.Errorf("%s: a line on %s: got contrast %.2f, want %.1f", name, ground, k, edge)
			}
			if th.Variant != Dark {
				continue
			}
			if k := tint.Contrast(get(theme.ColorNameInputBorder), get(ground)); k < 2.7 {
				t.Errorf("%s: the edge of a box without a tick on %s: got contrast %.2f, want 2.7", name, ground, k)
			}
		}
	}
}

// TestTheme_TintsAreReadable lays the tints of the palette, as weak and as
// strong as the article has them, under the text.
func TestTheme_TintsAreReadable(t *testing.T) {
	for name, th := range looks() {
		page := tint.NRGBA(th.Color(theme.ColorNameBackground, theme.VariantLight))
		ink := tint.NRGBA(th.Color(theme.ColorNameForeground, theme.VariantLight))
		for _, label := range palette() {
			for _, strength := range []float64{0.16, 0.3, 0.43, 0.6, 0.9} {
				fill := tint.Fill(label, page, ink, strength)
				if k := tint.Contrast(ink, fill); k < tint.Readable || fill == page {
					t.Errorf("%s: text on %v at %.2f: got contrast %.2f, want %.1f", name, label, strength, k, tint.Readable)
				}
			}
		}
	}
}
