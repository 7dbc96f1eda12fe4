package edit

import (
	"cmp"
	"errors"

	"nomina/data"
	"nomina/data/text"
)

// corrector plans corrections of annotations.
type corrector struct {
	view View
	list []Correction
	left map[int]Reason
	byID map[data.ID]int // those of annotations that are there
	into map[place][]int // those that end up at a place
}

// check decides by itself whether the i-th correction can be made. The error is
// the view's.
func (p *corrector) check(i int) error {
	c := p.list[i]
	reason, err := p.old(i, c.Old)
	if reason == "" && err == nil && c.New != (data.Annotation{}) {
		reason, err = p.new(c)
	}
	if reason != "" {
		p.left[i] = reason
	}
	if reason == "" && err == nil && c.New != (data.Annotation{}) {
		at := place{p.article(c), c.New.Span()}
		p.into[at] = append(p.into[at], i)
	}
	return err
}

// old checks that an annotation is as it was seen.
func (p *corrector) old(i int, old data.Annotation) (Reason, error) {
	if old == (data.Annotation{}) {
		return "", nil
	}
	there, err := p.view.Annotation(old.ID)
	switch {
	case errors.Is(err, data.ErrNotFound):
		return ReasonChanged, nil
	case err != nil:
		return "", err
	case there != old:
		return ReasonChanged, nil
	}
	if _, twice := p.byID[old.ID]; twice {
		return ReasonTwice, nil
	}
	p.byID[old.ID] = i
	return "", nil
}

func (p *corrector) article(c Correction) data.ID { return cmp.Or(c.Old.Article, c.New.Article) }

// new checks what is to become of an annotation.
func (p *corrector) new(c Correction) (Reason, error) {
	a, err := findArticle(p.view, p.article(c))
	if gone(err) {
		return ReasonChanged, nil
	}
	if err != nil {
		return "", err
	}
	if !c.New.Span().Within(a.Length) {
		return ReasonSpan, nil
	}
	body, err := p.view.Text(a.ID)
	if err != nil {
		return "", err
	}
	if body.Slice(text.Range(c.New.Span())) != c.New.Quote {
		return ReasonQuote, nil
	}
	return p.refers(c.New)
}

// refers checks that the label and the entity are there.
func (p *corrector) refers(a data.Annotation) (Reason, error) {
	if _, err := p.view.Label(a.Label); errors.Is(err, data.ErrNotFound) {
		return ReasonNoLabel, nil
	} else if err != nil {
		return "", err
	}
	if a.Entity == "" {
		return "", nil
	}
	if _, err := p.view.Entity(a.Entity); errors.Is(err, data.ErrNotFound) {
		return ReasonNoEntity, nil
	} else if err != nil {
		return "", err
	}
	return "", nil
}

// delta returns the corrections that are made.
func (p *corrector) delta() (d data.Delta[data.Annotation]) {
	now := p.view.Now()
	for i, c := range p.list {
		if _, out := p.left[i]; out {
			continue
		}
		switch {
		case c.New == (data.Annotation{}):
			if c.Old != (data.Annotation{}) {
				d.Deleted = append(d.Deleted, c.Old)
			}
		case c.Old == (data.Annotation{}):
			a := data.Annotation{
				ID: p.view.NewID(), Article: c.New.Article, Annotator: cmp.Or(utf8Only(c.New.Annotator), p.view.Annotator()),
				Origin: data.OriginHand, Created: now, Modified: now,
			}
			d.Created = append(d.Created, taking(a, c.New))
		default:
			if a := taking(c.Old, c.New); a != c.Old {
				a.Modified = now
				d.Updated = append(d.Updated, data.Update[data.Annotation]{Old: c.Old, New: a})
			}
		}
	}
	return d
}

// taking returns a with what can be corrected of n.
func taking(a, n data.Annotation) data.Annotation {
	a.Start, a.End, a.Quote, a.Label, a.Note, a.Entity = n.Start, n.End, n.Quote, n.Label, utf8Only(n.Note), n.Entity
	return a
}
