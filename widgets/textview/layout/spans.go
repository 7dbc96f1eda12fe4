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
	Kind  int32      // whatever its owner wants to know of it
	Floor int        // 0 is the outermost layer
}

// end is where a span ends for overlapping; an empty one is one long.
func (s Span) end() int { return max(s.Range.End, s.Range.Start+1) }

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
	nodes []node // the first is none
	free  ref    // where nodes were, chained by left
	root  ref
	byID  map[string]ref
	seed  uint64
}

// Len returns the number of spans.
func (s *Spans) Len() int { return len(s.byID) }

// Get returns the span called id.
func (s *Spans) Get(id string) (Span, bool) {
	n, ok := s.byID[id]
	if !ok {
		return Span{}, false
	}
	return s.nodes[n].span(), true
}

// Reset replaces all spans. Of several with one ID the last counts. It takes
// linear time for spans in order. A set that nobody else has yet can be filled
// on any goroutine.
func (s *Spans) Reset(spans []Span) {
	*s = Spans{nodes: make([]node, 1, len(spans)+len(spans)/8+64), byID: make(map[string]ref, len(spans))}
	for _, sp := range spans {
		n, twice := s.byID[sp.ID]
		if twice {
			s.nodes[n] = node{}
		}
		s.byID[sp.ID] = s.alloc(sp)
	}
	order := make([]ref, 0, len(s.byID))
	for i := 1; i < len(s.nodes); i++ {
		if s.nodes[i].rank != 0 || s.byID[s.nodes[i].id] == ref(i) {
			order = append(order, ref(i))
		}
	}
	before := func(a, b ref) int { return s.nodes[a].compare(s.nodes[b].over(), s.nodes[b].id) }
	if !slices.IsSortedFunc(order, before) {
		slices.SortFunc(order, before)
	}
	var f floors
	for _, i := range order {
		s.nodes[i].floor = f.take(&s.nodes[i])
	}
	s.root = s.plant(order)
}

// Set adds a span or replaces the one with its ID, and returns the range in
// which something looks different now. The floor is found, not taken from sp.
func (s *Spans) Set(sp Span) text.Range {
	old, had := s.Get(sp.ID)
	if had && old.Range == sp.Range {
		if old.Kind == sp.Kind {
			return text.Range{Start: sp.Range.Start, End: sp.Range.Start}
		}
		s.nodes[s.byID[sp.ID]].kind = sp.Kind
		return sp.Range
	}
	touched := sp.Range
	if had {
		touched = touched.Union(s.Remove(sp.ID))
	}
	if s.byID == nil {
		s.byID = map[string]ref{}
	}
	n := s.alloc(sp)
	s.byID[sp.ID] = n
	left, right := s.cleave(s.root, sp)
	s.root = s.join(s.join(left, s.hang(n, 0, 0)), right)
	return touched.Union(s.settle(sp))
}

// Remove removes a span and returns the range in which something looks
// different now, empty when there is no such span.
func (s *Spans) Remove(id string) text.Range {
	n, ok := s.byID[id]
	if !ok {
		return text.Range{}
	}
	delete(s.byID, id)
	gone := s.nodes[n].span()
	left, rest := s.cleave(s.root, gone)
	_, right := s.pop(rest)
	s.root = s.join(left, right)
	s.release(n)
	return gone.Range.Union(s.settle(gone))
}

// Over yields the spans that share a code point with r, in order. An empty span
// counts as one code point.
func (s *Spans) Over(r text.Range) iter.Seq[Span] {
	return func(yield func(Span) bool) { s.visit(s.root, r, yield) }
}

// After returns the first span behind sp in order, Before the last one ahead.
// Neither needs sp to be in the set.
func (s *Spans) After(sp Span) (Span, bool) {
	best := ref(0)
	for i := s.root; i != 0; {
		if n := &s.nodes[i]; n.compare(sp.Range, sp.ID) > 0 {
			best, i = i, n.left
		} else {
			i = n.right
		}
	}
	return s.at(best)
}

// Before returns the last span ahead of sp in order.
func (s *Spans) Before(sp Span) (Span, bool) {
	best := ref(0)
	for i := s.root; i != 0; {
		if n := &s.nodes[i]; n.compare(sp.Range, sp.ID) < 0 {
			best, i = i, n.right
		} else {
			i = n.left
		}
	}
	return s.at(best)
}

func (s *Spans) at(n ref) (Span, bool) {
	if n == 0 {
		return Span{}, false
	}
	return s.nodes[n].span(), true
}
