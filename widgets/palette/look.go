package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// Sizes of the texts, in pixels.
const (
	titleSize = 14
	lowSize   = 12
)

// look is what the rows need of the theme, read once and not for every row.
type look struct {
	ink, quiet, strong color.Color
	ground, edge       color.Color
	title, bold, low   *fit.Ruler
	titleHeight        float32
}

func newLook(w fyne.Widget) *look {
	ground := tint.NRGBA(theme.ColorForWidget(theme.ColorNameOverlayBackground, w))
	l := &look{
		ink:    theme.ColorForWidget(theme.ColorNameForeground, w),
		quiet:  tint.Ink(tint.NRGBA(theme.ColorForWidget(theme.ColorNamePlaceHolder, w)), ground, tint.Readable),
		strong: tint.Ink(tint.NRGBA(theme.ColorForWidget(theme.ColorNamePrimary, w)), ground, tint.Readable),
		ground: ground,
		edge:   theme.ColorForWidget(theme.ColorNameSeparator, w),
		title:  fit.NewRuler(titleSize, fyne.TextStyle{}),
		bold:   fit.NewRuler(titleSize, fyne.TextStyle{Bold: true}),
		low:    fit.NewRuler(lowSize, fyne.TextStyle{}),
	}
	l.titleHeight = l.title.Height()
	return l
}
