package suggest

import "nomina/data/token"

// propagate finds in a sentence the names that are marked elsewhere in the
// article, the longest first, then the last words of these. decoded is what the
// weights think of the sentence.
func (s *search) propagate(r token.Range, decoded []candidate) {
	forms := s.p.forms[:r.End]
	for i := r.First; i < r.End; i++ {
		if m, ok := s.own.whole.Longest(forms, i, nil); ok {
			s.repeat(token.Range{First: m.First, End: m.End}, m.Label, s.m.repeats.ofWhole(m.Label), decoded)
			i = m.End - 1
		} else if m, ok := s.own.last.Longest(forms, i, nil); ok {
			s.repeat(token.Range{First: i, End: i + 1}, m.Label, s.m.repeats.ofLast(m.Label), decoded)
		} else if m, ok := s.m.outside.Longest(forms, i, nil); ok && s.m.sentences < trusted {
			at := token.Range{First: m.First, End: m.End}
			s.propose(candidate{Range: at, label: s.labels.ids[m.Label], raw: listed, source: Gazetteer})
			i = m.End - 1
		}
	}
}

// What is known of names from outside before the learner knows better.
const (
	listed  = 0.6 // their score
	trusted = 30  // sentences after which they are features only
)

// believed is after how many sentences the weights count as much as repeats do.
const believed = 100

// repeat proposes a name that repeats. Its score is between how often such were
// right and what the weights think.
func (s *search) repeat(r token.Range, label int, score float64, decoded []candidate) {
	c := candidate{Range: r, label: s.labels.ids[label], raw: score, source: Propagated}
	if s.m.weights != nil {
		p := 0.0
		for _, d := range decoded {
			if d.Range == r && d.label == c.label {
				p = d.raw
			}
		}
		w := float64(s.m.sentences) / float64(s.m.sentences+believed)
		c.raw = max(p, (1-w)*score+w*p)
	}
	s.propose(c)
}
