package press

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
)

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		b:      b,
		ground: canvas.NewRectangle(color.Transparent),
		text:   canvas.NewText("", color.Transparent),
		icon:   widget.NewIcon(nil),
	}
	r.text.TextSize = textSize
	r.Refresh()
	return r
}

type renderer struct {
	b      *Button
	ground *canvas.Rectangle
	text   *canvas.Text
	icon   *widget.Icon
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.icon}
}

func (r *renderer) MinSize() fyne.Size {
	if r.b.icon != nil {
		return fyne.NewSize(iconSize+side, height)
	}
	return fyne.NewSize(r.text.MinSize().Width+2*side, height)
}

func (r *renderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.icon.Resize(fyne.NewSquareSize(iconSize))
	r.icon.Move(fyne.NewPos((size.Width-iconSize)/2, (size.Height-iconSize)/2))
	min := r.text.MinSize()
	r.text.Resize(min)
	r.text.Move(fyne.NewPos((size.Width-min.Width)/2, (size.Height-min.Height)/2))
}

func (r *renderer) Refresh() {
	r.ground.CornerRadius = theme.SizeForWidget(theme.SizeNameInputRadius, r.b)
	r.ground.StrokeWidth = 0
	if r.b.on {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.ColorForWidget(theme.ColorNamePrimary, r.b), 1
	}
	fit.Fill(r.ground, r.groundColor())
	name := theme.ColorNameForeground
	switch {
	case r.b.look == Link:
		name = theme.ColorNamePrimary
	case r.b.OnTap == nil:
		name = theme.ColorNamePlaceHolder
	}
	fit.Set(r.text, r.b.text, theme.ColorForWidget(name, r.b))
	r.icon.Resource = r.b.icon
	r.icon.Hidden = r.b.icon == nil
	r.icon.Refresh()
	r.Layout(r.b.Size())
}

func (r *renderer) groundColor() color.Color {
	switch {
	case r.b.on:
		return theme.ColorForWidget(theme.ColorNameSelection, r.b)
	case r.b.hover && r.b.OnTap != nil:
		return theme.ColorForWidget(theme.ColorNameHover, r.b)
	case r.b.look == Framed && r.b.OnTap != nil:
		return theme.ColorForWidget(theme.ColorNameButton, r.b)
	}
	return color.Transparent
}
