package textview

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// How many lines the parts of a card have at most.
const (
	noteLines      = 6
	guidelineLines = 4
)

// cardPart is a line on a card.
type cardPart struct {
	text   string
	x, y   float32
	size   float32
	style  fyne.TextStyle
	color  color.Color
	swatch color.Color // of the square before it, nil for none
	rule   bool        // it is a line across the card
}

// rulers measure the texts of a card.
type rulers struct {
	size               float32
	bold, plain, small *fit.Ruler
}

// layCard makes the parts of the card: the innermost mark in full, and those
// around it in a line each.
func (p *painter) layCard(width float32) {
	c, h := &p.card, &p.v.hover
	text, small := theme.TextSize(), theme.CaptionTextSize()+1
	if c.rulers.size != text {
		c.rulers = rulers{
			size: text, bold: fit.NewRuler(text, fyne.TextStyle{Bold: true}),
			plain: fit.NewRuler(text, fyne.TextStyle{}), small: fit.NewRuler(small, fyne.TextStyle{}),
		}
	}
	c.parts, c.size = c.parts[:0], fyne.NewSize(0, cardPad)
	for i, told := range h.cards {
		swatch := p.shade(h.styles[i]).strong
		switch {
		case i == 0 && !h.inMap:
			p.layFull(told, swatch, width-2*cardPad)
			continue
		case i == 1 && !h.inMap:
			c.size.Height += cardGap
			c.parts = append(c.parts, cardPart{rule: true, y: c.size.Height, color: p.colors.cardEdge})
			c.size.Height += cardGap
		}
		p.layBrief(told, swatch, width-2*cardPad)
	}
	if h.more > 0 {
		c.write("+ "+number(h.more), c.rulers.small, small, fyne.TextStyle{}, mutedInk(p.colors), 0)
	}
	c.size = fyne.NewSize(min(c.size.Width+2*cardPad, width), c.size.Height+cardPad)
}

// number writes a count with thin spaces between the thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

// layFull tells everything of a mark.
func (p *painter) layFull(told Card, swatch color.Color, width float32) {
	c := &p.card
	text, small := theme.TextSize(), theme.CaptionTextSize()+1
	y := c.size.Height
	title := c.rulers.bold.Cut(told.Title, width-swatchRoom-c.rulers.plain.Width("   "+told.Key))
	c.write(title, c.rulers.bold, text, fyne.TextStyle{Bold: true}, p.colors.ink, swatchRoom)
	c.parts[len(c.parts)-1].swatch = swatch
	if told.Key != "" {
		x := swatchRoom + c.rulers.bold.Width(title+"  ")
		c.parts = append(c.parts, cardPart{text: told.Key, x: x, y: y, size: text, color: mutedInk(p.colors)})
		c.size.Width = max(c.size.Width, x+c.rulers.plain.Width(told.Key))
	}
	for _, part := range []struct {
		text  string
		lines int
		ruler *fit.Ruler
		size  float32
		color color.Color
	}{
		{told.Entity, 2, c.rulers.plain, text, p.colors.ink},
		{told.Note, noteLines, c.rulers.plain, text, p.colors.ink},
		{told.Guideline, guidelineLines, c.rulers.small, small, mutedInk(p.colors)},
		{told.Meta, 1, c.rulers.small, small, mutedInk(p.colors)},
	} {
		if strings.TrimSpace(part.text) == "" {
			continue
		}
		c.size.Height += cardGap
		for _, line := range part.ruler.Wrap(strings.TrimSpace(part.text), width, part.lines) {
			c.write(line, part.ruler, part.size, fyne.TextStyle{}, part.color, 0)
		}
	}
}

// layBrief tells of a mark in one line.
func (p *painter) layBrief(told Card, swatch color.Color, width float32) {
	c, small := &p.card, theme.CaptionTextSize()+1
	said := c.rulers.small.Cut(fit.Clean(told.Title+"   "+told.Text), width-swatchRoom)
	c.write(said, c.rulers.small, small, fyne.TextStyle{}, p.colors.ink, swatchRoom)
	c.parts[len(c.parts)-1].swatch = swatch
}

// write adds a line of text below what there is.
func (c *card) write(s string, r *fit.Ruler, size float32, style fyne.TextStyle, ink color.Color, x float32) {
	s = fit.Clean(s)
	c.parts = append(c.parts, cardPart{text: s, x: x, y: c.size.Height, size: size, style: style, color: ink})
	c.size.Width = max(c.size.Width, x+r.Width(s))
	c.size.Height += r.Height()
}

// drawParts puts the parts of a card whose corner is at a point on the screen.
func (p *painter) drawParts(at fyne.Position) {
	c := &p.card
	c.rules.reset()
	c.colors.reset()
	c.lines.reset()
	for _, part := range c.parts {
		if part.rule {
			o := c.rules.next()
			o.FillColor = part.color
			place(o, at.X+cardPad, at.Y+part.y, c.size.Width-2*cardPad, 1)
			continue
		}
		t := c.lines.next()
		t.Text, t.TextSize, t.TextStyle, t.Color = part.text, part.size, part.style, part.color
		size := t.MinSize()
		place(t, at.X+cardPad+part.x, at.Y+part.y, max(size.Width, 1), size.Height)
		if part.swatch != nil {
			o := c.colors.next()
			o.FillColor, o.CornerRadius = part.swatch, 2
			place(o, at.X+cardPad, at.Y+part.y+(size.Height-swatchSide)/2, swatchSide, swatchSide)
		}
	}
	add(p, c.rules.lent())
	add(p, c.colors.lent())
	add(p, c.lines.lent())
}

// mutedInk is the colour of what is said aside, readable on the card.
func mutedInk(c colors) color.Color {
	return tint.Ink(tint.Mix(c.card, c.ink, 0.62), c.card, tint.Readable)
}
