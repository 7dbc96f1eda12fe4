package edit

import (
	"nomina/data"
)

// refuseTwice leaves out the corrections after which a span would have a label
// twice that did not before, until there are none.
func (p *corrector) refuseTwice() error {
	for more := true; more; {
		more = false
		for i, c := range p.list {
			if _, out := p.left[i]; out || !moves(c) {
				continue
			}
			twice, err := p.twice(i)
			if err != nil {
				return err
			}
			if twice {
				p.left[i], more = ReasonTwiceSpan, true
			}
		}
	}
	return nil
}

// moves reports whether a correction brings a label to a span that it was not on.
func moves(c Correction) bool {
	return c.New != (data.Annotation{}) && (c.Old.Label != c.New.Label || c.Old.Span() != c.New.Span())
}

// twice reports whether another annotation will be where the i-th correction
// leads: one that stays, or one that an earlier correction leads there.
func (p *corrector) twice(i int) (bool, error) {
	c := p.list[i]
	at := place{p.article(c), c.New.Span()}
	there, err := p.view.At(at.article, at.span)
	if err != nil {
		return false, err
	}
	for _, o := range there {
		if o.ID != c.Old.ID && o.Label == c.New.Label && !p.corrected(o.ID) {
			return true, nil
		}
	}
	for _, k := range p.into[at] {
		if k != i && !p.out(k) && p.meets(k, i) {
			return true, nil
		}
	}
	return false, nil
}

func (p *corrector) out(i int) bool {
	_, out := p.left[i]
	return out
}

// corrected reports whether a correction of an annotation is made: what counts is
// where that leads.
func (p *corrector) corrected(id data.ID) bool {
	k, ok := p.byID[id]
	return ok && !p.out(k)
}

// meets reports whether the k-th correction puts its annotation where the i-th
// wants to put another, and has the right to: it comes first, or only stays. Two
// that were on one span with one label before can go on so together.
func (p *corrector) meets(k, i int) bool {
	o, c := p.list[k], p.list[i]
	together := o.Old.Span() == c.Old.Span() && o.Old.Label == c.Old.Label && o.Old.ID != "" && c.Old.ID != ""
	return o.New.Label == c.New.Label && !together && (k < i || !moves(o))
}
