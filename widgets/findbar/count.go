package findbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
)

// count is how much was found, and under the entry what is wrong with the
// pattern. It has a place of its own, so that nothing moves while one types.
type count struct {
	b       *Bar
	text    *canvas.Text
	card    *canvas.Rectangle
	lines   []*canvas.Text
	problem string
	width   float32 // that the problem was broken for
}

func newCount(b *Bar) *count {
	c := &count{b: b, text: fit.NewText(textSize), card: canvas.NewRectangle(nil)}
	c.card.CornerRadius, c.card.StrokeWidth = 6, 1
	return c
}

// objects are what the bar draws; the card comes last, since it lies over the
// article.
func (c *count) objects() []fyne.CanvasObject {
	if c.b.result.Problem == "" {
		return nil
	}
	out := []fyne.CanvasObject{c.card}
	for _, l := range c.lines {
		out = append(out, l)
	}
	return out
}

func (c *count) refresh() {
	name := theme.ColorNameForeground
	if c.b.result.Nothing || c.b.result.Problem != "" {
		name = theme.ColorNameError
	}
	ruler := fit.NewRuler(textSize, fyne.TextStyle{})
	fit.Set(c.text, ruler.Cut(c.b.result.Count, countWidth), theme.ColorForWidget(name, c.b))
	c.card.FillColor = theme.ColorForWidget(theme.ColorNameMenuBackground, c.b)
	c.card.StrokeColor = theme.ColorForWidget(theme.ColorNameError, c.b)
	c.wrap()
}

// wrap breaks the problem into lines.
func (c *count) wrap() {
	width := c.room()
	if c.problem != c.b.result.Problem || c.width != width {
		c.problem, c.width = c.b.result.Problem, width
		c.lines = c.lines[:0]
		for _, line := range fit.NewRuler(textSize, fyne.TextStyle{}).Wrap(c.problem, width-2*side, mostLines) {
			t := fit.NewText(textSize)
			t.Text = line
			c.lines = append(c.lines, t)
		}
	}
	for _, l := range c.lines {
		l.Color = theme.ColorForWidget(theme.ColorNameForeground, c.b)
	}
}

func (c *count) room() float32 { return fyne.Max(120, fyne.Min(widest, c.b.Size().Width-2*side)) }

// layout puts the card below at.
func (c *count) layout(at fyne.Position) {
	c.wrap()
	step := fit.NewRuler(textSize, fyne.TextStyle{}).Height()
	width := float32(0)
	for i, l := range c.lines {
		min := l.MinSize()
		l.Resize(min)
		l.Move(at.AddXY(side, side/2+float32(i)*step))
		width = fyne.Max(width, min.Width)
	}
	c.card.Move(at)
	c.card.Resize(fyne.NewSize(width+2*side, step*float32(len(c.lines))+side))
}
