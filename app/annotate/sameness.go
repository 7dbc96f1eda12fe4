package annotate

import (
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data/find"
)

// sameness is what counts as the same text.
func (p *Page) sameness() find.Options {
	s := p.h.Settings.Get().Replicate
	return find.Options{Case: !s.AnyCase, Exact: !s.AnyAccents}
}

// resame changes what counts as the same, for good, and counts anew.
func (p *Page) resame(r replica, change func(*settings.Replicate)) {
	p.h.Settings.Change(func(s *settings.Settings) { change(&s.Replicate) })
	p.drop()
	p.count(r)
}

// sameKeys says which letters change what counts as the same.
func (p *Page) sameKeys() string {
	s := p.h.Settings.Get().Replicate
	c, a := "replicate.any_case", "replicate.any_accents"
	if s.AnyCase {
		c = "replicate.same_case"
	}
	if s.AnyAccents {
		a = "replicate.same_accents"
	}
	return say.T(c) + " · " + say.T(a)
}
