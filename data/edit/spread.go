package edit

import (
	"errors"
	"fmt"

	"nomina/data"
)

// Spread puts a label on places in many articles, in one act. Places that have
// got the label meanwhile, places given twice and articles that are gone are left
// out.
type Spread struct {
	Places []Place
	Label  data.ID
}

// Place is a span of an article.
type Place struct {
	Article data.ID
	Span    data.Span
}

// Plan implements Command. It goes through article after article, so that few of
// them are in memory at a time.
func (c Spread) Plan(v View) (Step, error) {
	if _, err := findLabel(v, c.Label); err != nil {
		return Step{}, err
	}
	s := Step{Act: data.ActReplicate}
	order, spans := byArticle(c.Places)
	for _, article := range order {
		part, err := Replicate{Article: article, Spans: spans[article], Label: c.Label}.Plan(v)
		if gone(err) {
			continue
		}
		if err != nil {
			return Step{}, err
		}
		s.join(part)
	}
	created := s.Changes.Annotations.Created
	if len(created) > 0 {
		s.Subject = fmt.Sprintf("%s × %d", short(created[0].Quote), len(created))
	}
	return s, nil
}

// byArticle returns the articles in the order in which they come, and the spans
// in each.
func byArticle(places []Place) (order []data.ID, spans map[data.ID][]data.Span) {
	spans = map[data.ID][]data.Span{}
	for _, p := range places {
		if _, seen := spans[p.Article]; !seen {
			order = append(order, p.Article)
		}
		spans[p.Article] = append(spans[p.Article], p.Span)
	}
	return order, spans
}

// gone reports whether an article was not there any more.
func gone(err error) bool {
	var broken *InvalidError
	return errors.As(err, &broken) && broken.Rule == RuleNoArticle
}

// join adds what another step does to annotations in one more article.
func (s *Step) join(part Step) {
	if part.Changes.Empty() {
		return
	}
	if s.Changes.Empty() {
		s.Article = part.Article
	} else if s.Article != part.Article {
		s.Article = ""
	}
	a, b := &s.Changes.Annotations, part.Changes.Annotations
	a.Created = append(a.Created, b.Created...)
	a.Updated = append(a.Updated, b.Updated...)
	a.Deleted = append(a.Deleted, b.Deleted...)
	s.Changes.Articles.Updated = append(s.Changes.Articles.Updated, part.Changes.Articles.Updated...)
}
