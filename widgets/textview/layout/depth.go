package layout

import "sort"

// Depth returns how far below the page's top code point cp lies, in pixels. It
// lays nothing out: within a paragraph it goes by the share of the text before
// cp. For a map of the whole page that is exact enough.
func (p *Page) Depth(cp int) float64 {
	cp = min(max(cp, 0), p.Len())
	i := sort.Search(len(p.blocks), func(i int) bool { return p.blocks[i].start > cp }) - 1
	b := &p.blocks[i]
	share := float64(cp-b.start) / float64(max(b.end-b.start, 1))
	return p.sums.top(i) + share*float64(b.count)*float64(p.format.Line)
}

// Under returns the code point at a depth: what Depth is undone by. Outside of
// the page it is the first or the last one.
func (p *Page) Under(y float64) int {
	i := p.sums.find(max(y, 0))
	b := &p.blocks[i]
	share := (y - p.sums.top(i)) / (float64(b.count) * float64(p.format.Line))
	return b.start + int(min(max(share, 0), 1)*float64(b.end-b.start)+0.5)
}
