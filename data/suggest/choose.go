package suggest

import (
	"cmp"
	"slices"

	"nomina/data"
	"nomina/data/token"
)

// chosen returns the best of the candidates to be taken that do not overlap, in
// order.
func (s *search) chosen(take func(*search, candidate) bool) []Suggestion {
	s.add()
	slices.SortStableFunc(s.found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.raw, a.raw), cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End), cmp.Compare(a.label, b.label))
	})
	var out []Suggestion
	for _, c := range s.found {
		if !take(s, c) || !s.free(c.Range) {
			continue
		}
		for i := c.First; i < c.End; i++ {
			s.taken[i] = true
		}
		out = append(out, s.suggestion(c))
	}
	slices.SortFunc(out, func(a, b Suggestion) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}

// add sets the totals: how likely a span is a name of any label.
func (s *search) add() {
	totals := make(map[token.Range]float64, len(s.found))
	for _, c := range s.found {
		totals[c.Range] += c.raw
	}
	for i, c := range s.found {
		s.found[i].total = min(totals[c.Range], 1)
	}
}

// shown reports whether a candidate is likely enough.
func (s *search) shown(c candidate) bool {
	p := s.m.calibrated.Probability
	return p(c.raw) >= ShowAbove && p(c.total) >= ShowSpanAbove
}

// likely reports whether a candidate is rather a name than none.
func (s *search) likely(c candidate) bool {
	label, span := s.m.found()
	return c.raw >= label && c.total >= span
}

func (s *search) free(r token.Range) bool {
	for i := r.First; i < r.End; i++ {
		if s.taken[i] {
			return false
		}
	}
	return true
}

// firm reports whether a string is marked in the project more than once, always
// with the same label.
func (m *Model) firm(words []uint64, label int) bool {
	x, ok := m.names.Longest(words, 0, nil)
	return ok && x.End == len(words) && x.Label == label && x.N > 1 && x.Others == 0
}

func (s *search) suggestion(c candidate) Suggestion {
	all := s.p.Text.Tokens
	words := s.p.forms[c.First:c.End]
	l := s.labels.of(c.label)
	out := Suggestion{
		Span: data.Span{Start: all[c.First].Start, End: all[c.End-1].End}, Label: c.label,
		Score: s.m.calibrated.Probability(c.raw), Raw: c.raw, Source: c.source,
		Count: s.m.names.Of(words, l),
	}
	switch own := s.own.whole.Of(words, l); {
	case own > 0:
		out.Source = Propagated
		out.Count = max(out.Count, own)
	case out.Source == Propagated:
	case out.Count > 0:
		out.Source = Seen
	case s.m.outside.Of(words, l) > 0:
		out.Source = Gazetteer
	}
	switch {
	case s.m.calibrated.Sure(c.raw) && s.m.firm(words, l):
		out.Tier = Sure
	case out.Score >= StrongAbove:
		out.Tier = Strong
	}
	return out
}
