package edit

import (
	"slices"
	"sort"

	"nomina/data"
)

// chunkSize is how many annotations a chunk holds before it is split in two.
const chunkSize = 512

// list keeps the annotations of an article in the order of
// data.CompareAnnotations. It is cut into chunks, so that one act on an article
// with very many annotations moves a few hundred of them and not all.
type list struct {
	chunks [][]data.Annotation // none is empty
	spans  map[data.ID]data.Span
}

// newList takes over sorted, which is in order.
func newList(sorted []data.Annotation) *list {
	l := &list{spans: make(map[data.ID]data.Span, len(sorted))}
	for _, a := range sorted {
		l.spans[a.ID] = a.Span()
	}
	for chunk := range slices.Chunk(sorted, chunkSize/2) {
		l.chunks = append(l.chunks, slices.Clone(chunk))
	}
	return l
}

// all returns a copy of the whole list.
func (l *list) all() []data.Annotation { return slices.Concat(l.chunks...) }

// find returns where a stands or would stand: the chunk, the place in it, and
// whether it is there.
func (l *list) find(a data.Annotation) (chunk, i int, ok bool) {
	chunk = sort.Search(len(l.chunks), func(n int) bool {
		c := l.chunks[n]
		return data.CompareAnnotations(c[len(c)-1], a) >= 0
	})
	if chunk == len(l.chunks) {
		return chunk, 0, false
	}
	i, ok = slices.BinarySearchFunc(l.chunks[chunk], a, data.CompareAnnotations)
	return chunk, i, ok
}

// get returns the annotation with that ID.
func (l *list) get(id data.ID) (data.Annotation, bool) {
	span, ok := l.spans[id]
	if !ok {
		return data.Annotation{}, false
	}
	c, i, ok := l.find(data.Annotation{ID: id, Start: span.Start, End: span.End})
	if !ok {
		return data.Annotation{}, false
	}
	return l.chunks[c][i], true
}

// at returns the annotations of exactly that span.
func (l *list) at(span data.Span) []data.Annotation {
	var out []data.Annotation
	c, i, _ := l.find(data.Annotation{Start: span.Start, End: span.End}) // before every ID
	for ; c < len(l.chunks); c, i = c+1, 0 {
		for ; i < len(l.chunks[c]); i++ {
			a := l.chunks[c][i]
			if a.Span() != span {
				return out
			}
			out = append(out, a)
		}
	}
	return out
}

// insert puts a in its place.
func (l *list) insert(a data.Annotation) {
	l.spans[a.ID] = a.Span()
	c, i, _ := l.find(a)
	if c == len(l.chunks) {
		if c == 0 {
			l.chunks = [][]data.Annotation{{a}}
			return
		}
		c, i = c-1, len(l.chunks[c-1])
	}
	chunk := slices.Insert(l.chunks[c], i, a)
	l.chunks[c] = chunk
	if len(chunk) > chunkSize {
		half := len(chunk) / 2
		l.chunks[c] = chunk[:half]
		l.chunks = slices.Insert(l.chunks, c+1, slices.Clone(chunk[half:]))
	}
}

// remove takes out the annotation that a is, by its ID and span.
func (l *list) remove(a data.Annotation) {
	c, i, ok := l.find(a)
	if !ok {
		return
	}
	delete(l.spans, a.ID)
	l.chunks[c] = slices.Delete(l.chunks[c], i, i+1)
	if len(l.chunks[c]) == 0 {
		l.chunks = slices.Delete(l.chunks, c, c+1)
	}
}
