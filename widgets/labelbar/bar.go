// Package labelbar shows the labels as a row of chips, each with its key. It is
// apart because clicking a chip must never take the keyboard from the article,
// which needs care in one place. App may import it.
package labelbar

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Chip is what one label shows.
type Chip struct {
	ID    string
	Name  string
	Key   string
	Tip   string // shown after resting on the chip
	Color color.NRGBA
	Count int
	// Armed chips label every further selection.
	Armed bool
	// Current marks the label of the chosen span.
	Current bool
}

// Bar is the row of chips.
type Bar struct {
	widget.BaseWidget

	// OnChip is called with the label clicked.
	OnChip func(id string)
	// OnMenu asks for the menu of a label, at a position of the canvas.
	OnMenu func(id string, at fyne.Position)
	// OnAdd is called by the + at the end; without it there is no +.
	OnAdd func()

	chips []Chip
}

// New returns an empty bar.
func New() *Bar {
	b := &Bar{}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack())
}

// SetChips shows these labels, in this order.
func (b *Bar) SetChips(chips []Chip) { b.chips = chips }

// SetAddTip sets what the + says after resting on it.
func (b *Bar) SetAddTip(tip string) {}
