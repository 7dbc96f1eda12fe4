package sqlite

import (
	"cmp"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// writeAnnotations writes all changes of annotations.
func (a *act) writeAnnotations(t data.Txn) error {
	d := t.Changes.Annotations
	for i := range d.Deleted {
		row, err := a.oldRow(nil, &d.Deleted[i])
		if err != nil {
			return err
		}
		n, err := a.exec(a.ctx, "DELETE FROM annotation WHERE "+equal(annotationColumns), row...)
		if err := expect(n, err, "annotation", d.Deleted[i].ID); err != nil {
			return err
		}
	}
	for i := range d.Updated {
		u := &d.Updated[i]
		row, err := a.newRow(nil, &u.New)
		if err == nil {
			row, err = a.oldRow(row, &u.Old)
		}
		if err != nil {
			return err
		}
		n, err := a.exec(a.ctx, "UPDATE annotation SET "+assigned(annotationColumns)+" WHERE "+equal(annotationColumns), row...)
		if err := expect(n, err, "annotation", u.Old.ID); err != nil {
			return err
		}
	}
	created := byArticle(d.Created)
	return a.insert(a.ctx, "annotation", annotationColumns, "", len(created), func(row []any, i int) ([]any, error) {
		return a.newRow(row, &created[i])
	})
}

// byArticle returns annotations with those of an article together: rows that
// are read together lie together then, and a text is prepared once.
func byArticle(all []data.Annotation) []data.Annotation {
	order := func(a, b data.Annotation) int { return cmp.Compare(a.Article, b.Article) }
	if slices.IsSortedFunc(all, order) {
		return all
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, order)
	return all
}

// oldRow appends the row that r was stored as. What it refers to may be gone
// from the project, which is a conflict like any other difference.
func (a *act) oldRow(row []any, r *data.Annotation) ([]any, error) {
	if err := a.tick(); err != nil {
		return nil, err
	}
	label, ok := a.labels[r.Label]
	if !ok {
		return nil, fmt.Errorf("%w: annotation %s: no label %s", data.ErrConflict, r.ID, r.Label)
	}
	p, err := a.place(r.Article, data.ErrConflict)
	if err != nil {
		return nil, err
	}
	entity, err := a.entity(r, data.ErrConflict)
	if err != nil {
		return nil, err
	}
	return annotationRow(row, r, p.n, label, entity), nil
}

// newRow appends the row that r is to be stored as, having checked its rules.
func (a *act) newRow(row []any, r *data.Annotation) ([]any, error) {
	if err := a.tick(); err != nil {
		return nil, err
	}
	label, ok := a.labels[r.Label]
	if !ok {
		return nil, fmt.Errorf("%w: annotation %s: no label %s", data.ErrInvalid, r.ID, r.Label)
	}
	p, err := a.place(r.Article, data.ErrInvalid)
	if err != nil {
		return nil, err
	}
	if !r.Span().Within(p.length) {
		return nil, fmt.Errorf("%w: annotation %s: %v is outside a text of %d", data.ErrInvalid, r.ID, r.Span(), p.length)
	}
	x, err := a.texts.index(a.ctx, p.hash, a.bodies)
	if err != nil {
		return nil, err
	}
	if got := x.Slice(text.Range(r.Span())); got != r.Quote {
		return nil, fmt.Errorf("%w: annotation %s: its quote is %.40q, the text has %.40q", data.ErrInvalid, r.ID, r.Quote, got)
	}
	entity, err := a.entity(r, data.ErrInvalid)
	if err != nil {
		return nil, err
	}
	return annotationRow(row, r, p.n, label, entity), nil
}
