package layout

import "nomina/widgets/textview/layout/bidi"

// Refont shapes everything anew with another typeface, or with the same one
// when its fallback has more to give than before. Places are no longer good.
func (p *Page) Refont(t *Typeface) {
	p.face = t
	f := p.format
	p.format = Format{} // so that nothing of it counts as set
	p.SetFormat(f)
}

// base returns the level of the paragraph that block i is a part of. It is that
// of the first strong character, which is looked for in the paragraph's first
// block only.
func (p *Page) base(i int) uint8 {
	for i > 0 && !p.blocks[i-1].ends {
		i--
	}
	b := &p.blocks[i]
	level, _ := bidi.Base(p.body[b.byte0:b.byte1])
	return level
}
