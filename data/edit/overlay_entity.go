package edit

import (
	"slices"

	"nomina/data"
)

func (o *overlay) Entities() ([]data.Entity, error) {
	list, err := o.View.Entities()
	if err != nil {
		return nil, err
	}
	f := &o.done.entities
	list = append(untouched(f, list), f.there(f.order)...)
	slices.SortFunc(list, data.CompareEntities)
	return list, nil
}

func (o *overlay) Entity(id data.ID) (data.Entity, error) {
	return over(&o.done.entities, id, o.View.Entity)
}

func (o *overlay) Mentions(entity data.ID) ([]data.Annotation, error) {
	list, err := o.View.Mentions(entity)
	if err != nil {
		return nil, err
	}
	f := &o.done.annotations
	list = untouched(f, list)
	for _, a := range f.there(f.order) {
		if a.Entity == entity {
			list = append(list, a)
		}
	}
	return list, nil
}

func (o *overlay) Dismissals() ([]data.Dismissal, error) {
	list, err := o.View.Dismissals()
	if err != nil {
		return nil, err
	}
	f := &o.done.dismissals
	return append(untouched(f, list), f.there(f.order)...), nil
}
