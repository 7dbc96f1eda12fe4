package statusbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
)

// message is the sentence; it tells the whole of itself when it had to be cut.
type message struct {
	widget.BaseWidget
	b    *Bar
	text *canvas.Text
}

var _ desktop.Hoverable = (*message)(nil)

func newMessage(b *Bar) *message {
	m := &message{b: b, text: fit.NewText(textSize)}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer is for Fyne.
func (m *message) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout(m.text))
}

// Refresh writes the message as far as there is room.
func (m *message) Refresh() {
	ruler := fit.NewRuler(textSize, fyne.TextStyle{})
	text := ruler.Cut(fit.Clean(m.b.message.Text), m.Size().Width)
	fit.Put(m.text, text, theme.ColorForWidget(theme.ColorNameForeground, m.b), 0, height)
}

func (m *message) width() float32 { return m.text.Size().Width }

// MouseIn is for Fyne.
func (m *message) MouseIn(*desktop.MouseEvent) {
	if m.text.Text != m.b.message.Text {
		m.b.rest(m.b.message.Text, m)
	}
}

// MouseMoved is for Fyne.
func (m *message) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (m *message) MouseOut() { m.b.tip.Leave() }
