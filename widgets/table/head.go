package table

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

// head is the titles of the columns, a click on which sorts.
type head struct {
	widget.BaseWidget
	press.Keep
	t *Table
}

var (
	_ fyne.Tappable      = (*head)(nil)
	_ desktop.Cursorable = (*head)(nil)
)

func newHead(t *Table) *head {
	h := &head{t: t}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped is for Fyne.
func (h *head) Tapped(e *fyne.PointEvent) {
	for _, p := range h.t.places {
		if p.x <= e.Position.X && e.Position.X < p.x+p.w+gap {
			call(h.t.OnSort, p.column)
		}
	}
}

// Cursor is for Fyne.
func (h *head) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{h: h, line: canvas.NewRectangle(color.Transparent)}
	for range h.t.columns {
		text := fit.NewText(headSize)
		text.TextStyle.Bold = true
		r.texts = append(r.texts, text)
	}
	r.Refresh()
	return r
}

type headRenderer struct {
	h     *head
	line  *canvas.Rectangle
	texts []*canvas.Text
}

func (r *headRenderer) Destroy()           {}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(boxRoom, headHeight) }
func (r *headRenderer) Layout(fyne.Size)   { r.Refresh() }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.line}
	for _, t := range r.texts {
		out = append(out, t)
	}
	return out
}

// Refresh is for Fyne.
func (r *headRenderer) Refresh() {
	t := r.h.t
	fit.Fill(r.line, theme.ColorForWidget(theme.ColorNameSeparator, t))
	r.line.Move(fyne.NewPos(0, headHeight-1))
	r.line.Resize(fyne.NewSize(r.h.Size().Width, 1))
	for _, text := range r.texts {
		text.Hidden = true
	}
	for _, p := range t.places {
		r.write(p)
	}
}

// write writes the title of one column, with an arrow where the rows are sorted
// by it.
func (r *headRenderer) write(p place) {
	t := r.h.t
	arrow, ink := "", t.look.quiet
	if p.column == t.sorted {
		ink = t.look.ink
		if arrow = " ↑"; t.down {
			arrow = " ↓"
		}
	}
	ruler := t.look.head
	said := ruler.Cut(t.columns[p.column].Title, p.w-ruler.Width(arrow)) + arrow
	x := p.x
	if t.columns[p.column].Right {
		x += p.w - ruler.Width(said)
	}
	r.texts[p.column].Hidden = false
	fit.Put(r.texts[p.column], said, ink, x, headHeight)
}
