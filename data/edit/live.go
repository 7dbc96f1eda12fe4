package edit

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

var _ View = live{}

// live is the View of the project as it is.
type live struct {
	ctx context.Context // of the act being planned; a View's methods take none
	e   *Editor
}

func (v live) NewID() data.ID    { return v.e.opt.NewID() }
func (v live) Now() data.Time    { return v.e.opt.Now() }
func (v live) Annotator() string { return v.e.opt.Annotator }

func (v live) Untouched() (bool, error) {
	head, err := v.e.store.Head(v.ctx)
	return head == 0, err
}

func (v live) Labels() ([]data.Label, error) {
	labels, err := v.e.cache.allLabels(v.ctx)
	return slices.Clone(labels), err
}

func (v live) Label(id data.ID) (data.Label, error) {
	labels, err := v.e.cache.allLabels(v.ctx)
	if err != nil {
		return data.Label{}, err
	}
	for _, l := range labels {
		if l.ID == id {
			return l, nil
		}
	}
	return data.Label{}, fmt.Errorf("label %s: %w", id, data.ErrNotFound)
}

func (v live) LabelCounts() (map[data.ID]int, error) { return v.e.store.LabelCounts(v.ctx) }

func (v live) Article(id data.ID) (data.Article, error) { return v.e.cache.article(v.ctx, id) }

func (v live) ArticlesByText(h data.Hash) ([]data.ID, error) {
	return v.e.store.ArticlesByText(v.ctx, h)
}

func (v live) Text(article data.ID) (*text.Index, error) { return v.e.cache.text(v.ctx, article) }

func (v live) Annotations(article data.ID) ([]data.Annotation, error) {
	l, err := v.e.cache.annotations(v.ctx, article)
	if err != nil {
		return nil, err
	}
	return l.all(), nil
}

func (v live) Count(article data.ID) (int, error) {
	return v.e.store.AnnotationCount(v.ctx, article)
}

func (v live) At(article data.ID, span data.Span) ([]data.Annotation, error) {
	return v.e.cache.at(v.ctx, article, span)
}

func (v live) Annotation(id data.ID) (data.Annotation, error) {
	return v.e.cache.annotation(v.ctx, id)
}

func (v live) Entities() ([]data.Entity, error) { return v.e.store.Entities(v.ctx) }

func (v live) Entity(id data.ID) (data.Entity, error) { return v.e.store.Entity(v.ctx, id) }

func (v live) Mentions(entity data.ID) ([]data.Annotation, error) {
	return v.e.store.Mentions(v.ctx, entity)
}

func (v live) Dismissals() ([]data.Dismissal, error) { return v.e.store.Dismissals(v.ctx) }

func (v live) Labelled(label data.ID) ([]data.Annotation, error) {
	var out []data.Annotation
	err := v.each(func(a data.Annotation) {
		if a.Label == label {
			out = append(out, a)
		}
	})
	return out, err
}

// Taken asks the store for one ID after the other, unless the project has so
// few annotations that reading all of them takes less.
func (v live) Taken(ids []data.ID) (map[data.ID]bool, error) {
	taken := make(map[data.ID]bool)
	counts, err := v.e.store.LabelCounts(v.ctx)
	if err != nil {
		return nil, err
	}
	stored := 0
	for _, n := range counts {
		stored += n
	}
	if stored == 0 || len(ids) == 0 {
		return taken, nil
	}
	if stored > len(ids) {
		return taken, v.lookUp(ids, taken)
	}
	asked := make(map[data.ID]bool, len(ids))
	for _, id := range ids {
		asked[id] = true
	}
	return taken, v.each(func(a data.Annotation) {
		if asked[a.ID] {
			taken[a.ID] = true
		}
	})
}

func (v live) lookUp(ids []data.ID, taken map[data.ID]bool) error {
	for _, id := range ids {
		_, err := v.Annotation(id)
		if err == nil {
			taken[id] = true
		} else if !errors.Is(err, data.ErrNotFound) {
			return err
		}
	}
	return nil
}

// each calls do with every annotation of the project, past the cache.
func (v live) each(do func(data.Annotation)) error {
	articles, err := v.e.store.Summaries(v.ctx)
	if err != nil {
		return err
	}
	for _, s := range articles {
		if s.Annotations == 0 {
			continue
		}
		all, err := v.e.store.Annotations(v.ctx, s.ID)
		if err != nil {
			return err
		}
		for _, a := range all {
			do(a)
		}
	}
	return nil
}
