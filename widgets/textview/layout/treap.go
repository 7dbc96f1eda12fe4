package layout

import (
	"math"

	"nomina/data/text"
)

// node is a span in a treap: a search tree by order, a heap by a random rank,
// which keeps it balanced (Seidel and Aragon, 1996). Each node knows how far
// the spans below it reach. Nodes lie in one slice and point to each other by
// their places in it: a book has hundreds of thousands.
type node struct {
	id          string
	start, end  int32 // code points
	reach       int32
	left, right ref
	rank        uint32
	kind        int32
	floor       uint8
}

// ref is the place of a node; 0 is none.
type ref = int32

// rank returns the next number of a xorshift generator. It is seeded alike each
// time: the tree's shape is of no interest to anybody outside.
func (s *Spans) rank() uint32 {
	if s.seed == 0 {
		s.seed = 0x9E3779B97F4A7C15
	}
	s.seed ^= s.seed << 13
	s.seed ^= s.seed >> 7
	s.seed ^= s.seed << 17
	return uint32(s.seed >> 32)
}

// narrow makes a position fit a node.
func narrow(cp int) int32 { return int32(min(max(cp, math.MinInt32), math.MaxInt32-1)) }

// alloc returns a place for a node that hangs nowhere yet.
func (s *Spans) alloc(sp Span) ref {
	n := s.free
	if n != 0 {
		s.free = s.nodes[n].left
	} else {
		if len(s.nodes) == 0 {
			s.nodes = append(s.nodes, node{})
		}
		n = ref(len(s.nodes))
		s.nodes = append(s.nodes, node{})
	}
	s.nodes[n] = node{id: sp.ID, start: narrow(sp.Range.Start), end: narrow(sp.Range.End), kind: sp.Kind, rank: s.rank()}
	return n
}

// release gives a node's place back.
func (s *Spans) release(n ref) {
	s.nodes[n] = node{left: s.free}
	s.free = n
}

func (n *node) span() Span {
	return Span{ID: n.id, Range: n.over(), Kind: n.kind, Floor: int(n.floor)}
}

func (n *node) over() text.Range { return text.Range{Start: int(n.start), End: int(n.end)} }

// last is where a span ends for overlapping; an empty one is one long.
func (n *node) last() int32 { return max(n.end, n.start+1) }

// compare is the order of n and what stands at r under id, see compare.
func (n *node) compare(r text.Range, id string) int {
	return compare(Span{ID: n.id, Range: n.over()}, Span{ID: id, Range: r})
}

// hang gives a node its children and returns it.
func (s *Spans) hang(i, left, right ref) ref {
	n := &s.nodes[i]
	n.left, n.right = left, right
	n.reach = n.last()
	if left != 0 {
		n.reach = max(n.reach, s.nodes[left].reach)
	}
	if right != 0 {
		n.reach = max(n.reach, s.nodes[right].reach)
	}
	return i
}

// cleave cuts a tree into what comes before sp and the rest.
func (s *Spans) cleave(i ref, sp Span) (before, rest ref) {
	if i == 0 {
		return 0, 0
	}
	n := s.nodes[i]
	if n.compare(sp.Range, sp.ID) < 0 {
		before, rest = s.cleave(n.right, sp)
		return s.hang(i, n.left, before), rest
	}
	before, rest = s.cleave(n.left, sp)
	return before, s.hang(i, rest, n.right)
}

// join puts two trees together, all of a before all of b.
func (s *Spans) join(a, b ref) ref {
	switch {
	case a == 0:
		return b
	case b == 0:
		return a
	case s.nodes[a].rank > s.nodes[b].rank:
		return s.hang(a, s.nodes[a].left, s.join(s.nodes[a].right, b))
	}
	return s.hang(b, s.join(a, s.nodes[b].left), s.nodes[b].right)
}

// pop takes the first node out of a tree.
func (s *Spans) pop(i ref) (first, rest ref) {
	if i == 0 {
		return 0, 0
	}
	n := s.nodes[i]
	if n.left == 0 {
		return i, n.right
	}
	first, rest = s.pop(n.left)
	return first, s.hang(i, rest, n.right)
}

// plant makes a tree of nodes in order, in linear time.
func (s *Spans) plant(order []ref) ref {
	var spine []ref // the right edge of the tree so far
	for _, i := range order {
		below := ref(0)
		for len(spine) > 0 && s.nodes[spine[len(spine)-1]].rank < s.nodes[i].rank {
			last := spine[len(spine)-1]
			below = s.hang(last, s.nodes[last].left, below)
			spine = spine[:len(spine)-1]
		}
		s.nodes[i].left = below
		spine = append(spine, i)
	}
	root := ref(0)
	for k := len(spine) - 1; k >= 0; k-- {
		root = s.hang(spine[k], s.nodes[spine[k]].left, root)
	}
	return root
}

// visit calls yield in order with what shares a code point with r, until told
// to stop.
func (s *Spans) visit(i ref, r text.Range, yield func(Span) bool) bool {
	if i == 0 || int(s.nodes[i].reach) <= r.Start {
		return true
	}
	if !s.visit(s.nodes[i].left, r, yield) {
		return false
	}
	n := &s.nodes[i]
	if int(n.start) >= r.End {
		return true
	}
	if int(n.last()) > r.Start && !yield(n.span()) {
		return false
	}
	return s.visit(s.nodes[i].right, r, yield)
}

// from visits in order the nodes from sp on, until told to stop.
func (s *Spans) from(i ref, sp Span, yield func(*node) bool) bool {
	if i == 0 {
		return true
	}
	n := &s.nodes[i]
	if n.compare(sp.Range, sp.ID) >= 0 {
		if !s.from(n.left, sp, yield) || !yield(n) {
			return false
		}
	}
	return s.from(n.right, sp, yield)
}
