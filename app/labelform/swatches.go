package labelform

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/look"
	"nomina/app/modal"
	"nomina/data"
)

// swatches lets a colour be chosen from the palette or typed as #RRGGBB.
type swatches struct {
	// onChange is called after another colour was chosen or typed.
	onChange func()

	entry   *modal.Entry
	all     []*swatch
	content *fyne.Container
}

const paletteSize = 8 // colours before data.NextColor repeats

func newSwatches(d *modal.Dialog, c color.NRGBA) *swatches {
	s := &swatches{entry: d.NewEntry("")}
	row := container.NewHBox()
	for i := range paletteSize {
		hex := data.NextColor(i)
		w := newSwatch(look.ParseColor(hex), func() { s.entry.SetText(hex) })
		s.all = append(s.all, w)
		row.Add(w)
	}
	s.entry.OnChanged = func(string) {
		s.mark()
		if s.onChange != nil {
			s.onChange()
		}
	}
	s.entry.SetText(fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B))
	s.content = container.NewBorder(nil, nil, row, nil, s.entry)
	return s
}

// hex returns what was typed as a colour is written: without blanks, with the
// sign in front.
func (s *swatches) hex() string {
	text := strings.ToUpper(strings.TrimSpace(s.entry.Text))
	if text != "" && !strings.HasPrefix(text, "#") {
		text = "#" + text
	}
	return text
}

// valid reports whether what was typed is a colour; nothing typed is one too, the
// one that the label had.
func (s *swatches) valid() bool {
	text := s.hex()
	return text == "" || len(text) == 7 && strings.Trim(text[1:], "0123456789ABCDEF") == ""
}

// mark rings the swatch of the colour that is chosen.
func (s *swatches) mark() {
	now := look.ParseColor(s.hex())
	for _, w := range s.all {
		w.chosen = s.valid() && w.color == now
		w.Refresh()
	}
}

// swatch is one colour to click on.
type swatch struct {
	widget.BaseWidget
	color  color.NRGBA
	chosen bool
	tapped func()
	dot    *canvas.Rectangle
}

func newSwatch(c color.NRGBA, tapped func()) *swatch {
	s := &swatch{color: c, tapped: tapped, dot: canvas.NewRectangle(c)}
	s.dot.CornerRadius = 6
	s.dot.SetMinSize(fyne.NewSize(26, 26))
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for Fyne.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewCenter(s.dot))
}

// Refresh draws the ring of the chosen colour.
func (s *swatch) Refresh() {
	s.dot.StrokeWidth = 0
	if s.chosen {
		s.dot.StrokeWidth = 3
		s.dot.StrokeColor = theme.Color(theme.ColorNameForeground)
	}
	s.dot.Refresh()
}

// Tapped implements fyne.Tappable.
func (s *swatch) Tapped(*fyne.PointEvent) { s.tapped() }

// Cursor implements desktop.Cursorable.
func (s *swatch) Cursor() desktop.Cursor { return desktop.PointerCursor }
