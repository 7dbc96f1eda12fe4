package layout

import (
	"iter"
	"slices"
	"strings"

	"nomina/data/text"
)

// Span is a range of a text under a name, with the layer it is drawn in.
type Span struct {
	ID    string
	Range text.Range // code points
	Floor int        // 0 is the outermost layer
}

// compare orders spans by start, the longer first, then by ID: whatever
// contains a span comes before it.
func compare(a, b Span) int {
	switch {
	case a.Range.Start != b.Range.Start:
		return a.Range.Start - b.Range.Start
	case a.Range.End != b.Range.End:
		return b.Range.End - a.Range.End
	}
	return strings.Compare(a.ID, b.ID)
}

// Spans is a set of spans in order. Finding, adding and removing one takes
// logarithmic time. The zero value is empty.
//
// Every span has a floor: the lowest one that no earlier span occupies there,
// and that is above all spans that contain it. Floors follow from the set
// alone, not from the order in which it was made, so that undoing an act
// brings back the same picture.
type Spans struct {
	root *node
	byID map[string]*node
	seed uint64
}

// Len returns the number of spans.
func (s *Spans) Len() int { return len(s.byID) }

// Get returns the span called id.
func (s *Spans) Get(id string) (Span, bool) {
	n, ok := s.byID[id]
	if !ok {
		return Span{}, false
	}
	return n.Span, true
}

// Reset replaces all spans. Of several with one ID the last counts.
func (s *Spans) Reset(spans []Span) {
	s.byID = make(map[string]*node, len(spans))
	nodes := make([]node, len(spans))
	for i, sp := range spans {
		nodes[i] = node{Span: sp, rank: s.rank()}
		s.byID[sp.ID] = &nodes[i]
	}
	order := make([]*node, 0, len(s.byID))
	for i := range nodes {
		if s.byID[nodes[i].ID] == &nodes[i] {
			order = append(order, &nodes[i])
		}
	}
	slices.SortFunc(order, func(a, b *node) int { return compare(a.Span, b.Span) })
	var f floors
	for _, n := range order {
		n.Floor = f.take(n.Range)
	}
	s.root = plant(order)
}

// Set adds a span or moves the one with its ID, and returns the range in which
// something looks different now.
func (s *Spans) Set(id string, r text.Range) text.Range {
	old, had := s.Get(id)
	if had && old.Range == r {
		return text.Range{Start: r.Start, End: r.Start}
	}
	touched := r
	if had {
		touched = touched.Union(s.Remove(id))
	}
	if s.byID == nil {
		s.byID = map[string]*node{}
	}
	n := &node{Span: Span{ID: id, Range: r}, rank: s.rank()}
	s.byID[id] = n
	left, right := cleave(s.root, n.Span)
	s.root = join(join(left, n.hang(nil, nil)), right)
	return touched.Union(s.settle(n.Span))
}

// Remove removes a span and returns the range in which something looks
// different now, empty when there is no such span.
func (s *Spans) Remove(id string) text.Range {
	n, ok := s.byID[id]
	if !ok {
		return text.Range{}
	}
	delete(s.byID, id)
	gone := n.Span
	left, rest := cleave(s.root, gone)
	_, right := pop(rest)
	s.root = join(left, right)
	return gone.Range.Union(s.settle(gone))
}

// Over yields the spans that share a code point with r, in order. An empty span
// counts as one code point.
func (s *Spans) Over(r text.Range) iter.Seq[Span] {
	return func(yield func(Span) bool) { s.root.over(r, yield) }
}

// After returns the first span behind sp in order, Before the last one ahead.
// Neither needs sp to be in the set.
func (s *Spans) After(sp Span) (Span, bool) {
	var best *node
	for n := s.root; n != nil; {
		if compare(n.Span, sp) > 0 {
			best, n = n, n.left
		} else {
			n = n.right
		}
	}
	return best.span()
}

// Before returns the last span ahead of sp in order.
func (s *Spans) Before(sp Span) (Span, bool) {
	var best *node
	for n := s.root; n != nil; {
		if compare(n.Span, sp) < 0 {
			best, n = n, n.right
		} else {
			n = n.left
		}
	}
	return best.span()
}
