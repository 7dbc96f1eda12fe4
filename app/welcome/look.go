package welcome

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// Sizes of the texts, in pixels.
const (
	nameSize  = 26
	leadSize  = 14
	titleSize = 15
	headSize  = 13
	lowSize   = 12
)

// look is what the page needs of the theme, read once and not for every row.
type look struct {
	ink, quiet, strong, wrong color.Color
	edge                      color.Color
	title, head, lead, low    *fit.Ruler
}

func newLook(w fyne.Widget) *look {
	ground := tint.NRGBA(theme.ColorForWidget(theme.ColorNameBackground, w))
	readable := func(name fyne.ThemeColorName) color.Color {
		return tint.Ink(tint.NRGBA(theme.ColorForWidget(name, w)), ground, tint.Readable)
	}
	return &look{
		ink:    theme.ColorForWidget(theme.ColorNameForeground, w),
		quiet:  readable(theme.ColorNamePlaceHolder),
		strong: readable(theme.ColorNamePrimary),
		wrong:  readable(theme.ColorNameError),
		edge:   theme.ColorForWidget(theme.ColorNameSeparator, w),
		title:  fit.NewRuler(titleSize, fyne.TextStyle{}),
		head:   fit.NewRuler(headSize, fyne.TextStyle{Bold: true}),
		lead:   fit.NewRuler(leadSize, fyne.TextStyle{}),
		low:    fit.NewRuler(lowSize, fyne.TextStyle{}),
	}
}

// bold returns an empty line of bold text of this size.
func bold(size float32) *canvas.Text {
	t := fit.NewText(size)
	t.TextStyle.Bold = true
	return t
}

// keycap is a key in its frame.
type keycap struct {
	frame *canvas.Rectangle
	text  *canvas.Text
}

const (
	capSide = 5 // between a key and its frame
	capHigh = 20
)

func newKeycap() keycap {
	k := keycap{frame: canvas.NewRectangle(color.Transparent), text: fit.NewText(lowSize)}
	k.frame.CornerRadius, k.frame.StrokeWidth = 4, 1
	return k
}

// width is how wide the frame around a key is.
func (k keycap) width(l *look, key string) float32 {
	if key == "" {
		return 0
	}
	return max(capHigh, l.low.Width(key)+2*capSide)
}

// put places a key with its frame's left upper corner at x and y; an empty one
// is not seen.
func (k keycap) put(l *look, key string, x, y float32) {
	fit.Show(k.frame, key != "")
	fit.Show(k.text, key != "")
	if key == "" {
		return
	}
	width := k.width(l, key)
	fit.Put(k.text, key, l.quiet, x+(width-l.low.Width(key))/2, capHigh)
	k.text.Move(k.text.Position().AddXY(0, y))
	if k.frame.StrokeColor != l.edge {
		k.frame.StrokeColor = l.edge
		k.frame.Refresh()
	}
	k.frame.Resize(fyne.NewSize(width, capHigh))
	k.frame.Move(fyne.NewPos(x, y))
}
