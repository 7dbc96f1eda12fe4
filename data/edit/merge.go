package edit

import (
	"fmt"

	"nomina/data"
)

// Merge returns the one change set that does what all of sets do one after the
// other: created and updated is created, created and deleted is nothing,
// updated and deleted is the deletion of the oldest value, deleted and created
// again is an update, and what ends where it began is nothing. Each record
// stands in the place of its first mention. ErrConflict when a set does not
// follow from those before it.
func Merge(sets ...data.Changes) (data.Changes, error) {
	m := newMerger()
	for _, c := range sets {
		if err := m.add(c); err != nil {
			return data.Changes{}, err
		}
	}
	return m.changes(), nil
}

// merger is change sets being merged.
type merger struct {
	labels      fold[data.Label]
	articles    fold[data.Article]
	annotations fold[data.Annotation]
	entities    fold[data.Entity]
	dismissals  fold[data.Dismissal]
}

func newMerger() *merger {
	return &merger{
		labels:      newFold("label", func(l data.Label) data.ID { return l.ID }),
		articles:    newFold("article", func(a data.Article) data.ID { return a.ID }),
		annotations: newFold("annotation", func(a data.Annotation) data.ID { return a.ID }),
		entities:    newFold("entity", func(e data.Entity) data.ID { return e.ID }),
		dismissals:  newFold("dismissal", func(d data.Dismissal) data.ID { return d.ID }),
	}
}

// add appends c. After an error m is of no use.
func (m *merger) add(c data.Changes) error {
	if err := m.labels.add(c.Labels); err != nil {
		return err
	}
	if err := m.articles.add(c.Articles); err != nil {
		return err
	}
	if err := m.entities.add(c.Entities); err != nil {
		return err
	}
	if err := m.dismissals.add(c.Dismissals); err != nil {
		return err
	}
	return m.annotations.add(c.Annotations)
}

func (m *merger) changes() data.Changes {
	return data.Changes{
		Labels:      m.labels.delta(),
		Articles:    m.articles.delta(),
		Annotations: m.annotations.delta(),
		Entities:    m.entities.delta(),
		Dismissals:  m.dismissals.delta(),
	}
}

// fold is what happened to the records of one kind so far.
type fold[T comparable] struct {
	kind    string
	id      func(T) data.ID
	order   []data.ID // by first mention
	records map[data.ID]*record[T]
}

// record is one record before and after all changes; nil means that it is not
// there.
type record[T comparable] struct{ before, after *T }

func newFold[T comparable](kind string, id func(T) data.ID) fold[T] {
	return fold[T]{kind: kind, id: id, records: map[data.ID]*record[T]{}}
}

func (f *fold[T]) add(d data.Delta[T]) error {
	for _, v := range d.Deleted {
		if err := f.step(f.id(v), &v, nil); err != nil {
			return err
		}
	}
	for _, u := range d.Updated {
		if err := f.step(f.id(u.Old), &u.Old, &u.New); err != nil {
			return err
		}
	}
	for _, v := range d.Created {
		if err := f.step(f.id(v), nil, &v); err != nil {
			return err
		}
	}
	return nil
}

// step takes one record from one value to another.
func (f *fold[T]) step(id data.ID, from, to *T) error {
	r := f.records[id]
	if r == nil {
		f.order = append(f.order, id)
		f.records[id] = &record[T]{before: from, after: to}
		return nil
	}
	if !equal(r.after, from) {
		return fmt.Errorf("merge changes of %s %s: %w", f.kind, id, data.ErrConflict)
	}
	r.after = to
	return nil
}

func equal[T comparable](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

func (f *fold[T]) delta() data.Delta[T] {
	var d data.Delta[T]
	for _, id := range f.order {
		r := f.records[id]
		switch {
		case equal(r.before, r.after): // ends where it began
		case r.before == nil:
			d.Created = append(d.Created, *r.after)
		case r.after == nil:
			d.Deleted = append(d.Deleted, *r.before)
		default:
			d.Updated = append(d.Updated, data.Update[T]{Old: *r.before, New: *r.after})
		}
	}
	return d
}
