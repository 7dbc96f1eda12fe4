package review

import (
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/xlsx"
)

// meaning is whom or what a row means.
type meaning struct {
	changed bool
	id      data.ID // empty for none
	name    string
	reason  Reason
	count   int
}

// meant returns whom a row means that meant the entity was before: a new ID
// counts, else a new name, of which there has to be exactly one. A new external
// id is none: it belongs to the register.
func (d *differ) meant(row format.Entity, was data.ID) meaning {
	hasID, hasName := d.book.Has("entity_id"), d.book.Has("entity")
	name := strings.TrimSpace(row.Name)
	newName := hasName && !d.called(was, row.Name)
	switch {
	case hasID && row.ID != was && row.ID != "":
		e, ok := d.register[row.ID]
		if !ok {
			return meaning{changed: true, name: string(row.ID), reason: ReasonUnknownEntity}
		}
		return meaning{changed: true, id: e.ID, name: e.Name}
	case newName && name != "":
		return d.find(name)
	case newName, hasID && row.ID != was:
		return meaning{changed: true}
	}
	return meaning{id: was}
}

// called reports whether an entity has that name, in the project or in the
// workbook, where it is the name from before.
func (d *differ) called(id data.ID, name string) bool {
	if id == "" {
		return strings.TrimSpace(name) == ""
	}
	e, here := d.register[id]
	was, there := d.wasNamed[id]
	return here && xlsx.Same(e.Name, name) || there && xlsx.Same(was, name)
}

func (d *differ) find(name string) meaning {
	ids := d.named[xlsx.Canon(name)]
	switch len(ids) {
	case 0:
		return meaning{changed: true, name: name, reason: ReasonUnknownEntity}
	case 1:
		return meaning{changed: true, id: ids[0], name: name}
	}
	return meaning{changed: true, name: name, reason: ReasonEntities, count: len(ids)}
}
