package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/app/say"
	"nomina/widgets/fit"
)

// The icon's side, in pixels.
const (
	iconBig   = 64
	iconSmall = 40 // where the window is low
)

// head is the program's icon, its name, and what it is for.
type head struct {
	p    *Page
	icon *canvas.Image
	name *canvas.Text
	lead *canvas.Text
}

func newHead(p *Page) *head {
	h := &head{p: p, icon: canvas.NewImageFromResource(p.h.Icon), name: bold(nameSize), lead: fit.NewText(leadSize)}
	h.icon.FillMode = canvas.ImageFillContain
	return h
}

func (h *head) objects() []fyne.CanvasObject { return []fyne.CanvasObject{h.icon, h.name, h.lead} }

// height is how high the head is, in pixels.
func (h *head) height(low bool) float32 {
	return max(iconSide(low), h.name.MinSize().Height+h.p.look.lead.Height())
}

func iconSide(low bool) float32 {
	if low {
		return iconSmall
	}
	return iconBig
}

func (h *head) put(at fyne.Position, width float32, low bool) {
	l, side, high := h.p.look, iconSide(low), h.height(low)
	h.icon.Resize(fyne.NewSquareSize(side))
	h.icon.Move(at.AddXY(0, (high-side)/2))
	left := at.X + side + 16
	fit.Set(h.name, "Nomina", l.ink)
	name := h.name.MinSize()
	lead := l.lead.Height()
	y := at.Y + (high-name.Height-lead)/2
	put(h.name, h.name.Text, l.ink, left, y)
	put(h.lead, l.lead.Cut(say.T("start.hint"), at.X+width-left), l.quiet, left, y+name.Height)
}
