package layout

import "sort"

// Place names a line of a Page. It holds until the next SetFormat.
type Place struct{ block, row int }

// Before reports whether a stands above b.
func (a Place) Before(b Place) bool {
	return a.block < b.block || a.block == b.block && a.row < b.row
}

// Line is a line of a page. All offsets are code points of the text.
type Line struct {
	Start, End int  // half-open; the next line begins at End
	Visible    int  // where the blanks that hang over the line's end begin
	Ends       bool // it is the last of its paragraph: the gap comes below
}

// First returns the first line.
func (p *Page) First() Place { return Place{} }

// Last returns the last line.
func (p *Page) Last() Place {
	i := len(p.blocks) - 1
	return Place{i, len(p.rows(i).rows) - 1}
}

// At returns the line on which a caret before code point cp stands: where a
// line is broken, the one below.
func (p *Page) At(cp int) Place {
	cp = min(max(cp, 0), p.Len())
	i := sort.Search(len(p.blocks), func(i int) bool { return p.blocks[i].start > cp }) - 1
	b := p.rows(i)
	off := int32(cp - b.start)
	return Place{i, sort.Search(len(b.rows), func(r int) bool { return b.rows[r] > off }) - 1}
}

// Next returns the line below, and false below the last.
func (p *Page) Next(pl Place) (Place, bool) {
	if pl.row+1 < len(p.rows(pl.block).rows) {
		return Place{pl.block, pl.row + 1}, true
	}
	if pl.block+1 < len(p.blocks) {
		return Place{pl.block + 1, 0}, true
	}
	return pl, false
}

// Prev returns the line above, and false above the first.
func (p *Page) Prev(pl Place) (Place, bool) {
	if pl.row > 0 {
		return Place{pl.block, pl.row - 1}, true
	}
	if pl.block == 0 {
		return pl, false
	}
	return Place{pl.block - 1, len(p.rows(pl.block-1).rows) - 1}, true
}

// Line returns what stands on a line.
func (p *Page) Line(pl Place) Line {
	b := p.rows(pl.block)
	start, end := b.row(pl.row)
	l := Line{Start: b.start + start, End: b.start + end}
	l.Visible = b.start + p.set(pl.block).visible(start, end)
	l.Ends = b.ends && pl.row == len(b.rows)-1
	return l
}

// row returns where a line begins and ends, from the block's start.
func (b *block) row(i int) (start, end int) {
	start, end = int(b.rows[i]), b.end-b.start
	if i+1 < len(b.rows) {
		end = int(b.rows[i+1])
	}
	return start, end
}

// Step is the distance in pixels from a line's top to the next line's.
func (p *Page) Step(pl Place) float32 {
	b := p.rows(pl.block)
	if b.ends && pl.row == len(b.rows)-1 {
		return p.format.Line + p.format.Gap
	}
	return p.format.Line
}

// Top returns how far below the page's top a line begins, in pixels.
func (p *Page) Top(pl Place) float64 {
	return p.sums.top(pl.block) + float64(pl.row)*float64(p.format.Line)
}

// Find returns the line at a height on the page and how far below the line's
// top that is. Above and below the page it is the first and the last line.
func (p *Page) Find(y float64) (Place, float32) {
	i := p.sums.find(max(y, 0))
	b := p.rows(i)
	in := y - p.sums.top(i)
	row := min(max(int(in/float64(p.format.Line)), 0), len(b.rows)-1)
	return Place{i, row}, float32(in - float64(row)*float64(p.format.Line))
}
