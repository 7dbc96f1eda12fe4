package labelbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
)

// A chip's measures, in pixels.
const (
	height    = 28
	side      = 6
	gap       = 6
	keySize   = 18
	nameSize  = 14
	smallSize = 12
	widest    = 180 // of a name
)

// strength is how much of a label's colour its chip takes: at rest, and under
// the mouse.
const (
	strength = 0.20
	hovered  = 0.34
)

// chip is one label.
type chip struct {
	widget.BaseWidget
	press.Keep
	bar   *Bar
	c     Chip
	hover bool
}

var (
	_ fyne.Tappable          = (*chip)(nil)
	_ fyne.SecondaryTappable = (*chip)(nil)
	_ fyne.Focusable         = (*chip)(nil)
	_ desktop.Hoverable      = (*chip)(nil)
	_ desktop.Cursorable     = (*chip)(nil)
)

func newChip(b *Bar) *chip {
	c := &chip{bar: b}
	c.ExtendBaseWidget(c)
	return c
}

func (c *chip) set(to Chip) {
	if c.c == to {
		return
	}
	c.c = to
	c.Refresh()
}

// Tapped is for Fyne.
func (c *chip) Tapped(*fyne.PointEvent) {
	c.bar.tip.Leave()
	if c.bar.OnChip != nil {
		c.bar.OnChip(c.c.ID)
	}
}

// TappedSecondary is for Fyne.
func (c *chip) TappedSecondary(e *fyne.PointEvent) {
	c.bar.tip.Leave()
	if c.bar.OnMenu != nil {
		c.bar.OnMenu(c.c.ID, e.AbsolutePosition)
	}
}

// MouseIn is for Fyne.
func (c *chip) MouseIn(*desktop.MouseEvent) { c.setHover(true) }

// MouseMoved is for Fyne.
func (c *chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (c *chip) MouseOut() { c.setHover(false) }

func (c *chip) setHover(in bool) {
	c.hover = in
	c.Refresh()
	c.bar.rest(in, c.c.Tip, c, c.bar.scroll.Position().Subtract(c.bar.scroll.Offset))
}

// Cursor is for Fyne.
func (c *chip) Cursor() desktop.Cursor { return desktop.PointerCursor }
