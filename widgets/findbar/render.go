package findbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/press"
)

// The bar's measures, in pixels.
const (
	textSize    = 13
	side        = 10 // at the ends, and in the card
	gap         = 4
	apart       = 10 // between groups
	button      = 26
	toggleWidth = 36
	countWidth  = 130
	leastEntry  = 140
	widestEntry = 420
	widest      = 420 // of the card
	mostLines   = 4
)

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{b: b, ground: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type renderer struct {
	b            *Bar
	ground, line *canvas.Rectangle
	objects      []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh is for Fyne.
func (r *renderer) Refresh() {
	b := r.b
	fit.Fill(r.ground, theme.ColorForWidget(theme.ColorNameBackground, b))
	fit.Fill(r.line, theme.ColorForWidget(theme.ColorNameSeparator, b))
	b.count.refresh()
	tap := func() { call(b.OnLabelAll) }
	if !b.result.Any {
		tap = nil
	}
	b.all.SetTap(tap)
	for _, t := range b.switches {
		t.Refresh()
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}

// build collects what is drawn now.
func (r *renderer) build() {
	b := r.b
	r.objects = append(r.objects[:0], r.ground, r.line, b.entry, b.count.text, b.previous, b.next)
	for _, t := range b.switches {
		r.objects = append(r.objects, t)
	}
	r.objects = append(r.objects, b.all, b.close)
	r.objects = append(r.objects, b.count.objects()...)
	r.objects = append(r.objects, b.tip.Object())
}

// besides is how much there is besides the entry when everything is on one line.
func (r *renderer) besides() float32 {
	return 2*side + countWidth + 3*(button+gap) + float32(switches)*(toggleWidth+gap) + 2*apart + r.b.all.MinSize().Width + gap
}

// low reports whether the switches stand on a line of their own.
func (r *renderer) low(width float32) bool {
	return width > 0 && width < r.besides()+leastEntry
}

func (r *renderer) row() float32 { return fyne.Max(r.b.entry.MinSize().Height, button) + 2*gap }

// MinSize is for Fyne. A narrow bar is two lines high.
func (r *renderer) MinSize() fyne.Size {
	height := r.row() + 1
	if r.low(r.b.Size().Width) {
		height += button + gap
	}
	return fyne.NewSize(2*side+leastEntry+countWidth+3*(button+gap), height)
}

// Layout is for Fyne.
func (r *renderer) Layout(size fyne.Size) {
	b := r.b
	r.ground.Resize(size)
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.line.Move(fyne.NewPos(0, size.Height-1))
	low := r.low(size.Width)
	room := size.Width - r.besides()
	if low {
		room = size.Width - 2*side - countWidth - 3*(button+gap)
	}
	height := b.entry.MinSize().Height
	width := fyne.Min(fyne.Max(room, leastEntry), widestEntry)
	b.entry.Move(fyne.NewPos(side, (r.row()-height)/2))
	b.entry.Resize(fyne.NewSize(width, height))
	x := side + width + gap
	x = r.text(b.count.text, x)
	x = r.put(b.previous, x)
	x = r.put(b.next, x)
	under := (r.row()+height)/2 + gap
	if low {
		r.switches(side, r.row())
		under = r.row() + button + gap
	} else {
		r.switches(x+apart, 0)
	}
	r.put(b.close, size.Width-side-button)
	b.count.layout(fyne.NewPos(side, under))
	r.build() // the sentence is broken into lines for the width
}

// switches lays the switches and what is done with all hits from x on, in the
// line at y; 0 is the middle of the first one.
func (r *renderer) switches(x, y float32) {
	b := r.b
	for _, t := range b.switches {
		t.Resize(fyne.NewSize(toggleWidth, button))
		t.Move(fyne.NewPos(x, r.middle(button, y)))
		x += toggleWidth + gap
	}
	min := b.all.MinSize()
	b.all.Resize(fyne.NewSize(min.Width, button))
	b.all.Move(fyne.NewPos(x+apart-gap, r.middle(button, y)))
}

func (r *renderer) middle(height, y float32) float32 {
	if y > 0 {
		return y
	}
	return (r.row() - height) / 2
}

func (r *renderer) text(t *canvas.Text, x float32) float32 {
	min := t.MinSize()
	t.Resize(min)
	t.Move(fyne.NewPos(x+gap, (r.row()-min.Height)/2))
	return x + countWidth
}

func (r *renderer) put(p *press.Button, x float32) float32 {
	p.Resize(fyne.NewSize(button, button))
	p.Move(fyne.NewPos(x, r.middle(button, 0)))
	return x + button + gap
}
