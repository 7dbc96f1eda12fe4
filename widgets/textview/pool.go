package textview

import "fyne.io/fyne/v2"

// pool lends drawing objects from one painting to the next, so that scrolling
// makes none.
type pool[T any] struct {
	all  []T
	used int
	make func() T
}

// next lends one more object.
func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.make())
	}
	p.used++
	return p.all[p.used-1]
}

// lent returns the objects lent since the last reset.
func (p *pool[T]) lent() []T { return p.all[:p.used] }

// reset takes all back.
func (p *pool[T]) reset() { p.used = 0 }

// place gives an object its bounds. The painter leaves out what lies outside of
// the clip by its size, so nothing may be without one.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
