package table

// Column is one column.
type Column struct {
	Title string
	Least float32 // width in pixels without which it is left out
	Grow  float32 // its share of the room that is left; 0 takes none
	Right bool    // it is written to the right, as numbers are
	Tail  bool    // what does not fit is cut at its beginning
	Mark  bool    // the row's mark stands in it
	Quiet bool    // it is written in the quiet colour
	Drop  int     // the highest goes first where there is no room; 0 never goes
}

// place is where a column stands.
type place struct {
	column int
	x, w   float32
}

// arrange places the columns that fit into width pixels, from boxRoom on.
func arrange(columns []Column, width float32) []place {
	shown := fitting(columns, width)
	left, shares := width-gap*float32(len(shown)-1), float32(0)
	for _, i := range shown {
		left -= columns[i].Least
		shares += columns[i].Grow
	}
	out, x := make([]place, len(shown)), float32(boxRoom)
	for n, i := range shown {
		w := columns[i].Least
		if shares > 0 && left > 0 {
			w += left * columns[i].Grow / shares
		}
		out[n] = place{i, x, w}
		x += w + gap
	}
	return out
}

// fitting returns the columns that there is room for.
func fitting(columns []Column, width float32) []int {
	shown := make([]int, len(columns))
	for i := range shown {
		shown[i] = i
	}
	for {
		need, worst := -float32(gap), -1
		for n, i := range shown {
			need += columns[i].Least + gap
			if columns[i].Drop > 0 && (worst < 0 || columns[i].Drop > columns[shown[worst]].Drop) {
				worst = n
			}
		}
		if need <= width || worst < 0 {
			return shown
		}
		shown = append(shown[:worst], shown[worst+1:]...)
	}
}
