package suggest

import (
	"nomina/data/suggest/token"
)

// propagated is the score of a string that is marked elsewhere in the article,
// before anything is learnt about it.
const propagated = 0.85

// propagate finds the names in a sentence that are marked elsewhere in the
// article, the longest first.
func (s *search) propagate(r token.Range) {
	for i := r.First; i < r.End; i++ {
		m, ok := s.own.Longest(s.p.forms[:r.End], i, nil)
		if !ok {
			continue
		}
		s.propose(candidate{token.Range{First: m.First, End: m.End}, s.labels.ids[m.Label], propagated, Propagated})
		i = m.End - 1
	}
}
