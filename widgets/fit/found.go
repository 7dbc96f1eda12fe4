package fit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Found is a line in which the letters that were searched for are bold. The zero
// value is empty; it belongs to the box it was first written into.
type Found struct {
	texts []*canvas.Text // a run each
}

// Line is what a Found says.
type Line struct {
	Text    string
	Matched []int // the bold runes, ascending; may go beyond a text that is cut
	Plain   *Ruler
	Bold    *Ruler
	Ink     color.Color
	Strong  color.Color // of the bold runes
}

// Write puts a line at a place in box, cut to room pixels, and returns where it
// ends.
func (f *Found) Write(box *fyne.Container, l Line, at fyne.Position, room float32) float32 {
	ruler := l.Plain
	if len(l.Matched) > 0 {
		ruler = l.Bold // the wider one, so that any mixture fits
	}
	runs := split(ruler.Cut(l.Text, room), l.Matched)
	for len(f.texts) < len(runs) {
		t := NewText(ruler.size)
		f.texts = append(f.texts, t)
		box.Objects = append(box.Objects, t)
	}
	for i, t := range f.texts {
		if Show(t, i < len(runs)); i < len(runs) {
			at.X += l.put(t, runs[i], at)
		}
	}
	return at.X
}

// put writes a run and returns how wide it is.
func (l Line) put(t *canvas.Text, r run, at fyne.Position) float32 {
	ink := l.Ink
	if r.strong {
		ink = l.Strong
	}
	if t.TextStyle.Bold != r.strong {
		t.TextStyle.Bold = r.strong
		t.Refresh()
	}
	Set(t, r.text, ink)
	size := t.MinSize()
	t.Resize(size)
	t.Move(at)
	return size.Width
}
