package sqlite

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"nomina/data"
)

// storeEntities writes those created and updated.
func (a *act) storeEntities(t data.Txn) error {
	for _, e := range t.Changes.Entities.Created {
		row, err := a.entityRow(e, data.ErrInvalid)
		if err != nil {
			return err
		}
		if _, err := a.exec(a.ctx, "INSERT INTO entity ("+entityColumns+") VALUES "+marks(entityColumns), row...); err != nil {
			return err
		}
	}
	for _, u := range t.Changes.Entities.Updated {
		now, err := a.entityRow(u.New, data.ErrInvalid)
		if err != nil {
			return err
		}
		old, err := a.entityRow(u.Old, data.ErrConflict)
		if err != nil {
			return err
		}
		n, err := a.exec(a.ctx, "UPDATE entity SET "+assigned(entityColumns)+" WHERE "+equal(entityColumns), append(now, old...)...)
		if err := expect(n, err, "entity", u.Old.ID); err != nil {
			return err
		}
	}
	return nil
}

// dropEntities removes the deleted ones. Annotations that still refer to one
// make the commit fail.
func (a *act) dropEntities(t data.Txn) error {
	for _, e := range t.Changes.Entities.Deleted {
		old, err := a.entityRow(e, data.ErrConflict)
		if err != nil {
			return err
		}
		n, err := a.exec(a.ctx, "DELETE FROM entity WHERE "+equal(entityColumns), old...)
		if err := expect(n, err, "entity", e.ID); err != nil {
			return err
		}
	}
	return nil
}

// entityRow returns the row of e; a label that is not there is an error of that
// kind.
func (a *act) entityRow(e data.Entity, kind error) ([]any, error) {
	if err := a.tick(); err != nil {
		return nil, err
	}
	var label any
	if e.Label != "" {
		n, ok := a.labels[e.Label]
		if !ok {
			return nil, fmt.Errorf("%w: entity %s: no label %s", kind, e.ID, e.Label)
		}
		label = n
	}
	return []any{string(e.ID), label, e.Name, e.Aliases, e.Note, e.External, int64(e.Created), int64(e.Modified)}, nil
}

// entity returns the number of what r refers to, nil for nothing.
func (a *act) entity(r *data.Annotation, kind error) (any, error) {
	if r.Entity == "" {
		return nil, nil
	}
	if n, ok := a.entities[r.Entity]; ok {
		return n, nil
	}
	var n int64
	err := one(a.ctx, a, "SELECT n FROM entity WHERE id = ?", []any{string(r.Entity)}, []any{&n})
	if errors.Is(err, data.ErrNotFound) {
		return nil, fmt.Errorf("%w: annotation %s: no entity %s", kind, r.ID, r.Entity)
	}
	a.entities[r.Entity] = n
	return n, err
}

// entityQuery selects entityColumns with the label's id; a condition follows it.
const entityQuery = "SELECT e.id, coalesce(l.id, ''), e.name, e.aliases, e.note, e.external, e.created, e.modified" +
	" FROM entity e LEFT JOIN label l ON l.n = e.label"

func entityDest(e *data.Entity) []any {
	return []any{
		(*string)(&e.ID), (*string)(&e.Label), &e.Name, &e.Aliases, &e.Note, &e.External,
		(*int64)(&e.Created), (*int64)(&e.Modified),
	}
}

// Entities returns the register in its order.
func (r reader) Entities(ctx context.Context) ([]data.Entity, error) {
	var e data.Entity
	var all []data.Entity
	err := each(ctx, r.src, entityQuery+" ORDER BY e.name, e.id", nil, entityDest(&e), func() error { all = append(all, e); return nil })
	return all, wrap("read the entities", err)
}

// Entity returns one entity.
func (r reader) Entity(ctx context.Context, id data.ID) (data.Entity, error) {
	var e data.Entity
	err := one(ctx, r.src, entityQuery+" WHERE e.id = ?", []any{string(id)}, entityDest(&e))
	return e, wrap("read entity "+string(id), err)
}

// EntityUses returns how often each entity is meant.
func (r reader) EntityUses(ctx context.Context) (map[data.ID]data.EntityUse, error) {
	var id string
	var u data.EntityUse
	uses := map[data.ID]data.EntityUse{}
	err := each(ctx, r.src, "SELECT e.id, count(*), count(DISTINCT a.article), min(a.created)"+
		" FROM annotation a JOIN entity e ON e.n = a.entity WHERE a.entity IS NOT NULL GROUP BY e.n", nil,
		[]any{&id, (*whole)(&u.Mentions), (*whole)(&u.Articles), (*int64)(&u.First)},
		func() error { uses[data.ID(id)] = u; return nil })
	return uses, wrap("count the mentions", err)
}

// Mentions returns the annotations that refer to an entity.
func (r reader) Mentions(ctx context.Context, entity data.ID) ([]data.Annotation, error) {
	var a data.Annotation
	var all []data.Annotation
	err := each(ctx, r.src, annotationQuery+"e.id = ? AND a.entity IS NOT NULL ORDER BY r.created, r.id", []any{string(entity)}, annotationDest(&a),
		func() error { all = append(all, a); return nil })
	for i := 0; i < len(all); {
		n := i
		for n < len(all) && all[n].Article == all[i].Article {
			n++
		}
		slices.SortFunc(all[i:n], data.CompareAnnotations)
		i = n
	}
	return all, wrap("read the mentions of "+string(entity), err)
}
