package suggest

import "nomina/data"

// labels numbers labels in the order they were met, and counts their marks. A
// label keeps its number when nothing has it any more.
type labels struct {
	ids    []data.ID
	number map[data.ID]int
	marks  []int
}

func newLabels() *labels { return &labels{number: map[data.ID]int{}} }

func (l *labels) of(id data.ID) int {
	n, ok := l.number[id]
	if !ok {
		n = len(l.ids)
		l.number[id] = n
		l.ids = append(l.ids, id)
		l.marks = append(l.marks, 0)
	}
	return n
}

// snapshot returns a copy that never changes.
func (l *labels) snapshot() *labels {
	c := newLabels()
	for i, id := range l.ids {
		c.of(id)
		c.marks[i] = l.marks[i]
	}
	return c
}
