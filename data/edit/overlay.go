package edit

import (
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// overlay is a View of a project as changes that are not applied yet will
// leave it.
type overlay struct {
	View
	done   *merger
	acted  bool                      // something was put over the view
	bodies map[data.Hash]*text.Index // of articles created on the way
	at     map[place][]data.ID       // annotations touched that stood or stand there
	in     map[data.ID][]data.ID     // article → annotations written
	listed map[[2]data.ID]bool       // articles with the annotations that in lists
}

// place is a span of an article.
type place struct {
	article data.ID
	span    data.Span
}

func newOverlay(base View) *overlay {
	return &overlay{
		View: base, done: newMerger(), bodies: map[data.Hash]*text.Index{},
		at: map[place][]data.ID{}, in: map[data.ID][]data.ID{}, listed: map[[2]data.ID]bool{},
	}
}

// add puts a step over the view.
func (o *overlay) add(s Step) error {
	o.acted = o.acted || !s.Changes.Empty()
	for _, t := range s.Texts {
		o.bodies[t.Hash] = text.New(t.Body)
	}
	for _, a := range written(s.Changes.Annotations) {
		p := place{a.Article, a.Span()}
		if !slices.Contains(o.at[p], a.ID) {
			o.at[p] = append(o.at[p], a.ID)
		}
		if key := [2]data.ID{a.Article, a.ID}; !o.listed[key] {
			o.listed[key] = true
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
