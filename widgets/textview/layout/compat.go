package layout

import "nomina/data/text"

// X is the place of a caret without its side.
func (p *Page) X(pl Place, cp int) float32 { return p.Caret(pl, cp).X }

// Extent is from where to where a line shows a part of r, and whether it does.
func (p *Page) Extent(pl Place, r text.Range) (x0, x1 float32, ok bool) {
	all := p.Extents(nil, pl, r)
	if len(all) == 0 {
		return 0, 0, false
	}
	return all[0].X0, all[len(all)-1].X1, true
}
