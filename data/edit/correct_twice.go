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
		k, corrected := p.byID[o.ID]
		if _, out := p.left[k]; corrected && !out {
			continue // where it will be is looked at below
		}
		if o.ID != c.Old.ID && o.Label == c.New.Label {
			return true, nil
		}
	}
	for _, k := range p.into[at] {
		o := p.list[k]
		if _, out := p.left[k]; out || k == i || o.New.Label != c.New.Label {
			continue
		}
		together := o.Old.Span() == c.Old.Span() && o.Old.Label == c.Old.Label && o.Old.ID != "" && c.Old.ID != ""
		if !together && (k < i || !moves(o)) {
			return true, nil
		}
	}
	return false, nil
}
