// Package tip shows a sentence next to what the mouse rests on. It is apart
// because Fyne has no tooltips, and its pop-ups take the mouse and the keyboard
// away from the article: a tip is only drawn, by the widget it belongs to,
// outside of that widget's bounds. Widgets import it.
package tip

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/later"
)

// The card's measures, in pixels.
const (
	textSize = 12
	pad      = 8
	gap      = 6
	widest   = 320
	most     = 8 // lines
)

// rest is how long the mouse rests before the tip comes.
const rest = 600 * time.Millisecond

// Place is where a tip belongs, all in the coordinates of the widget that draws
// it: the thing it is about, and how far to the right it may reach.
type Place struct {
	Pos   fyne.Position
	Size  fyne.Size
	Width float32 // of the widget
	Below bool    // under the thing, otherwise above it
}

// Tip is a card that comes and goes. The zero value is not ready, New is.
type Tip struct {
	box   *fyne.Container
	card  *canvas.Rectangle
	owner fyne.Widget
	stop  func()
}

// New returns a hidden tip that takes its colours from owner's theme.
func New(owner fyne.Widget) *Tip {
	card := canvas.NewRectangle(color.Transparent)
	card.CornerRadius = 6
	card.StrokeWidth = 1
	t := &Tip{box: container.NewWithoutLayout(card), card: card, owner: owner}
	t.box.Hide()
	return t
}

// Object is what the owner draws, after everything else.
func (t *Tip) Object() fyne.CanvasObject { return t.box }

// Rest starts waiting, and shows text at the place that place then returns. An
// empty text shows nothing.
func (t *Tip) Rest(text string, place func() Place) {
	t.Leave()
	if text == "" {
		return
	}
	t.stop = later.After(rest, func() { t.show(text, place()) })
}

// Leave hides the tip, or stops waiting.
func (t *Tip) Leave() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	if t.box.Visible() {
		t.box.Hide()
	}
}

func (t *Tip) show(text string, at Place) {
	ruler := fit.NewRuler(textSize, fyne.TextStyle{})
	room := fyne.Max(40, fyne.Min(widest, at.Width-2*gap)-2*pad)
	lines := ruler.Wrap(text, room, most)
	t.card.FillColor = theme.ColorForWidget(theme.ColorNameMenuBackground, t.owner)
	t.card.StrokeColor = theme.ColorForWidget(theme.ColorNameSeparator, t.owner)
	ink := theme.ColorForWidget(theme.ColorNameForeground, t.owner)

	t.box.Objects = []fyne.CanvasObject{t.card}
	var width float32
	step := ruler.Height()
	for i, line := range lines {
		c := canvas.NewText(line, ink)
		c.TextSize = textSize
		min := c.MinSize()
		c.Resize(min)
		c.Move(fyne.NewPos(pad, pad/2+float32(i)*step))
		width = fyne.Max(width, min.Width)
		t.box.Objects = append(t.box.Objects, c)
	}
	size := fyne.NewSize(width+2*pad, step*float32(len(lines))+pad)
	t.card.Resize(size)
	t.box.Resize(size)
	t.box.Move(where(at, size))
	t.box.Show()
	t.box.Refresh()
}

// where puts a card of this size beside the thing and inside the owner's width.
func where(at Place, size fyne.Size) fyne.Position {
	x := fyne.Min(at.Pos.X, at.Width-size.Width-gap)
	y := at.Pos.Y - size.Height - gap
	if at.Below {
		y = at.Pos.Y + at.Size.Height + gap
	}
	return fyne.NewPos(fyne.Max(x, gap), y)
}
