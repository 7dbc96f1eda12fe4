package edit

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

var _ View = (*overlay)(nil)

func (o *overlay) Untouched() (bool, error) {
	if o.acted {
		return false, nil
	}
	return o.View.Untouched()
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
	list = untouched(f, list)
	for _, a := range f.there(o.in[article]) {
		if a.Article == article { // one that went may have come back in another
			list = append(list, a)
		}
	}
	slices.SortFunc(list, data.CompareAnnotations)
	return list, nil
}

func (o *overlay) Count(article data.ID) (int, error) {
	list, err := o.Annotations(article)
	return len(list), err
}

func (o *overlay) At(article data.ID, span data.Span) ([]data.Annotation, error) {
	list, err := o.View.At(article, span)
	if err != nil {
		return nil, err
	}
	f := &o.done.annotations
	list = untouched(f, list)
	for _, a := range f.there(o.at[place{article, span}]) {
		if a.Article == article && a.Span() == span {
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
		// What the project has and was deleted on the way stays taken: it may come
		// back.
		if r := o.done.annotations.records[id]; r != nil && r.after != nil {
			taken[id] = true
		}
	}
	return taken, nil
}
