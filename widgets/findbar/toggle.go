package findbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/press"
	"nomina/widgets/tint"
)

// toggle is a switch. It never takes the keyboard.
type toggle struct {
	widget.BaseWidget
	press.Keep
	b     *Bar
	what  Switch
	sign  string
	hover bool
}

var (
	_ fyne.Tappable      = (*toggle)(nil)
	_ desktop.Hoverable  = (*toggle)(nil)
	_ desktop.Cursorable = (*toggle)(nil)
)

func newToggle(b *Bar, what Switch, sign string) *toggle {
	t := &toggle{b: b, what: what, sign: sign}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped is for Fyne.
func (t *toggle) Tapped(*fyne.PointEvent) { t.b.Toggle(t.what) }

// MouseIn is for Fyne.
func (t *toggle) MouseIn(*desktop.MouseEvent) { t.setHover(true) }

// MouseMoved is for Fyne.
func (t *toggle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (t *toggle) MouseOut() { t.setHover(false) }

func (t *toggle) setHover(in bool) {
	t.hover = in
	t.Refresh()
	t.b.hover(t, func() string { return t.b.texts.Tips[t.what] })(in)
}

// Cursor is for Fyne.
func (t *toggle) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (t *toggle) CreateRenderer() fyne.WidgetRenderer {
	r := &toggleRenderer{t: t, ground: canvas.NewRectangle(color.Transparent), sign: fit.NewText(textSize)}
	r.Refresh()
	return r
}

type toggleRenderer struct {
	t      *toggle
	ground *canvas.Rectangle
	sign   *canvas.Text
}

func (r *toggleRenderer) Destroy() {}

func (r *toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.sign}
}

func (r *toggleRenderer) MinSize() fyne.Size { return fyne.NewSize(toggleWidth, button) }

func (r *toggleRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	min := r.sign.MinSize()
	r.sign.Resize(min)
	r.sign.Move(fyne.NewPos((size.Width-min.Width)/2, (size.Height-min.Height)/2))
}

// Refresh is for Fyne. A switch that is on has a ground and a ring: it is not
// told by its colour alone.
func (r *toggleRenderer) Refresh() {
	t := r.t
	color := func(n fyne.ThemeColorName) color.NRGBA { return tint.NRGBA(theme.ColorForWidget(n, t)) }
	page, ink, primary := color(theme.ColorNameBackground), color(theme.ColorNameForeground), color(theme.ColorNamePrimary)
	ground, ring, sign := page, page, tint.Ink(tint.Mix(ink, page, 0.35), page, tint.Readable)
	on := t.b.query.On[t.what]
	switch {
	case on:
		ground, ring, sign = tint.Fill(primary, page, ink, 0.3), tint.Ink(primary, page, tint.Visible), ink
	case t.hover:
		ground = tint.Over(page, color(theme.ColorNameHover))
	}
	r.ground.CornerRadius = theme.SizeForWidget(theme.SizeNameInputRadius, t)
	r.ground.StrokeColor, r.ground.StrokeWidth = ring, 1
	r.ground.FillColor = ground
	r.ground.Refresh()
	if r.sign.TextStyle.Bold != on {
		r.sign.TextStyle.Bold = on
		r.sign.Text = ""
	}
	fit.Set(r.sign, t.sign, sign)
	r.Layout(t.Size())
}
