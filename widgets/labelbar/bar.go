// Package labelbar shows the labels as a row of chips, each with its key. It is
// apart because clicking a chip must never take the keyboard from the article,
// which needs care in one place. App may import it.
package labelbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
	"nomina/widgets/tip"
)

// Chip is what one label shows.
type Chip struct {
	ID    string
	Name  string
	Key   string
	Sign  string // a shape that tells the label without colour, "" for none
	Tip   string // shown after resting on the chip
	Color color.NRGBA
	Count int // not shown when 0
	// Armed chips label every further selection.
	Armed bool
	// Current marks the label of the chosen span.
	Current bool
}

// Bar is the row of chips. It scrolls when it is too narrow for all of them, and
// never takes the keyboard focus. It belongs to the UI goroutine.
type Bar struct {
	widget.BaseWidget
	press.Keep

	// OnChip is called with the label clicked.
	OnChip func(id string)
	// OnMenu asks for the menu of a label, at a position of the canvas.
	OnMenu func(id string, at fyne.Position)
	// OnAdd is called by the + at the end; without it there is no +.
	OnAdd func()

	chips  []*chip
	row    *fyne.Container
	scroll *container.Scroll
	add    *press.Button
	tip    *tip.Tip
	addTip string
}

// New returns an empty bar.
func New() *Bar {
	b := &Bar{row: container.NewWithoutLayout()}
	b.row.Layout = (*rowLayout)(b)
	b.scroll = container.NewHScroll(b.row)
	b.scroll.OnScrolled = func(fyne.Position) { b.tip.Leave() }
	b.add = press.NewIcon(theme.ContentAddIcon(), b.tapAdd)
	b.add.OnHover = b.hoverAdd
	b.tip = tip.New(b)
	b.ExtendBaseWidget(b)
	return b
}

// SetChips shows these labels, in this order. What did not change is not drawn
// again.
func (b *Bar) SetChips(chips []Chip) {
	b.tip.Leave()
	for len(b.chips) < len(chips) {
		b.chips = append(b.chips, newChip(b))
	}
	b.chips = b.chips[:len(chips)]
	objects := make([]fyne.CanvasObject, len(chips))
	var current *chip
	for i, c := range chips {
		if c.Current || c.Armed && current == nil {
			if b.chips[i].c.ID != c.ID || !b.chips[i].c.Current && !b.chips[i].c.Armed {
				current = b.chips[i]
			}
		}
		b.chips[i].set(c)
		objects[i] = b.chips[i]
	}
	b.row.Objects = objects
	b.Refresh()
	b.reveal(current)
}

// SetAddTip sets what the + says after resting on it.
func (b *Bar) SetAddTip(tip string) { b.addTip = tip }

// reveal scrolls so that a chip that has just become the current one is seen.
func (b *Bar) reveal(c *chip) {
	if c == nil {
		return
	}
	left, right := c.Position().X-pad, c.Position().X+c.Size().Width+pad
	x := b.scroll.Offset.X
	if view := b.scroll.Size().Width; right > x+view {
		x = right - view
	}
	x = fyne.Min(x, left)
	b.scroll.ScrollToOffset(fyne.NewPos(x, 0))
}

func (b *Bar) tapAdd() {
	if b.OnAdd != nil {
		b.OnAdd()
	}
}

func (b *Bar) hoverAdd(in bool) { b.rest(in, b.addTip, b.add, fyne.Position{}) }

// rest shows a tip above o, whose place is counted from offset.
func (b *Bar) rest(in bool, text string, o fyne.CanvasObject, offset fyne.Position) {
	if !in {
		b.tip.Leave()
		return
	}
	b.tip.Rest(text, func() tip.Place {
		return tip.Place{Pos: o.Position().Add(offset), Size: o.Size(), Width: b.Size().Width}
	})
}

// Chips returns the labels shown.
func (b *Bar) Chips() []Chip {
	out := make([]Chip, len(b.chips))
	for i, c := range b.chips {
		out[i] = c.c
	}
	return out
}
