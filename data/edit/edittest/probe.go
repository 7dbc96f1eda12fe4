package edittest

import (
	"slices"
	"strings"

	"nomina/data"
	"nomina/data/edit"
)

// seen is what a view answers to everything that can be asked of it.
type seen struct {
	Untouched bool
	Labels    []data.Label
	Counts    map[data.ID]int
	Labelled  map[data.ID][]data.Annotation
	ByText    map[string][]data.ID
	Articles  []data.Article
	Texts     []string
	In        [][]data.Annotation
	At        map[place][]data.Annotation
	ByID      []data.Annotation
	Taken     int
}

type place struct {
	article data.ID
	span    data.Span
}

// probe is a command that does nothing but look.
type probe struct{ p *player }

// Plan implements edit.Command.
func (c probe) Plan(v edit.View) (edit.Step, error) {
	var s seen
	var err error
	if s.Untouched, err = v.Untouched(); err != nil {
		return edit.Step{}, err
	}
	for _, look := range []func(edit.View, *seen) error{c.labels, c.texts, c.articles, c.places} {
		if err := look(v, &s); err != nil {
			return edit.Step{}, err
		}
	}
	c.p.seen = append(c.p.seen, s)
	return edit.Step{}, nil
}

func (c probe) labels(v edit.View, s *seen) (err error) {
	if s.Labels, err = v.Labels(); err != nil {
		return err
	}
	counts, err := v.LabelCounts()
	if err != nil {
		return err
	}
	s.Counts, s.Labelled = map[data.ID]int{}, map[data.ID][]data.Annotation{}
	for _, l := range s.Labels {
		s.Counts[l.ID] = counts[l.ID]
		list, err := v.Labelled(l.ID)
		if err != nil {
			return err
		}
		slices.SortFunc(list, func(a, b data.Annotation) int { return strings.Compare(string(a.ID), string(b.ID)) })
		s.Labelled[l.ID] = list
	}
	return nil
}

func (c probe) texts(v edit.View, s *seen) error {
	s.ByText = map[string][]data.ID{}
	for _, body := range bodies() {
		ids, err := v.ArticlesByText(data.HashText(body))
		if err != nil {
			return err
		}
		s.ByText[body] = ids
	}
	return nil
}

func (c probe) articles(v edit.View, s *seen) error {
	for _, id := range c.p.known {
		a, err := v.Article(id)
		if err != nil {
			continue // it was planned, and then another command was refused
		}
		x, err := v.Text(a.ID)
		if err != nil {
			return err
		}
		list, err := v.Annotations(a.ID)
		if err != nil {
			return err
		}
		s.Articles, s.Texts, s.In = append(s.Articles, a), append(s.Texts, x.String()), append(s.In, list)
	}
	return nil
}

// places looks at every span that ever had an annotation.
func (c probe) places(v edit.View, s *seen) error {
	s.At = map[place][]data.Annotation{}
	var ids []data.ID
	for _, list := range s.In {
		for _, a := range list {
			got, err := v.Annotation(a.ID)
			if err != nil {
				return err
			}
			ids, s.ByID = append(ids, a.ID), append(s.ByID, got)
			c.p.places[place{a.Article, a.Span()}] = true
		}
	}
	for at := range c.p.places {
		list, err := v.At(at.article, at.span)
		if err != nil {
			return err
		}
		s.At[at] = list
	}
	taken, err := v.Taken(append(ids, "none"))
	s.Taken = len(taken)
	return err
}
