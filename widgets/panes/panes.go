// Package panes lays out a window in three columns whose side columns can be
// dragged wider, folded away, and fold by themselves in a narrow window. It is
// apart because Fyne's split container can neither fold nor remember widths in
// pixels. App may import it.
package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/tip"
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

// Panes is the three columns. It belongs to the UI goroutine.
type Panes struct {
	widget.BaseWidget

	// OnChange is called after the annotator changed the state, for a dragged
	// divider at the end of the drag.
	OnChange func(State)
	// OnUnfocus is called when a column folds that had the keyboard: the focus
	// should go back to the article. It is nowhere when this is called.
	OnUnfocus func()

	left, centre, right fyne.CanvasObject
	leftGrip, rightGrip *grip
	state               State
	peek                side
	undo                bool // ending the peek folds the annotator's choice again
	words               Words
	shown               columns
	tip                 *tip.Tip
}

// New returns three columns with widths that suit an empty window.
func New(left, centre, right fyne.CanvasObject) *Panes {
	p := &Panes{left: left, centre: centre, right: right, state: bounded(State{})}
	p.leftGrip = newGrip(p, leftSide)
	p.rightGrip = newGrip(p, rightSide)
	p.tip = tip.New(p)
	p.ExtendBaseWidget(p)
	return p
}

// SetWords sets the tips of the fold buttons.
func (p *Panes) SetWords(w Words) { p.words = w }

// State returns how the columns stand.
func (p *Panes) State() State { return p.state }

// SetState restores what State returned. Widths out of range are put right;
// OnChange is not called.
func (p *Panes) SetState(s State) {
	p.state = bounded(s)
	p.peek = none
	p.Refresh()
}

// LeftShown reports whether the left column is on the screen.
func (p *Panes) LeftShown() bool { return p.shown.left > 0 }

// RightShown reports whether the right column is on the screen.
func (p *Panes) RightShown() bool { return p.shown.right > 0 }

// ToggleLeft folds or unfolds the left column.
func (p *Panes) ToggleLeft() { p.toggle(leftSide) }

// ToggleRight folds or unfolds the right column.
func (p *Panes) ToggleRight() { p.toggle(rightSide) }

// toggle changes what is seen. Unfolding what had folded by itself only peeks at
// it and is not a change of the annotator's choice; toggling twice is as if
// nothing had been done.
func (p *Panes) toggle(s side) {
	folded := p.folded(s)
	switch {
	case p.peek == s:
		p.peek = none
		if p.undo {
			*folded = true
			p.changed()
		}
	case *folded:
		*folded = false
		p.peekIfNarrow(s)
		p.changed()
	case p.auto(s):
		p.peek, p.undo = s, false
	default:
		*folded = true
		p.changed()
	}
	p.Refresh()
}

// peekIfNarrow shows a column that would fold by itself at once.
func (p *Panes) peekIfNarrow(s side) {
	p.shown = arrange(p.state, p.Size().Width, none)
	if p.auto(s) {
		p.peek, p.undo = s, true
	}
}

func (p *Panes) folded(s side) *bool {
	if s == leftSide {
		return &p.state.LeftFolded
	}
	return &p.state.RightFolded
}

func (p *Panes) auto(s side) bool {
	return s == leftSide && p.shown.autoLeft || s == rightSide && p.shown.autoRight
}

func (p *Panes) changed() {
	if p.OnChange != nil {
		p.OnChange(p.state)
	}
}
