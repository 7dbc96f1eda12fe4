package textview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// The card's measures in pixels, and how many lines it has at most.
const (
	cardWidth = 320
	cardPad   = 9
	cardLines = 12
)

// card is what hovering over a mark shows.
type card struct {
	back  *canvas.Rectangle
	lines pool[*canvas.Text]
	said  string // what the lines are wrapped from
	wraps []string
}

// drawCard draws the card below the line under the pointer, or above it where
// there is no room.
func (p *painter) drawCard() {
	v, c := p.v, &p.card
	if !v.hover.shown {
		return
	}
	row, ok := v.rowAt(v.hover.at.Y)
	if !ok {
		return
	}
	c.wrap(v.hover.text, min(cardWidth, v.Size().Width-4*cardPad))
	width, line := c.measure()
	w, h := width+2*cardPad, line*float32(len(c.wraps))+2*cardPad
	x := max(min(v.hover.at.X, v.Size().Width-w-barZone), cardPad)
	y := row.y + v.page.Format().Line + 4
	if y+h > v.Size().Height {
		y = max(row.y-h-4, 0)
	}
	p.drawCardAt(x, y, w, h, line)
}

func (p *painter) drawCardAt(x, y, w, h, line float32) {
	c := &p.card
	if c.back == nil {
		c.back = canvas.NewRectangle(nil)
		c.lines.make = func() *canvas.Text { return &canvas.Text{} }
	}
	c.back.FillColor, c.back.StrokeColor, c.back.StrokeWidth = p.colors.card, p.colors.cardEdge, 1
	c.back.CornerRadius = 6
	c.back.Shadow = canvas.Shadow{Color: p.colors.shadow, BlurRadius: 10, Offset: fyne.NewPos(0, 3)}
	place(c.back, x, y, w, h)
	p.objects = append(p.objects, c.back)
	c.lines.reset()
	for i, s := range c.wraps {
		t := c.lines.next()
		t.Text, t.TextSize, t.Color = s, theme.TextSize(), p.colors.ink
		t.TextStyle.Bold = i == 0
		place(t, x+cardPad, y+cardPad+line*float32(i), w-2*cardPad, line)
	}
	add(p, c.lines.lent())
}

func (c *card) measure() (width, line float32) {
	for i, s := range c.wraps {
		size := fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{Bold: i == 0})
		width, line = max(width, size.Width), max(line, size.Height)
	}
	return width, line
}

// wrap breaks what the card says into lines at blanks.
func (c *card) wrap(s string, width float32) {
	if s == c.said {
		return
	}
	c.said, c.wraps = s, nil
	for _, paragraph := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			longer := strings.TrimSpace(line + " " + word)
			if line != "" && fyne.MeasureText(longer, theme.TextSize(), fyne.TextStyle{Bold: len(c.wraps) == 0}).Width > width {
				c.wraps = append(c.wraps, line)
				longer = word
			}
			line = longer
		}
		c.wraps = append(c.wraps, line)
	}
	if len(c.wraps) > cardLines {
		c.wraps = append(c.wraps[:cardLines-1], "…")
	}
}
