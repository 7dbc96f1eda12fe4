package findbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// lineHeight is the height of a line, in pixels.
const lineHeight = 30

// CreateRenderer is for Fyne.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	r := &menuRenderer{m: m, title: fit.NewText(textSize), under: canvas.NewRectangle(color.Transparent)}
	r.under.CornerRadius = 4
	for range m.choices {
		r.lines = append(r.lines, &line{
			dot: canvas.NewRectangle(color.Transparent), key: fit.NewText(textSize), name: fit.NewText(textSize + 1), detail: fit.NewText(textSize),
		})
	}
	r.Refresh()
	return r
}

type line struct {
	dot               *canvas.Rectangle
	key, name, detail *canvas.Text
}

type menuRenderer struct {
	m     *Menu
	title *canvas.Text
	under *canvas.Rectangle
	lines []*line
}

func (r *menuRenderer) Destroy() {}

func (r *menuRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.under, r.title}
	for _, l := range r.lines {
		out = append(out, l.dot, l.key, l.name, l.detail)
	}
	return out
}

// nameWidth is the widest name.
func (r *menuRenderer) nameWidth() (w float32) {
	for _, l := range r.lines {
		w = fyne.Max(w, l.name.MinSize().Width)
	}
	return w
}

func (r *menuRenderer) MinSize() fyne.Size {
	w := r.title.MinSize().Width
	for _, l := range r.lines {
		w = fyne.Max(w, badge+apart+r.nameWidth()+2*apart+l.detail.MinSize().Width)
	}
	return fyne.NewSize(w+2*side, lineHeight*float32(len(r.lines)+1))
}

// badge is the width of a line's key.
const badge = 26

func (r *menuRenderer) Layout(size fyne.Size) {
	middle(r.title, side, 0)
	names := r.nameWidth()
	for i, l := range r.lines {
		y := lineHeight * float32(i+1)
		l.dot.Resize(fyne.NewSize(badge, lineHeight-10))
		l.dot.Move(fyne.NewPos(side, y+5))
		middle(l.key, side+(badge-l.key.MinSize().Width)/2, y)
		middle(l.name, side+badge+apart, y)
		middle(l.detail, side+badge+apart+names+2*apart, y)
	}
	r.under.Resize(fyne.NewSize(size.Width, lineHeight))
	r.under.Move(fyne.NewPos(0, lineHeight*float32(r.m.at+1)))
	r.under.Hidden = r.m.at < 0
}

func middle(t *canvas.Text, x, y float32) {
	min := t.MinSize()
	t.Resize(min)
	t.Move(fyne.NewPos(x, y+(lineHeight-min.Height)/2))
}

func (r *menuRenderer) Refresh() {
	m := r.m
	named := func(n fyne.ThemeColorName) color.Color { return theme.ColorForWidget(n, m) }
	r.under.FillColor = named(theme.ColorNameHover)
	fit.Set(r.title, m.title, named(theme.ColorNamePlaceHolder))
	for i, l := range r.lines {
		c := m.choices[i]
		ink := named(theme.ColorNameForeground)
		if c.Off {
			ink = named(theme.ColorNamePlaceHolder)
		}
		solid := color.NRGBA{R: c.Color.R, G: c.Color.G, B: c.Color.B, A: 0xff}
		l.dot.FillColor, l.dot.CornerRadius = solid, 4
		fit.Set(l.key, c.Key, tint.Ink(solid, solid, tint.Readable))
		fit.Set(l.name, fit.Clean(c.Name), ink)
		fit.Set(l.detail, c.Detail, named(theme.ColorNamePlaceHolder))
	}
	r.Layout(m.Size())
	canvas.Refresh(m)
}
