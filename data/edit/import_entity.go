package edit

import (
	"cmp"
	"strings"

	"nomina/data"
)

// entityMaker finds the entities of an import in the register and makes those that
// are not there.
type entityMaker struct {
	byID       map[data.ID]data.ID // also what a file called it
	byExternal map[string]data.ID
	byName     map[entityName]data.ID
	made       []data.Entity
}

// entityName is what two entities are the same by when there are no ids.
type entityName struct {
	name  string
	label data.ID
}

func newEntityMaker(v View) (*entityMaker, error) {
	all, err := v.Entities()
	if err != nil {
		return nil, err
	}
	m := &entityMaker{byID: map[data.ID]data.ID{}, byExternal: map[string]data.ID{}, byName: map[entityName]data.ID{}}
	for _, e := range all {
		m.add(e)
	}
	return m, nil
}

func (m *entityMaker) add(e data.Entity) {
	m.byID[e.ID] = e.ID
	if e.External != "" {
		m.byExternal[e.External] = e.ID
	}
	if name := (entityName{e.Name, e.Label}); m.byName[name] == "" {
		m.byName[name] = e.ID
	}
}

// find returns the entity that is meant, empty when there is none like it.
func (m *entityMaker) find(i ImportedEntity, name entityName) data.ID {
	return cmp.Or(m.byID[i.ID], m.byExternal[i.External], m.byName[name])
}

// entity returns the entity that a span with a label's key means, made if need be.
func (p *planner) entity(i ImportedEntity, key string) (data.ID, error) {
	if i == (ImportedEntity{}) {
		return "", nil
	}
	if p.entities == nil {
		m, err := newEntityMaker(p.view)
		if err != nil {
			return "", err
		}
		p.entities = m
	}
	label := p.labels.find(cmp.Or(labelKey(i.LabelKey), key)).ID
	e := data.Entity{Label: label, Name: strings.Join(strings.Fields(utf8Only(i.Name)), " "), Created: p.now, Modified: p.now}
	i.External = strings.TrimSpace(utf8Only(i.External))
	if id := p.entities.find(i, entityName{e.Name, label}); id != "" || e.Name == "" {
		return id, nil
	}
	e.Note, e.External = utf8Only(i.Note), i.External
	e = e.WithAliases(strings.Split(utf8Only(i.Aliases), "\n")...)
	id, ok := uuid(i.ID)
	if !ok {
		id = p.view.NewID()
	}
	e.ID = id
	p.entities.made = append(p.entities.made, e)
	p.entities.add(e)
	if i.ID != "" {
		p.entities.byID[i.ID] = id
	}
	return id, nil
}
