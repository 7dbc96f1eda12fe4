package edit

import (
	"context"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// openArticles is how many articles the cache keeps with text and annotations:
// the one on the screen and those beside it.
const openArticles = 8

// cache is what the editor remembers of the store. It is only ever written
// with what was read or committed, so it can be dropped at any time.
type cache struct {
	store  data.Store
	labels []data.Label // by slot, then key; nil when unknown
	open   []*openArticle
}

// openArticle is one article in the cache; parts not asked for yet are nil.
type openArticle struct {
	id          data.ID
	article     *data.Article
	body        *text.Index
	annotations *list
	large       bool // it has too many annotations to be kept
	asked       int  // how many spans the act being planned asked for
}

// find returns an article that is in the cache, or nil.
func (c *cache) find(id data.ID) *openArticle {
	for _, o := range c.open {
		if o.id == id {
			return o
		}
	}
	return nil
}

// use returns the cache's place for an article and makes it the newest.
func (c *cache) use(id data.ID) *openArticle {
	i := slices.IndexFunc(c.open, func(o *openArticle) bool { return o.id == id })
	switch {
	case i >= 0:
		o := c.open[i]
		copy(c.open[1:i+1], c.open[:i])
		c.open[0] = o
	case len(c.open) == openArticles:
		copy(c.open[1:], c.open)
		c.open[0] = &openArticle{id: id}
	default:
		c.open = slices.Insert(c.open, 0, &openArticle{id: id})
	}
	return c.open[0]
}

func (c *cache) allLabels(ctx context.Context) ([]data.Label, error) {
	if c.labels == nil {
		labels, err := c.store.Labels(ctx)
		if err != nil {
			return nil, err
		}
		c.labels = labels
	}
	return c.labels, nil
}

func (c *cache) article(ctx context.Context, id data.ID) (data.Article, error) {
	o := c.find(id)
	if o != nil && o.article != nil {
		return *o.article, nil
	}
	a, err := c.store.Article(ctx, id)
	if err == nil && o != nil {
		o.article = &a
	}
	return a, err
}

func (c *cache) text(ctx context.Context, id data.ID) (*text.Index, error) {
	o := c.use(id)
	if o.body == nil {
		a, err := c.article(ctx, id)
		if err != nil {
			return nil, err
		}
		body, err := c.store.Text(ctx, a.TextHash)
		if err != nil {
			return nil, err
		}
		o.body = text.New(body)
	}
	return o.body, nil
}

// few is how many spans of a large article an act asks the store for, one by
// one; with more it reads all its annotations.
const few = 64

// at returns the annotations of exactly that span.
func (c *cache) at(ctx context.Context, id data.ID, span data.Span) ([]data.Annotation, error) {
	o := c.use(id)
	if o.asked++; o.large && o.annotations == nil && o.asked <= few {
		over, err := c.store.AnnotationsOver(ctx, id, span)
		return slices.DeleteFunc(over, func(a data.Annotation) bool { return a.Span() != span }), err
	}
	l, err := c.annotations(ctx, id)
	if err != nil {
		return nil, err
	}
	return l.at(span), nil
}

// rest ends the planning of an act: what only that needed is let go.
func (c *cache) rest() {
	for _, o := range c.open {
		if o.asked = 0; o.large {
			o.annotations = nil
		}
	}
}

func (c *cache) annotations(ctx context.Context, id data.ID) (*list, error) {
	o := c.use(id)
	if o.annotations == nil {
		sorted, err := c.store.Annotations(ctx, id)
		if err != nil {
			return nil, err
		}
		o.annotations = newList(sorted)
	}
	return o.annotations, nil
}

func (c *cache) annotation(ctx context.Context, id data.ID) (data.Annotation, error) {
	for _, o := range c.open {
		if o.annotations == nil {
			continue
		}
		if a, ok := o.annotations.get(id); ok {
			return a, nil
		}
	}
	a, err := c.store.Annotation(ctx, id)
	if err != nil {
		return a, err
	}
	if o := c.find(a.Article); o != nil && o.large {
		if o.asked++; o.asked > few {
			_, err = c.annotations(ctx, a.Article)
		}
	}
	return a, err
}

// drop forgets everything but the texts, which never change.
func (c *cache) drop() {
	c.labels = nil
	for _, o := range c.open {
		o.article, o.annotations = nil, nil
	}
}

// apply brings the cache up to a commit that the store has made.
func (c *cache) apply(changes data.Changes) {
	if changes.Labels.Len() > 0 {
		c.labels = nil
	}
	for _, a := range changes.Articles.Deleted {
		c.open = slices.DeleteFunc(c.open, func(o *openArticle) bool { return o.id == a.ID })
	}
	for _, a := range written(changes.Articles) {
		if o := c.find(a.ID); o != nil {
			o.article = &a
		}
	}
	for _, a := range changes.Annotations.Deleted {
		c.remove(a)
	}
	for _, u := range changes.Annotations.Updated {
		c.remove(u.Old)
	}
	for _, a := range written(changes.Annotations) {
		if o := c.find(a.Article); o != nil && o.annotations != nil {
			o.annotations.insert(a)
		}
	}
}

func (c *cache) remove(a data.Annotation) {
	if o := c.find(a.Article); o != nil && o.annotations != nil {
		o.annotations.remove(a)
	}
}
