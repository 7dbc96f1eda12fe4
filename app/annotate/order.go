package annotate

import (
	"iter"
	"slices"
	"sort"

	"nomina/data"
)

// chunk is how many annotations lie together before they are cut in two, and
// bulk how many changes are cheaper made by one walk through all.
const (
	chunk = 512
	bulk  = 500
)

// order keeps annotations in the order of data.CompareAnnotations. It is cut
// into chunks, so that an act on an article with very many moves a few hundred
// pointers and not all. What the pointers lead to is never changed.
type order struct {
	chunks [][]*data.Annotation // none is empty
	n      int
}

// newOrder takes over sorted, which is in order.
func newOrder(sorted []*data.Annotation) *order {
	o := &order{n: len(sorted)}
	for c := range slices.Chunk(sorted, chunk/2) {
		o.chunks = append(o.chunks, c)
	}
	return o
}

// len returns how many there are; a nil order has none.
func (o *order) len() int {
	if o == nil {
		return 0
	}
	return o.n
}

// each yields all of them in order.
func (o *order) each() iter.Seq[*data.Annotation] {
	return func(yield func(*data.Annotation) bool) {
		for _, c := range o.chunks {
			for _, a := range c {
				if !yield(a) {
					return
				}
			}
		}
	}
}

// at returns the i-th.
func (o *order) at(i int) *data.Annotation {
	for _, c := range o.chunks {
		if i < len(c) {
			return c[i]
		}
		i -= len(c)
	}
	return nil
}

// rank returns how many stand before a, and whether it is there.
func (o *order) rank(a *data.Annotation) (int, bool) {
	if o == nil {
		return 0, false
	}
	c, i, ok := o.find(a)
	for _, before := range o.chunks[:c] {
		i += len(before)
	}
	return i, ok
}

// find returns where a stands or would stand.
func (o *order) find(a *data.Annotation) (c, i int, ok bool) {
	c = sort.Search(len(o.chunks), func(n int) bool {
		last := o.chunks[n]
		return data.CompareAnnotations(*last[len(last)-1], *a) >= 0
	})
	if c == len(o.chunks) {
		return c, 0, false
	}
	i, ok = slices.BinarySearchFunc(o.chunks[c], a, compareRefs)
	return c, i, ok
}

func compareRefs(a, b *data.Annotation) int { return data.CompareAnnotations(*a, *b) }

// follow takes out what is gone and puts in what is new. What is gone and not
// there is left as it is.
func (o *order) follow(gone, added []*data.Annotation) {
	if len(gone)+len(added) > bulk {
		o.merge(gone, added)
		return
	}
	for _, a := range gone {
		o.remove(a)
	}
	for _, a := range added {
		o.insert(a)
	}
}

func (o *order) remove(a *data.Annotation) {
	c, i, ok := o.find(a)
	if !ok {
		return
	}
	o.n--
	if o.chunks[c] = slices.Delete(o.chunks[c], i, i+1); len(o.chunks[c]) == 0 {
		o.chunks = slices.Delete(o.chunks, c, c+1)
	}
}

func (o *order) insert(a *data.Annotation) {
	c, i, ok := o.find(a)
	if ok {
		o.chunks[c][i] = a
		return
	}
	o.n++
	if len(o.chunks) == 0 {
		o.chunks = append(o.chunks, []*data.Annotation{a})
		return
	}
	if c == len(o.chunks) {
		c, i = c-1, len(o.chunks[c-1])
	}
	o.chunks[c] = slices.Insert(o.chunks[c], i, a)
	if half := o.chunks[c]; len(half) > chunk {
		o.chunks[c] = half[: chunk/2 : chunk/2]
		o.chunks = slices.Insert(o.chunks, c+1, half[chunk/2:])
	}
}

// merge is follow in one walk.
func (o *order) merge(gone, added []*data.Annotation) {
	drop := make(map[data.ID]bool, len(gone))
	for _, a := range gone {
		drop[a.ID] = true
	}
	for _, a := range added {
		drop[a.ID] = true
	}
	added = slices.Clone(added)
	slices.SortFunc(added, compareRefs)
	out := make([]*data.Annotation, 0, o.n+len(added))
	for a := range o.each() {
		if drop[a.ID] {
			continue
		}
		for len(added) > 0 && compareRefs(added[0], a) < 0 {
			out, added = append(out, added[0]), added[1:]
		}
		out = append(out, a)
	}
	*o = *newOrder(append(out, added...))
}
