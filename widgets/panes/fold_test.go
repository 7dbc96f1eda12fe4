package panes

import (
	"testing"

	"pgregory.net/rapid"
)

func TestArrange(t *testing.T) {
	open := State{Left: 260, Right: 300}
	tests := []struct {
		name  string
		state State
		width float32
		peek  side
		want  columns
	}{
		{"a wide window", open, 1400, none, columns{left: 260, right: 300}},
		{"the annotator folded both", State{260, 300, true, true}, 1400, none, columns{}},
		{"squeezed to the least", open, 944, none, columns{left: 200, right: 220}},
		{"too narrow for both", open, 943, none, columns{right: 300, autoLeft: true}},
		{"too narrow for one", open, 743, none, columns{autoLeft: true, autoRight: true}},
		{"the right is folded by choice", State{260, 300, false, true}, 943, none, columns{left: 260}},
		{"peeking at the left folds the right", open, 943, leftSide, columns{left: 260, autoRight: true}},
		{"peeking beside a small centre", open, 540, rightSide, columns{right: 220, autoLeft: true}},
		{"peeking over the centre", open, 400, rightSide, columns{right: 220, autoLeft: true, over: rightSide}},
		{"peeking in no window at all", open, 0, leftSide, columns{autoRight: true, over: leftSide}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := arrange(tt.state, tt.width, tt.peek); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestArrange_Fits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := bounded(State{
			Left:        rapid.Float32().Draw(t, "left"),
			Right:       rapid.Float32().Draw(t, "right"),
			LeftFolded:  rapid.Bool().Draw(t, "leftFolded"),
			RightFolded: rapid.Bool().Draw(t, "rightFolded"),
		})
		width := rapid.Float32Range(0, 3000).Draw(t, "width")
		peek := side(rapid.IntRange(0, 2).Draw(t, "peek"))
		c := arrange(s, width, peek)
		if c.left < 0 || c.right < 0 || c.left+c.right > max(0, width-2*divider)+0.01 {
			t.Errorf("got columns of %g and %g in a window of %g", c.left, c.right, width)
		}
		if s.LeftFolded && c.left > 0 || s.RightFolded && c.right > 0 {
			t.Errorf("got %+v, want what is folded to stay folded: %+v", c, s)
		}
		centre := width - 2*divider - c.left - c.right
		if peek == none && c.left+c.right > 0 && centre < leastCentre-0.01 {
			t.Errorf("got a centre of %g beside %+v, want %d", centre, c, leastCentre)
		}
	})
}
