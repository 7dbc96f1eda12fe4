package memory

import (
	"fmt"

	"nomina/data"
)

// conflicts compares every old value of c with what is stored.
func (s *state) conflicts(c data.Changes) error {
	if err := conflict("label", s.labels, c.Labels, func(l data.Label) data.ID { return l.ID }); err != nil {
		return err
	}
	if err := conflict("article", s.articles, c.Articles, func(a data.Article) data.ID { return a.ID }); err != nil {
		return err
	}
	if err := conflict("entity", s.entities, c.Entities, func(e data.Entity) data.ID { return e.ID }); err != nil {
		return err
	}
	if err := conflict("dismissal", s.dismissals, c.Dismissals, func(d data.Dismissal) data.ID { return d.ID }); err != nil {
		return err
	}
	return conflict("annotation", s.annotations, c.Annotations, func(a data.Annotation) data.ID { return a.ID })
}

func conflict[T comparable](kind string, m map[data.ID]T, d data.Delta[T], id func(T) data.ID) error {
	if err := once(kind, d, id); err != nil {
		return err
	}
	for _, v := range d.Created {
		if _, ok := m[id(v)]; ok {
			return fmt.Errorf("%s %s exists already: %w", kind, id(v), data.ErrConflict)
		}
	}
	for _, u := range d.Updated {
		if err := same(kind, m, u.Old, id); err != nil {
			return err
		}
	}
	for _, v := range d.Deleted {
		if err := same(kind, m, v, id); err != nil {
			return err
		}
	}
	return nil
}

// once checks that every record has an ID, keeps it, and stands in d once.
func once[T comparable](kind string, d data.Delta[T], id func(T) data.ID) error {
	all := append(written(d), d.Deleted...)
	seen := make(map[data.ID]bool, len(all))
	for _, v := range all {
		switch i := id(v); {
		case i == "":
			return broken("%s without an ID", kind)
		case seen[i]:
			return broken("%s %s stands twice in the changes", kind, i)
		default:
			seen[i] = true
		}
	}
	for _, u := range d.Updated {
		if id(u.Old) != id(u.New) {
			return broken("%s %s becomes %s", kind, id(u.Old), id(u.New))
		}
	}
	return nil
}

// same reports ErrConflict unless old is what is stored.
func same[T comparable](kind string, m map[data.ID]T, old T, id func(T) data.ID) error {
	if stored, ok := m[id(old)]; !ok || stored != old {
		return fmt.Errorf("%s %s is not as expected: %w", kind, id(old), data.ErrConflict)
	}
	return nil
}
