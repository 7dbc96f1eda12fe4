package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/press"
)

// shield lies between the centre and a column over it: nothing shines through,
// and no click and no wheel gets through.
type shield struct {
	widget.BaseWidget
	press.Keep
}

var (
	_ fyne.Tappable          = (*shield)(nil)
	_ fyne.SecondaryTappable = (*shield)(nil)
	_ fyne.Scrollable        = (*shield)(nil)
	_ desktop.Mouseable      = (*shield)(nil)
	_ desktop.Hoverable      = (*shield)(nil)
)

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped is for Fyne.
func (s *shield) Tapped(*fyne.PointEvent) {}

// TappedSecondary is for Fyne.
func (s *shield) TappedSecondary(*fyne.PointEvent) {}

// Scrolled is for Fyne.
func (s *shield) Scrolled(*fyne.ScrollEvent) {}

// MouseDown is for Fyne.
func (s *shield) MouseDown(*desktop.MouseEvent) {}

// MouseUp is for Fyne.
func (s *shield) MouseUp(*desktop.MouseEvent) {}

// MouseIn is for Fyne.
func (s *shield) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is for Fyne.
func (s *shield) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (s *shield) MouseOut() {}

// CreateRenderer is for Fyne.
func (s *shield) CreateRenderer() fyne.WidgetRenderer {
	r := &shieldRenderer{s: s, ground: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type shieldRenderer struct {
	s      *shield
	ground *canvas.Rectangle
}

func (r *shieldRenderer) Destroy()                     {}
func (r *shieldRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *shieldRenderer) Layout(size fyne.Size)        { r.ground.Resize(size) }
func (r *shieldRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ground} }

// Refresh is for Fyne.
func (r *shieldRenderer) Refresh() {
	fit.Fill(r.ground, theme.ColorForWidget(theme.ColorNameBackground, r.s))
}
