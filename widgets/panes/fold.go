package panes

import "fyne.io/fyne/v2"

// The measures of the columns, in pixels.
const (
	divider     = 12  // between two columns, or alone when a column is folded
	leastLeft   = 200 // what a column can be squeezed to
	leastRight  = 220
	leastCentre = 500
	bareCentre  = 280 // what is left of the centre beside a peeked column
	most        = 640 // of a side column
	firstLeft   = 260
	firstRight  = 300
)

// side is one of the two side columns.
type side int

const (
	none side = iota
	leftSide
	rightSide
)

// columns is what is shown in a window of some width.
type columns struct {
	left, right         float32 // widths; 0 is folded
	autoLeft, autoRight bool    // folded only because the window is narrow
	over                side    // the column that lies over the centre
}

// arrange decides what a window of this width shows of the annotator's choice.
// The left column folds first: the next article has a key, what is written about
// the chosen mention has none. A column that is peeked at, that is unfolded
// although there is no room, stays, and the other one makes room for it.
func arrange(s State, width float32, peek side) columns {
	room := width - 2*divider - leastCentre
	left, right := fits(!s.LeftFolded, !s.RightFolded, room, peek)
	c := columns{autoLeft: !s.LeftFolded && !left, autoRight: !s.RightFolded && !right}
	if left {
		c.left = s.Left
	}
	if right {
		c.right = s.Right
	}
	c.squeeze(room)
	c.overlay(width, peek)
	return c
}

// fits returns which of the columns that are wanted may stand beside the centre.
func fits(left, right bool, room float32, peek side) (bool, bool) {
	if left && right && room < leastLeft+leastRight {
		left, right = peek == leftSide, peek != leftSide
	}
	switch {
	case left && !right:
		left = room >= leastLeft || peek == leftSide
	case right && !left:
		right = room >= leastRight || peek == rightSide
	}
	return left, right
}

// squeeze makes the columns narrower, in proportion to what each can give.
func (c *columns) squeeze(room float32) {
	over := c.left + c.right - fyne.Max(room, 0)
	if over <= 0 {
		return
	}
	giveLeft, giveRight := fyne.Max(0, c.left-leastLeft), fyne.Max(0, c.right-leastRight)
	if give := giveLeft + giveRight; give > 0 {
		part := fyne.Min(1, over/give)
		c.left -= giveLeft * part
		c.right -= giveRight * part
	}
}

// overlay lays a peeked column over the centre when too little of it is left.
func (c *columns) overlay(width float32, peek side) {
	if width-2*divider-c.left-c.right >= bareCentre {
		return
	}
	all := fyne.Max(0, width-2*divider)
	switch {
	case peek == leftSide && c.left > 0:
		c.over, c.left = leftSide, fyne.Min(c.left, all)
	case peek == rightSide && c.right > 0:
		c.over, c.right = rightSide, fyne.Min(c.right, all)
	}
}

// bounded returns s with widths that make sense.
func bounded(s State) State {
	s.Left = bound(s.Left, leastLeft, firstLeft)
	s.Right = bound(s.Right, leastRight, firstRight)
	return s
}

func bound(width, least, first float32) float32 {
	switch {
	case !(width > 0): // NaN too
		return first
	case width < least:
		return least
	case width > most:
		return most
	}
	return width
}
