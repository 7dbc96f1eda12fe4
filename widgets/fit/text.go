package fit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// NewText returns an empty line of text of this size in pixels, without a colour.
func NewText(size float32) *canvas.Text {
	t := canvas.NewText("", color.Transparent)
	t.TextSize = size
	return t
}

// Put is Set, and places t at x in the middle of a row of this height. It returns
// how wide t is, all in pixels.
func Put(t *canvas.Text, text string, c color.Color, x, height float32) float32 {
	Set(t, text, c)
	min := t.MinSize()
	t.Resize(min)
	t.Move(fyne.NewPos(x, (height-min.Height)/2))
	return min.Width
}

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

// Show shows or hides o, and does nothing when it already is as wanted.
func Show(o fyne.CanvasObject, visible bool) {
	switch {
	case visible == o.Visible():
	case visible:
		o.Show()
	default:
		o.Hide()
	}
}
