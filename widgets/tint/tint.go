// Package tint derives shades from a label's colour that stay readable.
//
// A label may have any colour and the theme may be light or dark, but the text
// on a tint must keep its contrast. Pure arithmetic; every widget and page that
// shows a label's colour imports it.
package tint

import (
	"image/color"
	"math"
)

// Readable is the lowest contrast between a text and what is behind it (WCAG
// 2.2, success criterion 1.4.3).
const Readable = 4.5

// Visible is the lowest contrast of a line or a handle (criterion 1.4.11).
const Visible = 3

// steps is how finely a mixture is searched; an eighth-bit channel cannot show
// much more.
const steps = 64

// NRGBA converts any colour, dropping nothing but precision over eight bits.
func NRGBA(c color.Color) color.NRGBA {
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}

// Luminance is the relative luminance of c without regard to its alpha, from 0
// for black to 1 for white (WCAG 2.2).
func Luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// Contrast is the contrast ratio of two opaque colours, from 1 to 21, the same
// in both orders (WCAG 2.2).
func Contrast(a, b color.NRGBA) float64 {
	la, lb := Luminance(a), Luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// Mix goes from a to b by t, 0 … 1, and is opaque.
func Mix(a, b color.NRGBA, t float64) color.NRGBA {
	t = math.Min(math.Max(t, 0), 1)
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 0xff}
}

// Over is what is seen where the translucent c lies on the opaque page.
func Over(page, c color.NRGBA) color.NRGBA {
	return Mix(page, c, float64(c.A)/255)
}

// Fill returns the opaque tint of label to lie between page and a text of
// colour ink: at most strength (0 … 1) of label, and less where the text would
// fall under Readable. When ink is not Readable on the page itself no tint can
// help, and the page's colour comes back.
func Fill(label, page, ink color.NRGBA, strength float64) color.NRGBA {
	for i := steps; i > 0; i-- {
		c := Mix(page, label, strength*float64(i)/steps)
		if Contrast(ink, c) >= Readable {
			return c
		}
	}
	return Mix(page, page, 0)
}

// Ink returns label as near to itself as reaches the contrast want on page, by
// moving it towards black or white, whichever the page sets off more. A want
// beyond reach gives black or white.
func Ink(label, page color.NRGBA, want float64) color.NRGBA {
	black, white := color.NRGBA{A: 0xff}, color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	far := black
	if Contrast(white, page) > Contrast(black, page) {
		far = white
	}
	for i := range steps {
		c := Mix(label, far, float64(i)/steps)
		if Contrast(c, page) >= want {
			return c
		}
	}
	return far
}
