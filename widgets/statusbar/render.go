package statusbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/press"
)

// The measures of the bar, in pixels.
const (
	height   = 32
	pad      = 4
	side     = 12
	textSize = 13
	iconSize = 16
	margin   = 8   // at the right end
	least    = 160 // for the message, before segments fall off
	serious  = 320 // the same for a warning, an error or a question
)

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		b:    b,
		line: canvas.NewRectangle(color.Transparent),
		icon: widget.NewIcon(nil),
		text: newMessage(b),
	}
	r.build()
	return r
}

type renderer struct {
	b       *Bar
	line    *canvas.Rectangle
	icon    *widget.Icon
	text    *message
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size {
	return fyne.NewSize(200, height+stripHeight*float32(len(r.b.tasks)))
}

// build collects what is drawn now.
func (r *renderer) build() {
	b := r.b
	r.objects = []fyne.CanvasObject{r.line, r.icon, r.text, b.action}
	for _, c := range b.asked() {
		r.objects = append(r.objects, c)
	}
	for i := range b.segments {
		r.objects = append(r.objects, b.right[i])
	}
	for _, t := range b.tasks {
		if t.strip == nil {
			t.strip = newStrip(t)
		}
		r.objects = append(r.objects, t.strip.box)
	}
	r.objects = append(r.objects, b.tip.Object())
}

// Refresh is for Fyne.
func (r *renderer) Refresh() {
	r.build()
	b := r.b
	fit.Fill(r.line, theme.ColorForWidget(theme.ColorNameSeparator, b))
	r.icon.Resource = icon(b.message.Level)
	r.icon.Hidden = b.message.Level == Info || b.message.Text == ""
	r.icon.Refresh()
	b.action.SetText(b.message.Action)
	b.action.Hidden = b.message.Action == ""
	for i := range b.segments {
		b.right[i].Refresh()
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func icon(l Level) fyne.Resource {
	switch l {
	case Warning:
		return theme.NewWarningThemedResource(theme.WarningIcon())
	case Error:
		return theme.NewErrorThemedResource(theme.ErrorIcon())
	}
	return nil
}

// Layout is for Fyne: the tasks, and under them one line, from the right to the
// left.
func (r *renderer) Layout(size fyne.Size) {
	b := r.b
	r.line.Resize(fyne.NewSize(size.Width, 1))
	y := float32(0)
	for _, t := range b.tasks {
		t.strip.box.Move(fyne.NewPos(0, y))
		t.strip.layout(fyne.NewSize(size.Width, stripHeight))
		y += stripHeight
	}
	end := r.layoutSegments(size.Width-margin, y)
	r.layoutMessage(end, y)
}

func (r *renderer) layoutSegments(end, y float32) float32 {
	b := r.b
	room := float32(least)
	if b.message.Text != "" && (b.message.Level != Info || len(b.message.Choices) > 0) {
		room = serious
	}
	if len(b.message.Choices) > 0 {
		room += r.buttonsWidth()
	}
	for i := len(b.segments) - 1; i >= 0; i-- {
		s := b.right[i]
		min := s.MinSize()
		s.Hidden = end-min.Width < room
		if s.Hidden {
			room = end // nothing further to the left either
			continue
		}
		end -= min.Width
		place(s, end, y)
	}
	return end - pad
}

func place(p *press.Button, x, y float32) {
	min := p.MinSize()
	p.Resize(min)
	p.Move(fyne.NewPos(x, y+(height-min.Height)/2))
}

func (r *renderer) layoutMessage(end, y float32) {
	b := r.b
	x := float32(side)
	if !r.icon.Hidden {
		r.icon.Resize(fyne.NewSquareSize(iconSize))
		r.icon.Move(fyne.NewPos(x, y+(height-iconSize)/2))
		x += iconSize + 8
	}
	room := end - x - r.buttonsWidth()
	r.text.Move(fyne.NewPos(x, y))
	r.text.Resize(fyne.NewSize(fyne.Max(0, room), height))
	r.text.Refresh()
	x += fyne.Min(r.text.width(), room) + pad
	place(b.action, x, y)
	if !b.action.Hidden {
		x += b.action.MinSize().Width + pad
	}
	for _, c := range b.asked() {
		place(c, x, y)
		x += c.MinSize().Width + pad
	}
}

// asked returns the switches of the message.
func (b *Bar) asked() []*press.Button { return b.choices[:len(b.message.Choices)] }

// buttonsWidth is what the button and the switches of the message take.
func (r *renderer) buttonsWidth() float32 {
	wide := float32(0)
	if !r.b.action.Hidden {
		wide = r.b.action.MinSize().Width + pad
	}
	for _, c := range r.b.asked() {
		wide += c.MinSize().Width + pad
	}
	return wide
}
