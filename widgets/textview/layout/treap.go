package layout

import "nomina/data/text"

// node is a span in a treap: a search tree by compare, a heap by a random rank,
// which keeps it balanced (Seidel and Aragon, 1996). Each node knows how far
// the spans below it reach.
type node struct {
	Span
	rank        uint64
	reach       int
	left, right *node
}

// rank returns the next number of a xorshift generator. It is seeded alike each
// time: the tree's shape is of no interest to anybody outside.
func (s *Spans) rank() uint64 {
	if s.seed == 0 {
		s.seed = 0x9E3779B97F4A7C15
	}
	s.seed ^= s.seed << 13
	s.seed ^= s.seed >> 7
	s.seed ^= s.seed << 17
	return s.seed
}

func (n *node) span() (Span, bool) {
	if n == nil {
		return Span{}, false
	}
	return n.Span, true
}

// end is where a span ends for overlapping; an empty one is one long.
func (s Span) end() int { return max(s.Range.End, s.Range.Start+1) }

// hang gives n its children and returns it.
func (n *node) hang(left, right *node) *node {
	n.left, n.right = left, right
	n.reach = n.end()
	if left != nil {
		n.reach = max(n.reach, left.reach)
	}
	if right != nil {
		n.reach = max(n.reach, right.reach)
	}
	return n
}

// cleave cuts a tree into what comes before sp and the rest.
func cleave(n *node, sp Span) (before, rest *node) {
	switch {
	case n == nil:
		return nil, nil
	case compare(n.Span, sp) < 0:
		before, rest = cleave(n.right, sp)
		return n.hang(n.left, before), rest
	}
	before, rest = cleave(n.left, sp)
	return before, n.hang(rest, n.right)
}

// join puts two trees together, all of a before all of b.
func join(a, b *node) *node {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	case a.rank > b.rank:
		return a.hang(a.left, join(a.right, b))
	}
	return b.hang(join(a, b.left), b.right)
}

// pop takes the first node out of a tree.
func pop(n *node) (first, rest *node) {
	if n == nil {
		return nil, nil
	}
	if n.left == nil {
		return n, n.right
	}
	first, rest = pop(n.left)
	return first, n.hang(rest, n.right)
}

// plant makes a tree of nodes in order, in linear time.
func plant(order []*node) *node {
	var spine []*node // the right edge of the tree so far
	for _, n := range order {
		var below *node
		for len(spine) > 0 && spine[len(spine)-1].rank < n.rank {
			last := spine[len(spine)-1]
			below = last.hang(last.left, below)
			spine = spine[:len(spine)-1]
		}
		n.left = below
		spine = append(spine, n)
	}
	var root *node
	for i := len(spine) - 1; i >= 0; i-- {
		root = spine[i].hang(spine[i].left, root)
	}
	return root
}

// over visits in order what shares a code point with r, until told to stop.
func (n *node) over(r text.Range, yield func(Span) bool) bool {
	if n == nil || n.reach <= r.Start {
		return true
	}
	if !n.left.over(r, yield) {
		return false
	}
	if n.Range.Start >= r.End {
		return true
	}
	if n.end() > r.Start && !yield(n.Span) {
		return false
	}
	return n.right.over(r, yield)
}

// from visits in order the nodes from sp on, until told to stop.
func (n *node) from(sp Span, yield func(*node) bool) bool {
	if n == nil {
		return true
	}
	if compare(n.Span, sp) >= 0 {
		if !n.left.from(sp, yield) || !yield(n) {
			return false
		}
	}
	return n.right.from(sp, yield)
}
