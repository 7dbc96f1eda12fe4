package annotate

import (
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data/find"
	"nomina/data/text"
)

// sameness is what counts as the same text.
func (p *Page) sameness() find.Options {
	s := p.h.Settings.Get().Replicate
	return find.Options{Case: !s.AnyCase, Exact: !s.AnyAccents}
}

// word reports whether no word reaches over the ends of a range. What does not
// stand so is looked for within words.
func (d *document) word(r text.Range) bool {
	edges := text.NewEdges(d.text)
	return edges.Word(d.text.Byte(r.Start)) && edges.Word(d.text.Byte(r.End))
}

// resame changes what counts as the same, for good, and counts anew.
func (p *Page) resame(r replica, change func(*settings.Replicate)) {
	p.h.Settings.Change(func(s *settings.Settings) { change(&s.Replicate) })
	p.drop()
	p.count(r)
}

// sameChoices are the letters and switches that change what counts as the same.
func (p *Page) sameChoices(r replica) []choice {
	s := p.h.Settings.Get().Replicate
	return []choice{
		{'C', say.T("replicate.any_case"), s.AnyCase, func() {
			p.resame(r, func(s *settings.Replicate) { s.AnyCase = !s.AnyCase })
		}},
		{'A', say.T("replicate.any_accents"), s.AnyAccents, func() {
			p.resame(r, func(s *settings.Replicate) { s.AnyAccents = !s.AnyAccents })
		}},
	}
}
