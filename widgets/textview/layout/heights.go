package layout

import "math/bits"

// heights sums the heights of blocks, in pixels, so that one can change and any
// be found in logarithmic time (a Fenwick tree).
type heights struct {
	tree []float64 // 1-based
	each []float64
}

func newHeights(each []float64) *heights {
	h := &heights{tree: make([]float64, len(each)+1), each: each}
	for i, v := range each {
		h.tree[i+1] += v
		if up := i + 1 + (i+1)&-(i+1); up < len(h.tree) {
			h.tree[up] += h.tree[i+1]
		}
	}
	return h
}

// set changes the height of block i.
func (h *heights) set(i int, v float64) {
	d := v - h.each[i]
	if d == 0 {
		return
	}
	h.each[i] = v
	for j := i + 1; j < len(h.tree); j += j & -j {
		h.tree[j] += d
	}
}

// top is the sum of the blocks before i.
func (h *heights) top(i int) float64 {
	sum := 0.0
	for ; i > 0; i -= i & -i {
		sum += h.tree[i]
	}
	return sum
}

// find returns the block that covers y, the first or last when y is outside.
func (h *heights) find(y float64) int {
	i := 0
	for step := 1 << (bits.Len(uint(len(h.tree))) - 1); step > 0; step >>= 1 {
		if next := i + step; next < len(h.tree) && h.tree[next] <= y {
			i, y = next, y-h.tree[next]
		}
	}
	return min(i, len(h.each)-1)
}
