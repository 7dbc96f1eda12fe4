package memory

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"nomina/data"
)

func (s *state) judgeEntities(c data.Changes) error {
	for _, e := range written(c.Entities) {
		if e.Name == "" {
			return broken("entity %s has no name", e.ID)
		}
		if _, ok := s.labels[e.Label]; !ok && e.Label != "" {
			return broken("entity %s has an unknown label", e.ID)
		}
		if err := valid("entity", e.ID, e.Name, e.Aliases, e.Note, e.External); err != nil {
			return err
		}
	}
	gone := map[data.ID]bool{}
	for _, e := range c.Entities.Deleted {
		gone[e.ID] = true
	}
	for _, l := range c.Labels.Deleted {
		gone[l.ID] = true
	}
	if len(gone) == 0 {
		return nil
	}
	for _, a := range s.annotations {
		if gone[a.Entity] {
			return broken("annotation %s refers to entity %s", a.ID, a.Entity)
		}
	}
	for _, e := range s.entities {
		if gone[e.Label] {
			return broken("entity %s has label %s", e.ID, e.Label)
		}
	}
	return nil
}

func (s *state) judgeDismissals(c data.Changes) error {
	for _, d := range written(c.Dismissals) {
		if d.Kind == "" {
			return broken("dismissal %s has no kind", d.ID)
		}
		if d.Start < 0 || d.End < d.Start || !isScore(d.Score) {
			return broken("dismissal %s has span %v and score %v", d.ID, d.Span(), d.Score)
		}
		if err := valid("dismissal", d.ID, d.Kind, string(d.Article), string(d.Label), d.Text, d.Annotator); err != nil {
			return err
		}
	}
	return nil
}

func isScore(f float64) bool { return 0 <= f && f <= 1 }

// Entities returns the register in its order.
func (r *reader) Entities(ctx context.Context) ([]data.Entity, error) {
	return read(ctx, r, func(s *state) ([]data.Entity, error) {
		return slices.SortedFunc(maps.Values(s.entities), data.CompareEntities), nil
	})
}

// Entity returns one entity, or ErrNotFound.
func (r *reader) Entity(ctx context.Context, id data.ID) (data.Entity, error) {
	return read(ctx, r, func(s *state) (data.Entity, error) { return one("entity", s.entities, id) })
}

// EntityUses returns how often each entity is meant.
func (r *reader) EntityUses(ctx context.Context) (map[data.ID]data.EntityUse, error) {
	return read(ctx, r, func(s *state) (map[data.ID]data.EntityUse, error) {
		uses := map[data.ID]data.EntityUse{}
		in := map[[2]data.ID]bool{}
		for _, a := range s.annotations {
			if a.Entity == "" {
				continue
			}
			u := uses[a.Entity]
			if u.Mentions++; u.Mentions == 1 || a.Created < u.First {
				u.First = a.Created
			}
			if place := [2]data.ID{a.Entity, a.Article}; !in[place] {
				in[place] = true
				u.Articles++
			}
			uses[a.Entity] = u
		}
		return uses, nil
	})
}

// Mentions returns the annotations that refer to an entity.
func (r *reader) Mentions(ctx context.Context, entity data.ID) ([]data.Annotation, error) {
	return read(ctx, r, func(s *state) ([]data.Annotation, error) {
		var all []data.Annotation
		for _, a := range s.annotations {
			if a.Entity == entity && entity != "" {
				all = append(all, a)
			}
		}
		slices.SortFunc(all, func(a, b data.Annotation) int {
			return cmp.Or(older(s.articles[a.Article], s.articles[b.Article]), data.CompareAnnotations(a, b))
		})
		return all, nil
	})
}

// Dismissals returns all dismissals, the oldest first.
func (r *reader) Dismissals(ctx context.Context) ([]data.Dismissal, error) {
	return read(ctx, r, func(s *state) ([]data.Dismissal, error) {
		return slices.SortedFunc(maps.Values(s.dismissals), func(a, b data.Dismissal) int {
			return cmp.Or(cmp.Compare(a.Created, b.Created), cmp.Compare(a.ID, b.ID))
		}), nil
	})
}

// Suggestions returns what is kept for an article.
func (r *reader) Suggestions(ctx context.Context, article data.ID) ([]data.Suggestion, error) {
	return read(ctx, r, func(s *state) ([]data.Suggestion, error) { return slices.Clone(s.suggestions[article]), nil })
}

// KeepSuggestions replaces the suggestions of an article.
func (s *Store) KeepSuggestions(ctx context.Context, article data.ID, list []data.Suggestion) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	if s.readOnly {
		return fmt.Errorf("keep suggestions: %w", data.ErrReadOnly)
	}
	s.state.mu.Lock()
	defer s.state.mu.Unlock()
	if _, err := one("article", s.state.articles, article); err != nil {
		return err
	}
	kept := make([]data.Suggestion, len(list))
	for i, v := range list {
		if _, err := one("label", s.state.labels, v.Label); err != nil {
			return err
		}
		v.Article = article
		kept[i] = v
	}
	slices.SortStableFunc(kept, func(a, b data.Suggestion) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	s.state.suggestions[article] = kept
	return nil
}

// forget drops the suggestions of articles and labels that are gone.
func (s *state) forget(c data.Changes) {
	for _, a := range c.Articles.Deleted {
		delete(s.suggestions, a.ID)
	}
	for _, l := range c.Labels.Deleted {
		for article, list := range s.suggestions {
			kept := slices.DeleteFunc(slices.Clone(list), func(v data.Suggestion) bool { return v.Label == l.ID })
			s.suggestions[article] = kept
		}
	}
}
