package edit

import (
	"errors"
	"strings"

	"nomina/data"
)

// findEntity is v.Entity, with RuleNoEntity for one that is not there.
func findEntity(v View, id data.ID) (data.Entity, error) {
	e, err := v.Entity(id)
	if errors.Is(err, data.ErrNotFound) {
		return e, &InvalidError{Rule: RuleNoEntity, Value: string(id)}
	}
	return e, err
}

// unlabelled returns what becomes of entities whose label goes: they have none.
func unlabelled(v View, label data.ID) (d data.Delta[data.Entity], err error) {
	all, err := v.Entities()
	for _, e := range all {
		if e.Label == label {
			now := e
			now.Label, now.Modified = "", v.Now()
			d.Updated = append(d.Updated, data.Update[data.Entity]{Old: e, New: now})
		}
	}
	return d, err
}

// AddEntity puts an entity in the register and, in the same act, lets annotations
// refer to it. An empty ID means a new one. Names are trimmed.
type AddEntity struct {
	Entity      data.Entity
	Annotations []data.ID
}

// Plan implements Command.
func (c AddEntity) Plan(v View) (Step, error) {
	e, err := tidy(v, c.Entity)
	if err != nil {
		return Step{}, err
	}
	if e.ID == "" {
		e.ID = v.NewID()
	}
	e.Created = e.Modified
	s, err := refer(v, c.Annotations, e.ID)
	if err != nil {
		return Step{}, err
	}
	s.Changes.Entities.Created = []data.Entity{e}
	s.Act, s.Subject = data.ActEntity, short(e.Name)
	return s, nil
}

// tidy returns e with its names trimmed, modified now, or why it can't be.
func tidy(v View, e data.Entity) (data.Entity, error) {
	e.Name = strings.Join(strings.Fields(e.Name), " ")
	if e.Name == "" {
		return e, &InvalidError{Rule: RuleNameEmpty}
	}
	if e.Label != "" {
		if _, err := findLabel(v, e.Label); err != nil {
			return e, err
		}
	}
	e = e.WithAliases(e.AliasList()...)
	e.External = strings.TrimSpace(e.External)
	e.Modified = v.Now()
	return e, nil
}

// refer lets annotations refer to an entity, or to none.
func refer(v View, ids []data.ID, entity data.ID) (Step, error) {
	list, err := annotations(v, ids)
	if err != nil {
		return Step{}, err
	}
	var d data.Delta[data.Annotation]
	for _, a := range list {
		if a.Entity != entity {
			u := data.Update[data.Annotation]{Old: a, New: a}
			u.New.Entity, u.New.Modified = entity, v.Now()
			d.Updated = append(d.Updated, u)
		}
	}
	return finish(v, data.ActLink, d)
}

// Link lets annotations refer to an entity; the empty entity means to none.
type Link struct {
	Annotations []data.ID
	Entity      data.ID
}

// Plan implements Command.
func (c Link) Plan(v View) (Step, error) {
	if c.Entity != "" {
		if _, err := findEntity(v, c.Entity); err != nil {
			return Step{}, err
		}
	}
	return refer(v, c.Annotations, c.Entity)
}

// EditEntity replaces the entity with the same ID. When its name changes, the
// old one stays as an alias.
type EditEntity struct{ Entity data.Entity }

// Plan implements Command.
func (c EditEntity) Plan(v View) (Step, error) {
	old, err := findEntity(v, c.Entity.ID)
	if err != nil {
		return Step{}, err
	}
	now, err := tidy(v, c.Entity)
	if err != nil {
		return Step{}, err
	}
	if now.Name != old.Name {
		now = now.WithAliases(append(now.AliasList(), old.Name)...)
	}
	now.Created, now.Modified = old.Created, old.Modified
	s := Step{Act: data.ActEntity, Subject: short(now.Name)}
	if now == old {
		return s, nil
	}
	now.Modified = v.Now()
	s.Changes.Entities.Updated = []data.Update[data.Entity]{{Old: old, New: now}}
	return s, nil
}
