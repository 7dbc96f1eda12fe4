package reviewlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/rivo/uniseg"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// Sizes of the texts, in pixels.
const (
	textSize = 14
	nameSize = 13
	lowSize  = 12
)

// strength is how strong the tint behind the words in question is, at most.
const strength = 0.45

// look is what the rows need of the theme, read once and not for every row.
type look struct {
	ink, quiet, band, line, accent color.Color
	ground                         color.NRGBA
	text, bold, name, low          *fit.Ruler
	fills                          map[color.NRGBA]color.NRGBA
}

func newLook(w fyne.Widget) *look {
	return &look{
		ink:    theme.ColorForWidget(theme.ColorNameForeground, w),
		quiet:  theme.ColorForWidget(theme.ColorNamePlaceHolder, w),
		band:   theme.ColorForWidget(theme.ColorNameHeaderBackground, w),
		line:   theme.ColorForWidget(theme.ColorNameSeparator, w),
		accent: theme.ColorForWidget(theme.ColorNamePrimary, w),
		ground: tint.NRGBA(theme.ColorForWidget(theme.ColorNameOverlayBackground, w)),
		text:   fit.NewRuler(textSize, fyne.TextStyle{}),
		bold:   fit.NewRuler(textSize, fyne.TextStyle{Bold: true}),
		name:   fit.NewRuler(nameSize, fyne.TextStyle{Bold: true}),
		low:    fit.NewRuler(lowSize, fyne.TextStyle{}),
		fills:  map[color.NRGBA]color.NRGBA{},
	}
}

// fill returns the ground of words in a label's colour.
func (l *look) fill(c color.NRGBA) color.Color {
	if c.A == 0 {
		return color.Transparent
	}
	f, ok := l.fills[c]
	if !ok {
		f = tint.Fill(c, l.ground, tint.NRGBA(l.ink), strength)
		l.fills[c] = f
	}
	return f
}

// end returns s if it fits into width pixels, and otherwise as many graphemes of
// its end as fit, behind an ellipsis. It looks at all of s.
func end(r *fit.Ruler, s string, width float32) string {
	room := width - r.Width(s)
	if room >= 0 {
		return s
	}
	room -= r.Width(fit.Ellipsis)
	for state := -1; s != "" && room < 0; {
		var g string
		g, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		room += r.Width(g)
	}
	if s == "" {
		return ""
	}
	return fit.Ellipsis + s
}
