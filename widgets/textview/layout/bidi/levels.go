package bidi

import "golang.org/x/text/unicode/bidi"

// Resolver resolves levels. It keeps scratch space and belongs to one goroutine.
type Resolver struct {
	original []class
	classes  []class // after overrides, then after each rule
	embedded []uint8 // levels by rules X1 to X8
	levels   []uint8
	match    []int32 // of an isolate's start its end, and back; none is -1
	opens    []int32
	runs     []run
	sequence []int32 // what one isolating run sequence consists of
	types    []class // of those
	pairs    []pair
}

// run is a level run: neighbours at one level, what X9 removes aside.
type run struct {
	first, last int32 // code points that are not removed
	next        int32 // index of the run that continues it behind an isolate; -1
	continues   bool  // another one leads to it
}

// Levels returns the level of each code point of a paragraph whose own level is
// base: odd is from right to left. Tabs, line ends and the blanks before them
// have the paragraph's level (rule L1); for the blanks at the end of a line,
// which is not known here, the caller sees to that. The result is good until
// the next call.
func (r *Resolver) Levels(runes []rune, base uint8) []uint8 {
	r.reset(len(runes))
	for i, c := range runes {
		r.original[i] = classOf(c)
	}
	copy(r.classes, r.original)
	r.matchIsolates()
	r.explicit(base)
	copy(r.levels, r.embedded)
	r.findRuns()
	for i := range r.runs {
		if !r.runs[i].continues {
			r.resolveFrom(i, runes, base)
		}
	}
	r.finish(base)
	return r.levels
}

func (r *Resolver) reset(n int) {
	r.original = grow(r.original, n)
	r.classes = grow(r.classes, n)
	r.embedded = grow(r.embedded, n)
	r.levels = grow(r.levels, n)
	r.match = grow(r.match, n)
	r.opens, r.runs = r.opens[:0], r.runs[:0]
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// matchIsolates pairs isolate initiators with their ends (BD9).
func (r *Resolver) matchIsolates() {
	for i, c := range r.original {
		r.match[i] = -1
		switch {
		case isolate(c):
			r.opens = append(r.opens, int32(i))
		case c == bidi.PDI && len(r.opens) > 0:
			open := r.opens[len(r.opens)-1]
			r.opens = r.opens[:len(r.opens)-1]
			r.match[i], r.match[open] = open, int32(i)
		case c == bidi.B:
			r.opens = r.opens[:0]
		}
	}
}

// findRuns cuts the paragraph into level runs and links those that an isolate
// interrupts (BD13).
func (r *Resolver) findRuns() {
	last := int32(-1)
	for i := range r.embedded {
		if removed(r.original[i]) {
			continue
		}
		if last < 0 || r.embedded[i] != r.embedded[last] {
			r.runs = append(r.runs, run{first: int32(i), next: -1})
		}
		last = int32(i)
		r.runs[len(r.runs)-1].last = last
	}
	starts := map[int32]int{}
	for i, x := range r.runs {
		if r.original[x.first] == bidi.PDI && r.match[x.first] >= 0 {
			starts[x.first] = i
		}
	}
	for i, x := range r.runs {
		if !isolate(r.original[x.last]) || r.match[x.last] < 0 {
			continue
		}
		if to, ok := starts[r.match[x.last]]; ok {
			r.runs[i].next = int32(to)
			r.runs[to].continues = true
		}
	}
}

// resolveFrom resolves the isolating run sequence that begins with run i.
func (r *Resolver) resolveFrom(i int, runes []rune, base uint8) {
	r.sequence = r.sequence[:0]
	first, end := r.runs[i].first, int32(0)
	for at := int32(i); at >= 0; at = r.runs[at].next {
		x := r.runs[at]
		for c := x.first; c <= x.last; c++ {
			if !removed(r.original[c]) {
				r.sequence = append(r.sequence, c)
			}
		}
		end = x.last
	}
	r.types = grow(r.types, len(r.sequence))
	for k, c := range r.sequence {
		r.types[k] = r.classes[c]
	}
	s := sequence{r: r, level: r.embedded[first]}
	s.before = direction(max(s.level, r.neighbour(first, -1, base)))
	s.behind = direction(max(s.level, base))
	if !isolate(r.original[end]) || r.match[end] >= 0 {
		s.behind = direction(max(s.level, r.neighbour(end, 1, base)))
	}
	s.weak()
	s.brackets(runes)
	s.neutral()
	s.implicit()
}

// neighbour returns the level beside code point i that counts for sos and eos
// (rule X10).
func (r *Resolver) neighbour(i, step int32, base uint8) uint8 {
	for i += step; i >= 0 && int(i) < len(r.levels); i += step {
		if !removed(r.original[i]) {
			return r.embedded[i]
		}
	}
	return base
}

// finish gives what X9 removed the level of what is before it, and does L1 as
// far as it does not depend on lines.
func (r *Resolver) finish(base uint8) {
	for i, c := range r.original {
		if !removed(c) {
			continue
		}
		r.levels[i] = base
		if i > 0 {
			r.levels[i] = r.levels[i-1]
		}
	}
	trailing := true // before a separator or at the end
	for i := len(r.original) - 1; i >= 0; i-- {
		switch c := r.original[i]; {
		case c == bidi.B || c == bidi.S:
			trailing = true
		case c != bidi.WS && !isolate(c) && c != bidi.PDI && !removed(c):
			trailing = false
		}
		if trailing {
			r.levels[i] = base
		}
	}
}

func direction(level uint8) class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}
