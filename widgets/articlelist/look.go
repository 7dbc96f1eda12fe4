package articlelist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// Sizes of the texts, in pixels.
const (
	titleSize  = 14
	detailSize = 12
)

// look is what the rows need of the theme, read once and not for every row.
type look struct {
	ink, quiet, ground     color.Color
	progress, done, flag   color.Color
	doubt                  color.Color
	title, bold, detail    *fit.Ruler
	titleHeight, lowHeight float32
}

func newLook(w fyne.Widget) *look {
	ground := tint.NRGBA(theme.ColorForWidget(theme.ColorNameBackground, w))
	ink := func(name fyne.ThemeColorName) color.Color {
		return tint.Ink(tint.NRGBA(theme.ColorForWidget(name, w)), ground, tint.Visible)
	}
	l := &look{
		ink:      theme.ColorForWidget(theme.ColorNameForeground, w),
		quiet:    theme.ColorForWidget(theme.ColorNamePlaceHolder, w),
		ground:   ground,
		progress: ink(theme.ColorNamePrimary),
		done:     ink(theme.ColorNameSuccess),
		flag:     ink(theme.ColorNameError),
		doubt:    tint.Ink(tint.NRGBA(theme.ColorForWidget(theme.ColorNameWarning, w)), ground, tint.Readable),
		title:    fit.NewRuler(titleSize, fyne.TextStyle{}),
		bold:     fit.NewRuler(titleSize, fyne.TextStyle{Bold: true}),
		detail:   fit.NewRuler(detailSize, fyne.TextStyle{}),
	}
	l.titleHeight = l.title.Height()
	l.lowHeight = l.detail.Height()
	return l
}

// status returns the colour of a mark.
func (l *look) status(s Status) color.Color {
	switch s {
	case InProgress:
		return l.progress
	case Done:
		return l.done
	case Flagged:
		return l.flag
	}
	return l.quiet
}
