package suggest

import (
	"slices"

	"nomina/data"
	"nomina/data/suggest/crf"
	"nomina/data/suggest/gazetteer"
	"nomina/data/token"
)

// candidate is a name that may be suggested, in tokens.
type candidate struct {
	token.Range
	label  data.ID
	raw    float64
	total  float64 // of its span with any label
	source Source
}

// search looks for the suggestions of one article.
type search struct {
	m       *Model
	a       Article
	p       *prepared
	labels  *labels // the model's, and those that only the article has
	own     own
	less    gazetteer.Less // what the article adds to the project's names
	taken   []bool         // tokens of confirmed names
	quiet   map[string]bool
	banned  map[int][]data.ID // labels that were rejected at a token
	lattice crf.Lattice
	runes   []rune // of the article, once they are needed
	found   []candidate
	first   int // of those found in the sentence
}

// learnArticle gathers the names that are marked in the article.
func (s *search) learnArticle() {
	s.own, s.less = newOwn(), gazetteer.Less{}
	s.taken = make([]bool, len(s.p.known))
	for _, k := range s.p.marks {
		l := s.labels.of(k.label)
		s.own.add(s.p, k, l)
		s.less.Take(s.p.forms[k.First:k.End], l)
	}
	for _, k := range s.a.Confirmed {
		r := s.p.Text.Find(k.Span.Start, k.Span.End)
		for i := r.First; i < r.End; i++ {
			s.taken[i] = true
		}
	}
}

// reject gathers what must not be suggested.
func (s *search) reject() {
	s.quiet, s.banned = map[string]bool{}, map[int][]data.ID{}
	for _, r := range s.a.Rejected {
		s.quiet[quietKey(r.string(s.a.Text), r.Label)] = true
		at := s.p.Text.Find(r.Span.Start, r.Span.End)
		for i := at.First; i < at.End && !r.Span.Empty(); i++ {
			s.banned[i] = append(s.banned[i], r.Label)
		}
	}
}

func (s *search) sentence(r token.Range) {
	first := len(s.found)
	s.first = first
	if s.m.weights != nil && s.m.weights.Labels() > 0 {
		s.decode(r)
	}
	s.propagate(r, s.found[first:])
}

// propose keeps a candidate unless it is taken or quiet.
func (s *search) propose(c candidate) {
	for i := c.First; i < c.End; i++ {
		if s.taken[i] || slices.Contains(s.banned[i], c.label) {
			return
		}
	}
	if s.silent(c) {
		return
	}
	for i, d := range s.found[s.first:] {
		if d.Range == c.Range && d.label == c.label {
			if c.raw >= d.raw {
				s.found[s.first+i] = c
			}
			return
		}
	}
	s.found = append(s.found, c)
}

// silent reports whether a candidate's string was turned down with its label.
func (s *search) silent(c candidate) bool {
	if len(s.quiet)+len(s.m.quiet) == 0 {
		return false
	}
	k := quietKey(s.string(c.Range), c.label)
	return s.quiet[k] || s.m.quiet[k]
}

// string returns the text of a range of tokens.
func (s *search) string(r token.Range) string {
	all := s.p.Text.Tokens
	first, last := all[r.First], all[r.End-1]
	if r.Len() == 1 {
		return first.Text
	}
	if s.runes == nil {
		s.runes = []rune(s.a.Text)
	}
	return string(s.runes[first.Start:last.End])
}
