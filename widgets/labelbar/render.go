package labelbar

import (
	"fyne.io/fyne/v2"
)

// pad is the space around the chips, in pixels.
const pad = 4

// between is the space between two chips, in pixels, their rings not counted.
const between = 2

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{b: b, objects: []fyne.CanvasObject{b.scroll, b.add, b.tip.Object()}}
}

type renderer struct {
	b       *Bar
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(120, height+2*edge+2*pad) }

// Layout gives the chips the width they need, up to all there is but the +.
func (r *renderer) Layout(size fyne.Size) {
	b := r.b
	tail := float32(0)
	b.add.Hidden = b.OnAdd == nil
	if !b.add.Hidden {
		tail = b.add.MinSize().Width + pad
	}
	width := fyne.Max(0, fyne.Min(b.row.MinSize().Width, size.Width-tail))
	b.scroll.Resize(fyne.NewSize(width, size.Height))
	b.add.Resize(b.add.MinSize())
	b.add.Move(fyne.NewPos(width, (size.Height-b.add.Size().Height)/2))
}

// Refresh is for Fyne.
func (r *renderer) Refresh() {
	r.b.row.Refresh()
	r.Layout(r.b.Size())
	r.b.scroll.Refresh()
	r.b.add.Refresh()
}

// rowLayout sets the chips side by side.
type rowLayout Bar

// MinSize implements fyne.Layout.
func (l *rowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := float32(2*pad - between)
	for _, c := range l.chips {
		w += c.MinSize().Width + between
	}
	return fyne.NewSize(w, height+2*edge+2*pad)
}

// Layout implements fyne.Layout.
func (l *rowLayout) Layout([]fyne.CanvasObject, fyne.Size) {
	x := float32(pad)
	for _, c := range l.chips {
		min := c.MinSize()
		c.Resize(min)
		c.Move(fyne.NewPos(x, pad))
		x += min.Width + between
	}
}
