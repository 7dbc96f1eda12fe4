package table

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestArrange_DropsInOrder(t *testing.T) {
	all := []Column{{Least: 100}, {Least: 50, Drop: 2}, {Least: 50, Drop: 3}, {Least: 50, Drop: 1}}
	for _, tt := range []struct {
		width float32
		want  string
	}{
		{100 + 3*(50+gap), "[0 1 2 3]"}, {100 + 3*(50+gap) - 1, "[0 1 3]"}, {100 + 2*(50+gap) - 1, "[0 3]"}, {120, "[0]"}, {0, "[0]"},
	} {
		if got := fmt.Sprint(fitting(all, tt.width)); got != tt.want {
			t.Errorf("%v pixels: got %s, want %s", tt.width, got, tt.want)
		}
	}
}

// TestArrange_FillsTheWidth: columns that take what is left fill the width, and
// none overlaps the next.
func TestArrange_FillsTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := make([]Column, rapid.IntRange(1, 6).Draw(t, "columns"))
		for i := range columns {
			columns[i] = Column{Least: float32(rapid.IntRange(10, 200).Draw(t, "least")), Grow: float32(rapid.IntRange(1, 3).Draw(t, "grow")), Drop: i}
		}
		width := float32(rapid.IntRange(200, 2000).Draw(t, "width"))
		end := float32(boxRoom - gap)
		for _, p := range arrange(columns, width) {
			if p.x < end+gap-0.01 {
				t.Errorf("column %d: begins at %v, want beyond %v", p.column, p.x, end+gap)
			}
			end = p.x + p.w
		}
		if want := boxRoom + width; end < want-0.1 || end > want+0.1 {
			t.Errorf("got the end at %v, want %v", end, want)
		}
	})
}
