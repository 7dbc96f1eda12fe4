package bidi

import "golang.org/x/text/unicode/bidi"

// maxDepth is the deepest level that embeddings reach (BD2).
const maxDepth = 125

// status is an entry of the directional status stack (rule X1).
type status struct {
	level    uint8
	override class // L, R, or ON for none
	isolate  bool
}

// nesting is the state of rules X1 to X8.
type nesting struct {
	stack      [maxDepth + 2]status
	depth      int
	isolates   int // open ones
	lostIsol   int // open ones that were too deep
	lostEmbeds int // embeddings that were too deep
}

func (n *nesting) begin(base uint8) {
	n.stack[0] = status{level: base, override: bidi.ON}
	n.depth, n.isolates, n.lostIsol, n.lostEmbeds = 1, 0, 0, 0
}

func (n *nesting) top() status { return n.stack[n.depth-1] }

// explicit resolves embeddings, overrides and isolates (rules X1 to X8).
func (r *Resolver) explicit(base uint8) {
	var n nesting
	n.begin(base)
	for i, c := range r.original {
		switch c {
		case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
			n.embed(c)
		case bidi.RLI, bidi.LRI, bidi.FSI:
			r.set(i, n.top())
			n.enter(r.isolates(i))
		case bidi.PDI:
			n.leave()
			r.set(i, n.top())
		case bidi.PDF:
			n.pop()
		case bidi.B:
			n.begin(base)
			r.embedded[i] = base
		case bidi.BN:
		default:
			r.set(i, n.top())
		}
	}
}

// set gives a character the level and the override around it.
func (r *Resolver) set(i int, around status) {
	r.embedded[i] = around.level
	if around.override != bidi.ON {
		r.classes[i] = around.override
	}
}

// isolates returns which direction the isolate initiator at i begins; for FSI
// the text up to its end decides (rule X5c).
func (r *Resolver) isolates(i int) class {
	switch r.original[i] {
	case bidi.RLI:
		return bidi.R
	case bidi.LRI:
		return bidi.L
	}
	end := int(r.match[i])
	if end < 0 {
		end = len(r.original)
	}
	for k := i + 1; k < end; k++ {
		switch c := r.original[k]; {
		case isolate(c):
			if r.match[k] < 0 {
				return bidi.L
			}
			k = int(r.match[k])
		case c == bidi.L || c == bidi.B:
			return bidi.L
		case c == bidi.R || c == bidi.AL:
			return bidi.R
		}
	}
	return bidi.L
}

// next is the least level above the present one in a direction.
func (n *nesting) next(d class) uint8 {
	level := n.top().level
	if d == bidi.R {
		return (level + 1) | 1
	}
	return (level + 2) &^ 1
}

// embed does rules X2 to X5.
func (n *nesting) embed(c class) {
	d, override := bidi.L, bidi.ON
	if c == bidi.RLE || c == bidi.RLO {
		d = bidi.R
	}
	if c == bidi.LRO || c == bidi.RLO {
		override = d
	}
	level := n.next(d)
	switch {
	case level <= maxDepth && n.lostIsol == 0 && n.lostEmbeds == 0:
		n.stack[n.depth] = status{level: level, override: override}
		n.depth++
	case n.lostIsol == 0:
		n.lostEmbeds++
	}
}

// enter does rules X5a and X5b.
func (n *nesting) enter(d class) {
	level := n.next(d)
	if level > maxDepth || n.lostIsol > 0 || n.lostEmbeds > 0 {
		n.lostIsol++
		return
	}
	n.isolates++
	n.stack[n.depth] = status{level: level, override: bidi.ON, isolate: true}
	n.depth++
}

// leave does rule X6a.
func (n *nesting) leave() {
	switch {
	case n.lostIsol > 0:
		n.lostIsol--
	case n.isolates > 0:
		n.lostEmbeds = 0
		for !n.top().isolate {
			n.depth--
		}
		n.depth--
		n.isolates--
	}
}

// pop does rule X7.
func (n *nesting) pop() {
	switch {
	case n.lostIsol > 0:
	case n.lostEmbeds > 0:
		n.lostEmbeds--
	case !n.top().isolate && n.depth > 1:
		n.depth--
	}
}
