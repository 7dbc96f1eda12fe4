package edit

import (
	"cmp"
	"strings"

	"nomina/data"
)

// Entry is an entity as a file holds it: its label stands by its key. Entries
// are comparable with ==.
type Entry struct {
	ID       data.ID // kept if it is a UUID that is free
	Label    string  // the label's key; empty means none
	Name     string
	Aliases  string // other names, one a line, as in data.Entity
	Note     string
	External string
	Created  data.Time // zero means now
	Modified data.Time // zero means Created
}

// clean returns e as a register can keep it.
func (e Entry) clean() Entry {
	e.Name = strings.Join(strings.Fields(utf8Only(e.Name)), " ")
	e.Label, e.Note = labelKey(utf8Only(e.Label)), utf8Only(e.Note)
	e.External = strings.TrimSpace(utf8Only(e.External))
	e.Aliases = utf8Only(e.Aliases)
	return e
}

// named is what two entities without an external id are the same by.
type named struct {
	name  string
	label data.ID
}

// entityMaker finds the entities of an import in the register and makes those
// that are missing.
type entityMaker struct {
	view   View
	labels *labelMaker
	now    data.Time

	byID       map[data.ID]data.Entity
	byExternal map[string]data.ID // the first of the register's order
	byName     map[named]data.ID
	old        map[data.ID]bool    // those that were there before
	files      map[data.ID]data.ID // entities by the IDs that the file has for them
	made       []data.ID
	changed    []data.ID // of those that were there
	before     map[data.ID]data.Entity
}

func newEntityMaker(v View, labels *labelMaker) (*entityMaker, error) {
	all, err := v.Entities()
	if err != nil {
		return nil, err
	}
	m := &entityMaker{
		view: v, labels: labels, now: v.Now(), byID: make(map[data.ID]data.Entity, len(all)),
		byExternal: map[string]data.ID{}, byName: make(map[named]data.ID, len(all)), old: make(map[data.ID]bool, len(all)),
		files: map[data.ID]data.ID{}, before: map[data.ID]data.Entity{},
	}
	for _, e := range all {
		m.old[e.ID] = true
		m.keep(e)
	}
	return m, nil
}

// keep lets an entity be found.
func (m *entityMaker) keep(e data.Entity) {
	m.byID[e.ID] = e
	if _, ok := m.byExternal[e.External]; !ok && e.External != "" {
		m.byExternal[e.External] = e.ID
	}
	if n := (named{e.Name, e.Label}); m.byName[n] == "" {
		m.byName[n] = e.ID
	}
}

// find returns the entity that e, which is clean and has the label, is: by its
// ID, else by its external id, else by its exact name and label. Two with
// different external ids are never the same by name. Among the entities of one
// file those with IDs of their own are never the same.
func (m *entityMaker) find(e Entry, label data.ID) (data.Entity, bool) {
	id, own := uuid(e.ID)
	if there, ok := m.byID[id]; ok && own {
		return there, true
	}
	if there, ok := m.byID[m.byExternal[e.External]]; ok && (!own || m.old[there.ID]) {
		return there, true
	}
	there, ok := m.byID[m.byName[named{e.Name, label}]]
	different := e.External != "" && there.External != "" && e.External != there.External
	return there, ok && !different && (!own || m.old[there.ID])
}

// label returns the label of an entry, made if need be, and none for no key.
func (m *entityMaker) label(e Entry) data.ID {
	if e.Label == "" {
		return ""
	}
	return m.labels.find(e.Label).ID
}

// add puts an entry that was not found in the register.
func (m *entityMaker) add(e Entry, label data.ID) data.Entity {
	id, ok := uuid(e.ID)
	if !ok {
		id = m.view.NewID()
	}
	one := data.Entity{
		ID: id, Label: label, Name: e.Name, Note: e.Note, External: e.External,
		Created: cmp.Or(e.Created, m.now), Modified: cmp.Or(e.Modified, e.Created, m.now),
	}
	one = one.WithAliases(strings.Split(e.Aliases, "\n")...)
	m.keep(one)
	m.made = append(m.made, id)
	return one
}

// define takes over what a file says of an entity, and makes it when the
// register does not have it. Without a name there is nothing to make.
func (m *entityMaker) define(e Entry) {
	if e = e.clean(); e.Name != "" {
		m.know(e)
	}
}

// know returns the entity that e, which is clean, is, made if need be, and
// remembers the ID that the file has for it.
func (m *entityMaker) know(e Entry) data.ID {
	label := m.label(e)
	there, ok := m.find(e, label)
	if !ok {
		there = m.add(e, label)
	}
	if e.ID != "" && m.files[e.ID] == "" {
		m.files[e.ID] = there.ID
	}
	return there.ID
}

// refer returns the entity that a span with that label, covering that text,
// means, and none when it says nothing.
func (m *entityMaker) refer(e Entry, key, covered string) data.ID {
	if e == (Entry{}) {
		return ""
	}
	if id, ok := m.files[e.ID]; ok {
		return id
	}
	e = e.clean()
	e.Label = cmp.Or(e.Label, key)
	if e.Name == "" {
		e.Name = strings.Join(strings.Fields(covered), " ")
	}
	if e.Name == "" {
		return ""
	}
	return m.know(e)
}

// delta returns what becomes of the register.
func (m *entityMaker) delta() (d data.Delta[data.Entity]) {
	for _, id := range m.made {
		d.Created = append(d.Created, m.byID[id])
	}
	for _, id := range m.changed {
		d.Updated = append(d.Updated, data.Update[data.Entity]{Old: m.before[id], New: m.byID[id]})
	}
	return d
}
