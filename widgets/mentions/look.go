package mentions

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// Sizes of the texts, in pixels.
const (
	textSize = 14
	nameSize = 13
	lowSize  = 12
	keySize  = 11
)

// look is what the rows need of the theme, read once and not for every row.
type look struct {
	ink, quiet, band, line color.Color
	ground                 color.NRGBA
	text, name, low, key   *fit.Ruler
	inks                   map[color.NRGBA]color.NRGBA
}

func newLook(w fyne.Widget) *look {
	return &look{
		ink:    theme.ColorForWidget(theme.ColorNameForeground, w),
		quiet:  theme.ColorForWidget(theme.ColorNamePlaceHolder, w),
		band:   theme.ColorForWidget(theme.ColorNameHeaderBackground, w),
		line:   theme.ColorForWidget(theme.ColorNameSeparator, w),
		ground: tint.NRGBA(theme.ColorForWidget(theme.ColorNameBackground, w)),
		text:   fit.NewRuler(textSize, fyne.TextStyle{}),
		name:   fit.NewRuler(nameSize, fyne.TextStyle{Bold: true}),
		low:    fit.NewRuler(lowSize, fyne.TextStyle{}),
		key:    fit.NewRuler(keySize, fyne.TextStyle{}),
		inks:   map[color.NRGBA]color.NRGBA{},
	}
}

// label returns a label's colour as it is to be seen on the pane.
func (l *look) label(c color.NRGBA) color.Color {
	if c.A == 0 {
		return color.Transparent
	}
	seen, ok := l.inks[c]
	if !ok {
		seen = tint.Ink(c, l.ground, tint.Visible)
		l.inks[c] = seen
	}
	return seen
}
