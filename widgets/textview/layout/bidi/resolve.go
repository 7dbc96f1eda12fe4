package bidi

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence: r.sequence with r.types.
type sequence struct {
	r              *Resolver
	level          uint8
	before, behind class // sos and eos
}

// weak does rules W1 to W7.
func (s *sequence) weak() {
	types := s.r.types
	s.marks()
	strong := s.before // W2 and, for AL, W3
	for i, t := range types {
		switch t {
		case bidi.L, bidi.R, bidi.AL:
			strong = t
			if t == bidi.AL {
				types[i] = bidi.R
			}
		case bidi.EN:
			if strong == bidi.AL {
				types[i] = bidi.AN
			}
		}
	}
	s.separators()
	strong = s.before // W7
	for i, t := range types {
		switch t {
		case bidi.L, bidi.R:
			strong = t
		case bidi.EN:
			if strong == bidi.L {
				types[i] = bidi.L
			}
		}
	}
}

// marks gives marks the type of what they stand on (rule W1).
func (s *sequence) marks() {
	prev := s.before
	for i, t := range s.r.types {
		if t == bidi.NSM {
			s.r.types[i] = prev
		} else {
			prev = t
		}
		if isolate(t) || t == bidi.PDI {
			prev = bidi.ON
		}
	}
}

// separators resolves what stands between and beside numbers (W4 to W6).
func (s *sequence) separators() {
	types := s.r.types
	for i := 1; i+1 < len(types); i++ {
		if types[i-1] == types[i+1] && joins(types[i], types[i-1]) {
			types[i] = types[i-1]
		}
	}
	s.terminators()
	for i, t := range types {
		if t == bidi.ES || t == bidi.CS || t == bidi.ET {
			types[i] = bidi.ON
		}
	}
}

// joins reports whether a separator between two numbers of a type makes one
// number of them.
func joins(separator, number class) bool {
	switch number {
	case bidi.EN:
		return separator == bidi.ES || separator == bidi.CS
	case bidi.AN:
		return separator == bidi.CS
	}
	return false
}

// terminators makes signs of currency and percent beside a number a part of it
// (W5).
func (s *sequence) terminators() {
	types := s.r.types
	for i := 0; i < len(types); i++ {
		j := i
		for j < len(types) && types[j] == bidi.ET {
			j++
		}
		if j > i && (i > 0 && types[i-1] == bidi.EN || j < len(types) && types[j] == bidi.EN) {
			fill(types[i:j], bidi.EN)
		}
		i = max(i, j-1)
	}
}

func fill(types []class, with class) {
	for i := range types {
		types[i] = with
	}
}

// neutral does rules N1 and N2.
func (s *sequence) neutral() {
	types := s.r.types
	for i := 0; i < len(types); {
		if !isNeutral(types[i]) {
			i++
			continue
		}
		j := i
		for j < len(types) && isNeutral(types[j]) {
			j++
		}
		left, right := s.before, s.behind
		if i > 0 {
			left = strongOf(types[i-1])
		}
		if j < len(types) {
			right = strongOf(types[j])
		}
		if left != right {
			left = direction(s.level)
		}
		fill(types[i:j], left)
		i = j
	}
}

func isNeutral(c class) bool {
	return c == bidi.B || c == bidi.S || c == bidi.WS || c == bidi.ON || c == bidi.PDI || isolate(c)
}

// strongOf is what a type counts as for the neutrals around it.
func strongOf(c class) class {
	switch c {
	case bidi.R, bidi.EN, bidi.AN, bidi.AL:
		return bidi.R
	case bidi.L:
		return bidi.L
	}
	return bidi.ON
}

// implicit does rules I1 and I2.
func (s *sequence) implicit() {
	for k, i := range s.r.sequence {
		level, t := s.level, s.r.types[k]
		switch {
		case level%2 == 0 && t == bidi.R:
			level++
		case level%2 == 0 && t != bidi.L:
			level += 2
		case level%2 == 1 && t != bidi.R:
			level++
		}
		s.r.levels[i] = level
	}
}
