package edit

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// overlay is a View of a project as changes that are not applied yet will
// leave it.
type overlay struct {
	View
	done   *merger
	bodies map[data.Hash]*text.Index // of articles created on the way
	at     map[place][]data.ID       // annotations touched that stood or stand there
	in     map[data.ID][]data.ID     // article → annotations written
	listed map[data.ID]bool          // annotations that in lists
}

// place is a span of an article.
type place struct {
	article data.ID
	span    data.Span
}

func newOverlay(base View) *overlay {
	return &overlay{
		View: base, done: newMerger(), bodies: map[data.Hash]*text.Index{},
		at: map[place][]data.ID{}, in: map[data.ID][]data.ID{}, listed: map[data.ID]bool{},
	}
}

// add puts a step over the view.
func (o *overlay) add(s Step) error {
	for _, t := range s.Texts {
		o.bodies[t.Hash] = text.New(t.Body)
	}
	for _, a := range written(s.Changes.Annotations) {
		p := place{a.Article, a.Span()}
		if !slices.Contains(o.at[p], a.ID) {
			o.at[p] = append(o.at[p], a.ID)
		}
		if !o.listed[a.ID] {
			o.listed[a.ID] = true
			o.in[a.Article] = append(o.in[a.Article], a.ID)
		}
	}
	return o.done.add(s.Changes)
}

// written returns the values that d leaves in the project.
func written[T comparable](d data.Delta[T]) []T {
	out := slices.Clone(d.Created)
	for _, u := range d.Updated {
		out = append(out, u.New)
	}
	return out
}

// over returns the record of f, or of base when f does not touch it.
func over[T comparable](f *fold[T], id data.ID, base func(data.ID) (T, error)) (T, error) {
	r := f.records[id]
	if r == nil {
		return base(id)
	}
	if r.after == nil {
		var none T
		return none, fmt.Errorf("%s %s: %w", f.kind, id, data.ErrNotFound)
	}
	return *r.after, nil
}

// untouched removes from list, which the caller owns, what f touches.
func untouched[T comparable](f *fold[T], list []T) []T {
	return slices.DeleteFunc(list, func(v T) bool { return f.records[f.id(v)] != nil })
}

// there returns those of ids that are there after all changes.
func (f *fold[T]) there(ids []data.ID) []T {
	var out []T
	for _, id := range ids {
		if r := f.records[id]; r != nil && r.after != nil {
			out = append(out, *r.after)
		}
	}
	return out
}

func (o *overlay) Label(id data.ID) (data.Label, error) {
	return over(&o.done.labels, id, o.View.Label)
}

func (o *overlay) Article(id data.ID) (data.Article, error) {
	return over(&o.done.articles, id, o.View.Article)
}

func (o *overlay) Annotation(id data.ID) (data.Annotation, error) {
	return over(&o.done.annotations, id, o.View.Annotation)
}

func (o *overlay) Labels() ([]data.Label, error) {
	list, err := o.View.Labels()
	if err != nil {
		return nil, err
	}
	f := &o.done.labels
	list = append(untouched(f, list), f.there(f.order)...)
	slices.SortFunc(list, compareLabels)
	return list, nil
}

// compareLabels orders by slot, those without one last, then by key.
func compareLabels(a, b data.Label) int {
	if (a.Slot == 0) != (b.Slot == 0) {
		return b.Slot - a.Slot
	}
	return cmp.Or(a.Slot-b.Slot, cmp.Compare(a.Key, b.Key))
}

func (o *overlay) LabelCounts() (map[data.ID]int, error) {
	base, err := o.View.LabelCounts()
	if err != nil {
		return nil, err
	}
	counts := maps.Clone(base)
	for _, r := range o.done.annotations.records {
		if r.before != nil {
			counts[r.before.Label]--
		}
		if r.after != nil {
			counts[r.after.Label]++
		}
	}
	return counts, nil
}

func (o *overlay) Labelled(label data.ID) ([]data.Annotation, error) {
	list, err := o.View.Labelled(label)
	if err != nil {
		return nil, err
	}
	f := &o.done.annotations
	list = untouched(f, list)
	for _, a := range f.there(f.order) {
		if a.Label == label {
			list = append(list, a)
		}
	}
	return list, nil
}

func (o *overlay) ArticlesByText(h data.Hash) ([]data.ID, error) {
	base, err := o.View.ArticlesByText(h)
	if err != nil {
		return nil, err
	}
	f := &o.done.articles
	ids := slices.DeleteFunc(base, func(id data.ID) bool {
		r := f.records[id]
		return r != nil && r.after == nil
	})
	for _, a := range f.there(f.order) {
		if a.TextHash == h && f.records[a.ID].before == nil {
			ids = append(ids, a.ID)
		}
	}
	return ids, nil
}

func (o *overlay) Text(article data.ID) (*text.Index, error) {
	if r := o.done.articles.records[article]; r == nil || r.before != nil {
		return o.View.Text(article)
	}
	a, err := o.Article(article)
	if err != nil {
		return nil, err
	}
	body, ok := o.bodies[a.TextHash]
	if !ok {
		return nil, fmt.Errorf("text of article %s: %w", article, data.ErrNotFound)
	}
	return body, nil
}

func (o *overlay) Annotations(article data.ID) ([]data.Annotation, error) {
	list, err := o.View.Annotations(article)
	if err != nil {
		return nil, err
	}
	f := &o.done.annotations
	list = append(untouched(f, list), f.there(o.in[article])...)
	slices.SortFunc(list, data.CompareAnnotations)
	return list, nil
}

func (o *overlay) At(article data.ID, span data.Span) ([]data.Annotation, error) {
	list, err := o.View.At(article, span)
	if err != nil {
		return nil, err
	}
	f := &o.done.annotations
	list = untouched(f, list)
	for _, a := range f.there(o.at[place{article, span}]) {
		if a.Span() == span {
			list = append(list, a)
		}
	}
	slices.SortFunc(list, data.CompareAnnotations)
	return list, nil
}

func (o *overlay) Taken(ids []data.ID) (map[data.ID]bool, error) {
	taken, err := o.View.Taken(ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if r := o.done.annotations.records[id]; r != nil {
			taken[id] = true // also when deleted on the way: it may come back
		}
	}
	return taken, nil
}
