package edit

import (
	"slices"
	"strconv"

	"nomina/data"
)

// MergeEntities makes one entity of several: what the others are called becomes
// aliases of Into, what refers to them refers to it, and they go. Into keeps its
// own label, external id and note, and takes those of the first that has one
// when it has none.
type MergeEntities struct {
	Into data.ID
	From []data.ID
}

// Plan implements Command.
func (c MergeEntities) Plan(v View) (Step, error) {
	old, err := findEntity(v, c.Into)
	if err != nil {
		return Step{}, err
	}
	now, s := old, Step{Act: data.ActEntity}
	var gone []data.Entity
	for _, id := range c.From {
		if id == c.Into || slices.ContainsFunc(gone, func(e data.Entity) bool { return e.ID == id }) {
			continue
		}
		e, err := findEntity(v, id)
		if err != nil {
			return Step{}, err
		}
		gone = append(gone, e)
		now = absorbed(now, e)
	}
	if len(gone) == 0 {
		return s, nil
	}
	if s, err = abandon(v, gone, c.Into); err != nil {
		return Step{}, err
	}
	now.Modified = v.Now()
	s.Act, s.Subject = data.ActEntity, short(now.Name)
	s.Changes.Entities = data.Delta[data.Entity]{Updated: []data.Update[data.Entity]{{Old: old, New: now}}, Deleted: gone}
	return s, nil
}

// absorbed returns into with what e knows.
func absorbed(into, e data.Entity) data.Entity {
	into = into.WithAliases(append(into.AliasList(), e.Names()...)...)
	if into.Label == "" {
		into.Label = e.Label
	}
	if into.External == "" {
		into.External = e.External
	}
	if into.Note == "" {
		into.Note = e.Note
	}
	return into
}

// abandon lets all that refers to gone refer to another entity, or to none.
func abandon(v View, gone []data.Entity, to data.ID) (Step, error) {
	var ids []data.ID
	for _, e := range gone {
		list, err := v.Mentions(e.ID)
		if err != nil {
			return Step{}, err
		}
		for _, a := range list {
			ids = append(ids, a.ID)
		}
	}
	return refer(v, ids, to)
}

// RemoveEntities takes entities out of the register, all or none. What refers to
// them refers to none then.
type RemoveEntities struct{ IDs []data.ID }

// Plan implements Command.
func (c RemoveEntities) Plan(v View) (Step, error) {
	var gone []data.Entity
	for _, id := range c.IDs {
		if slices.ContainsFunc(gone, func(e data.Entity) bool { return e.ID == id }) {
			continue
		}
		e, err := findEntity(v, id)
		if err != nil {
			return Step{}, err
		}
		gone = append(gone, e)
	}
	s, err := abandon(v, gone, "")
	if err != nil {
		return Step{}, err
	}
	s.Act, s.Subject = data.ActEntity, strconv.Itoa(len(gone))
	if len(gone) == 1 {
		s.Subject = short(gone[0].Name)
	}
	s.Changes.Entities.Deleted = gone
	return s, nil
}
