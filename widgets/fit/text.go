package fit

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"
)

// Set gives t its text and colour and draws it again only if one of them
// changed.
func Set(t *canvas.Text, text string, c color.Color) {
	if t.Text == text && t.Color == c {
		return
	}
	t.Text, t.Color = text, c
	t.Refresh()
}

// Fill gives r its colour and draws it again only if that changed.
func Fill(r *canvas.Rectangle, c color.Color) {
	if r.FillColor == c {
		return
	}
	r.FillColor = c
	r.Refresh()
}
