package gazetteer

// Match is a name found in a sentence.
type Match struct {
	First, End int // tokens, half-open
	Label      int // the one it has most often, the smaller of two equal ones
	N          int // how often it has this label
	Others     int // how often it has another
}

// Less is what is to be taken off the counts of keys, such as what an article
// itself adds to a project's names. nil takes off nothing.
type Less map[uint64][]Count

// Take counts a name that is to be taken off.
func (l Less) Take(words []uint64, label int) {
	k := uint64(0)
	for i, w := range words {
		k = Key(k, w)
		if i == len(words)-1 {
			l[k] = plus(l[k], label, 1)
		}
		l[WordKey(w)] = plus(l[WordKey(w)], label, 1)
	}
}

// Longest returns the longest name that begins at token first.
func (s *Set) Longest(words []uint64, first int, less Less) (Match, bool) {
	best, found := Match{}, false
	k := uint64(0)
	for t := first; t < len(words); t++ {
		k = Key(k, words[t])
		counts, more := s.Lookup(k)
		if m, ok := major(counts, less[k]); ok {
			m.First, m.End = first, t+1
			best, found = m, true
		}
		if !more {
			break
		}
	}
	return best, found
}

// Word returns the label that names with this token have most often.
func (s *Set) Word(word uint64, less Less) (Match, bool) {
	k := WordKey(word)
	counts, _ := s.Lookup(k)
	return major(counts, less[k])
}

// major returns the label with the highest count once less is taken off.
func major(counts, less []Count) (Match, bool) {
	var m Match
	total := 0
	for _, c := range counts {
		for _, l := range less {
			if l.Label == c.Label {
				c.N -= l.N
			}
		}
		if c.N <= 0 {
			continue
		}
		total += c.N
		if c.N > m.N || c.N == m.N && c.Label < m.Label {
			m.Label, m.N = c.Label, c.N
		}
	}
	m.Others = total - m.N
	return m, m.N > 0
}

// Of returns how often a name has a label.
func (s *Set) Of(words []uint64, label int) int {
	k := uint64(0)
	for _, w := range words {
		k = Key(k, w)
	}
	counts, _ := s.Lookup(k)
	for _, c := range counts {
		if c.Label == label {
			return c.N
		}
	}
	return 0
}
