package textview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Card is what the view says of a mark on which the pointer rests. Empty parts
// take no room; a Card without a Title shows nothing.
type Card struct {
	Title     string // the label's name
	Key       string // the label's key
	Text      string // the covered text: told of the marks around, and in the map
	Entity    string // whom or what it means
	Note      string
	Guideline string
	Meta      string // who made it, and when
}

// The card's measures in pixels.
const (
	cardWidth  = 340
	cardPad    = 10
	cardGap    = 6  // between two parts
	cardAside  = 4  // from the lines of its mark
	swatchSide = 10 // of the square in the label's colour
	swatchRoom = 16
)

// card is the objects of the card, and what they were laid out from.
type card struct {
	back   *canvas.Rectangle
	rules  pool[*canvas.Rectangle]
	colors pool[*canvas.Rectangle]
	lines  pool[*canvas.Text]
	rulers rulers
	parts  []cardPart
	size   fyne.Size
	made   cardState
}

// cardState is what a card was laid out from.
type cardState struct {
	serial int
	width  float32
	colors colors
}

func newCard() card {
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(nil) }
	return card{
		back:   rectangle(),
		rules:  pool[*canvas.Rectangle]{make: rectangle},
		colors: pool[*canvas.Rectangle]{make: rectangle},
		lines:  pool[*canvas.Text]{make: func() *canvas.Text { return &canvas.Text{} }},
	}
}

// drawCard draws the card beside the lines of its mark, or beside the map.
func (p *painter) drawCard() {
	v, c := p.v, &p.card
	if !v.hover.shown {
		return
	}
	now := cardState{serial: v.hover.serial, width: min(cardWidth, v.Size().Width-4*cardPad), colors: p.colors}
	if now != c.made {
		c.made = now
		p.layCard(now.width)
	}
	at := p.cardPlace(c.size)
	c.back.FillColor, c.back.StrokeColor, c.back.StrokeWidth = p.colors.card, p.colors.cardEdge, 1
	c.back.CornerRadius = 6
	c.back.Shadow = canvas.Shadow{Color: p.colors.shadow, BlurRadius: 10, Offset: fyne.NewPos(0, 3)}
	place(c.back, at.X, at.Y, c.size.Width, c.size.Height)
	p.objects = append(p.objects, c.back)
	p.drawParts(at)
}

// cardPlace returns where a card of that size stands: below the last line of
// its mark in sight, or above the first; where the mark fills the view, beyond
// the pointer's line. It never covers the mark where it need not, and is always
// inside of the view.
func (p *painter) cardPlace(size fyne.Size) fyne.Position {
	v := p.v
	all, at := v.Size(), v.hover.at
	if v.hover.inMap {
		x0, _, _ := v.mapZone()
		return fyne.NewPos(max(x0-hitWide-size.Width-cardAside, 0), inside(at.Y-size.Height/2, size.Height, all.Height))
	}
	x := inside(at.X-cardPad, size.Width, all.Width-barZone)
	top, bottom := v.sightOf(v.hover.ids[0], at)
	if y, ok := beside(top, bottom, size.Height, all.Height); ok {
		return fyne.NewPos(x, y)
	}
	if r, ok := v.rowAt(at.Y); ok {
		top, bottom = r.y, r.y+v.page.Format().Line
	}
	y, ok := beside(top, bottom, size.Height, all.Height)
	if !ok {
		y = inside(bottom+cardAside, size.Height, all.Height)
	}
	return fyne.NewPos(x, y)
}

// inside moves something so high or wide into 0 … all.
func inside(at, size, all float32) float32 { return max(min(at, all-size), 0) }

// beside returns where something so high stands below or above a part of the
// view.
func beside(top, bottom, size, all float32) (float32, bool) {
	if y := bottom + cardAside; y+size <= all {
		return y, true
	}
	y := top - cardAside - size
	return y, y >= 0
}

// sightOf returns from where to where a mark's lines in sight go.
func (v *View) sightOf(id string, at fyne.Position) (top, bottom float32) {
	m, ok := v.mark(id)
	top, bottom = at.Y, at.Y
	for _, r := range v.rows {
		if ok && r.line.Start < m.Range.End && r.line.End > m.Range.Start {
			top, bottom = min(top, r.y), max(bottom, r.y+v.page.Format().Line)
		}
	}
	return top, bottom
}
