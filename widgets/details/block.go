package details

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/fit"
)

// block is a paragraph wrapped to the pane.
type block struct {
	box   *fyne.Container
	size  float32
	style fyne.TextStyle
	lines []*canvas.Text
}

func newBlock(box *fyne.Container, size float32, bold bool) *block {
	return &block{box: box, size: size, style: fyne.TextStyle{Bold: bold}}
}

// write shows text from y on and returns where it ends.
func (b *block) write(text string, c color.Color, y, width float32, most int) float32 {
	ruler := fit.NewRuler(b.size, b.style)
	var lines []string
	if text != "" && width > 0 {
		lines = ruler.Wrap(text, width, most)
	}
	for len(b.lines) < len(lines) {
		t := canvas.NewText("", color.Transparent)
		t.TextSize, t.TextStyle = b.size, b.style
		b.lines = append(b.lines, t)
		b.box.Objects = append(b.box.Objects, t)
	}
	step := ruler.Height()
	for i, t := range b.lines {
		t.Hidden = i >= len(lines)
		if t.Hidden {
			continue
		}
		fit.Set(t, lines[i], c)
		t.Resize(t.MinSize())
		t.Move(fyne.NewPos(side, y))
		y += step
	}
	return y
}
