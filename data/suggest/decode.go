package suggest

import (
	"slices"

	"nomina/data/suggest/crf"
	"nomina/data/suggest/feature"
	"nomina/data/suggest/gazetteer"
	"nomina/data/token"
)

// decode finds the names that the weights think likely, with what is confirmed
// and rejected in the sentence held fast: Culotta and McCallum, "Reducing Labeling
// Effort for Structured Prediction Tasks" (2005).
func (s *search) decode(r token.Range) {
	tokens := tokensOf(s.p, r, []feature.Source{
		{ID: fromProject, Names: s.m.names, Less: s.less},
		{ID: fromArticle, Names: s.own.whole, Less: s.lessOf(r)},
		{ID: fromOutside, Names: s.m.outside},
	})
	s.lattice.Set(s.m.weights, tokens, s.allow(r))
	s.lattice.Spans(lowest, func(x crf.Span) {
		at := token.Range{First: r.First + x.First, End: r.First + x.End}
		s.propose(candidate{Range: at, label: s.m.labels.ids[x.Label], raw: x.P, source: Predicted})
	})
}

// lowest is the score below which nothing is looked at.
const lowest = 0.1

// lessOf takes the marks of the sentence itself off those of the article.
func (s *search) lessOf(r token.Range) gazetteer.Less {
	marks := within(s.p.marks, r)
	if len(marks) == 0 {
		return nil
	}
	less := gazetteer.Less{}
	for _, k := range marks {
		less.Take(s.p.forms[k.First:k.End], s.labels.of(k.label))
	}
	return less
}

// allow holds fast what is decided in a sentence.
func (s *search) allow(r token.Range) crf.Allow {
	n := s.m.weights.Labels()
	must := make([]int, r.Len()) // the state, -1 for any
	for i := range must {
		must[i] = -1
	}
	for _, k := range within(s.p.marks, r) {
		l, ok := s.m.labels.number[k.label]
		if !ok || l >= n {
			continue
		}
		for i := k.First; i < min(k.End, r.End); i++ {
			must[i-r.First] = crf.I(l)
		}
		must[k.First-r.First] = crf.B(l)
	}
	return func(t, state int) bool {
		i := r.First + t
		if must[t] >= 0 {
			return state == must[t]
		}
		if state == crf.O {
			return true
		}
		l := (state - 1) / 2
		if t > 0 && must[t-1] >= 0 && state == crf.I(l) {
			return false
		}
		return s.m.labels.marks[l] > 0 && !slices.Contains(s.banned[i], s.m.labels.ids[l])
	}
}
