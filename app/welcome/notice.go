package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
)

// Notice is something to be read before anything else: why a project could not
// be opened, or what waits for one.
type Notice struct {
	Text    string // empty: there is none
	Wrong   bool   // something failed
	Actions []Action
	// Dismissed hears that it was put away; nil: nobody does.
	Dismissed func()
}

// Action is what can be done about a notice.
type Action struct {
	Title string
	Run   func()
}

// The measures of the card, in pixels.
const (
	cardPad   = 14
	cardLines = 4
)

// card shows a notice above the lists.
type card struct {
	p       *Page
	ground  *canvas.Rectangle
	mark    *canvas.Rectangle
	lines   [cardLines]*canvas.Text
	buttons []*button
	all     *fyne.Container
	notice  Notice
}

func newCard(p *Page) *card {
	c := &card{p: p, ground: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil)}
	c.ground.CornerRadius, c.mark.CornerRadius = 6, 2
	c.all = &fyne.Container{}
	for i := range c.lines {
		c.lines[i] = fit.NewText(leadSize)
	}
	c.set(Notice{})
	return c
}

// set shows another notice; an empty one hides the card.
func (c *card) set(n Notice) {
	c.notice = n
	c.buttons = nil
	c.all.Objects = []fyne.CanvasObject{c.ground, c.mark}
	for _, t := range c.lines {
		c.all.Objects = append(c.all.Objects, t)
	}
	for i, a := range n.Actions {
		b := &button{c: c, i: i}
		b.Text, b.OnTapped = a.Title, a.Run
		b.ExtendBaseWidget(b)
		c.buttons = append(c.buttons, b)
		c.all.Objects = append(c.all.Objects, b)
	}
	fit.Show(c.all, n.Text != "")
	c.all.Refresh()
}

// Visible reports whether there is anything to read.
func (c *card) Visible() bool { return c.notice.Text != "" }

// focus puts the keyboard on the first button.
func (c *card) focus() { c.focusAt(0) }

func (c *card) focusAt(i int) {
	if i < 0 || i >= len(c.buttons) {
		return
	}
	c.p.h.Focus(c.buttons[i])
}

// wrapped returns the text in lines for a card of this width.
func (c *card) wrapped(width float32) []string {
	return c.p.look.lead.Wrap(fit.Clean(c.notice.Text), width-3*cardPad, cardLines)
}

// height is how high the card is at this width, in pixels; 0 when it is hidden.
func (c *card) height(width float32) float32 {
	if !c.Visible() {
		return 0
	}
	high := 2*cardPad + float32(len(c.wrapped(width)))*c.p.look.lead.Height()
	if len(c.buttons) > 0 {
		high += cardPad/2 + c.buttons[0].MinSize().Height
	}
	return high
}

// put lays the card out at a place of the page.
func (c *card) put(at fyne.Position, width float32) {
	l := c.p.look
	size := fyne.NewSize(width, c.height(width))
	c.all.Move(at)
	c.all.Resize(size)
	edge := l.strong
	if c.notice.Wrong {
		edge = l.wrong
	}
	paper := tint.NRGBA(theme.ColorForWidget(theme.ColorNameBackground, c.p))
	fit.Fill(c.ground, tint.Mix(paper, tint.NRGBA(edge), 0.08))
	fit.Fill(c.mark, edge)
	c.ground.Resize(size)
	c.mark.Resize(fyne.NewSize(4, size.Height))
	lines := c.wrapped(width)
	y := float32(cardPad)
	for i, t := range c.lines {
		fit.Show(t, i < len(lines))
		if i < len(lines) {
			put(t, lines[i], l.ink, 1.5*cardPad, y)
			y += l.lead.Height()
		}
	}
	x := float32(1.5 * cardPad)
	for _, b := range c.buttons {
		b.Resize(b.MinSize())
		b.Move(fyne.NewPos(x, y+cardPad/2))
		x += b.MinSize().Width + between
	}
}
