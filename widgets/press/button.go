package press

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
)

// The button's measures, in pixels.
const (
	textSize = 13
	iconSize = 16
	side     = 8 // left and right of the content
	height   = 24
)

// Look says how much a button stands out.
type Look int

// The looks of a button.
const (
	Quiet  Look = iota // as the text around it, with a ground under the mouse
	Link               // in the colour of what can be pressed
	Framed             // on a ground of its own
)

// Button shows a text or an icon and calls OnTap. Without OnTap it is plain
// text.
type Button struct {
	widget.BaseWidget
	Keep

	// OnTap is called by a click.
	OnTap func()
	// OnHover is called when the mouse comes and goes.
	OnHover func(in bool)

	text  string
	icon  fyne.Resource
	look  Look
	on    bool
	hover bool
}

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ fyne.Disableable   = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// NewButton returns a button with a text.
func NewButton(text string, look Look, tap func()) *Button {
	b := &Button{text: text, look: look, OnTap: tap}
	b.ExtendBaseWidget(b)
	return b
}

// NewIcon returns a button with an icon.
func NewIcon(icon fyne.Resource, tap func()) *Button {
	b := &Button{icon: icon, OnTap: tap}
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes the text.
func (b *Button) SetText(text string) {
	if b.text == text {
		return
	}
	b.text = text
	b.Refresh()
}

// SetTap changes what a click does, and with it how the button looks: a Quiet or
// Framed button without OnTap is plain, quiet text.
func (b *Button) SetTap(tap func()) {
	b.OnTap = tap
	b.Refresh()
}

// SetOn makes the button look like a switch that is on, or off again.
func (b *Button) SetOn(on bool) {
	if b.on == on {
		return
	}
	b.on = on
	b.Refresh()
}

// Text returns the text.
func (b *Button) Text() string { return b.text }

// Cut returns as much of a text as a button of this width can show.
func (b *Button) Cut(text string, width float32) string {
	return fit.NewRuler(textSize, fyne.TextStyle{}).Cut(text, width-2*side)
}

// Tapped is for Fyne.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.OnTap != nil {
		b.OnTap()
	}
}

// MouseIn is for Fyne.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.setHover(true) }

// MouseMoved is for Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (b *Button) MouseOut() { b.setHover(false) }

func (b *Button) setHover(in bool) {
	b.hover = in
	b.Refresh()
	if b.OnHover != nil {
		b.OnHover(in)
	}
}

// Cursor is for Fyne.
func (b *Button) Cursor() desktop.Cursor {
	if b.OnTap == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
