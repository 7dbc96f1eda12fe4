package edit

import (
	"cmp"
	"strconv"
	"strings"

	"nomina/data"
)

// ImportRegister takes entities into the register, in one act, as they are found
// for an ImportedEntity. What the file knows of one that is there is added to what
// the register says: other names, and what was empty. Labels are made for keys that
// the project does not have.
type ImportRegister struct{ Entities []ImportedEntity }

// Plan implements Command.
func (c ImportRegister) Plan(v View) (Step, error) {
	labels, err := newLabelMaker(v, nil)
	if err != nil {
		return Step{}, err
	}
	m, err := newEntityMaker(v)
	if err != nil {
		return Step{}, err
	}
	r := registrar{labels: labels, maker: m, now: v.Now(), newID: v.NewID, known: map[data.ID]data.Entity{}, is: map[data.ID]data.Entity{}}
	all, err := v.Entities()
	if err != nil {
		return Step{}, err
	}
	for _, e := range all {
		r.known[e.ID] = e
	}
	for _, e := range c.Entities {
		r.take(e)
	}
	d := r.delta()
	s := Step{Act: data.ActEntity, Subject: strconv.Itoa(d.Len())}
	if d.Len() > 0 {
		s.Changes.Entities, s.Changes.Labels.Created = d, labels.made
	}
	return s, nil
}

// registrar is one import of a register.
type registrar struct {
	labels *labelMaker
	maker  *entityMaker
	now    data.Time
	newID  func() data.ID
	known  map[data.ID]data.Entity // of the project
	is     map[data.ID]data.Entity // what entities become
	order  []data.ID               // of is
}

func (r *registrar) take(i ImportedEntity) {
	e := data.Entity{Name: strings.Join(strings.Fields(utf8Only(i.Name)), " "), Created: r.now, Modified: r.now}
	if e.Name == "" {
		return
	}
	if key := labelKey(i.LabelKey); key != "" {
		e.Label = r.labels.find(key).ID
	}
	e.Note, e.External = utf8Only(i.Note), strings.TrimSpace(utf8Only(i.External))
	e = e.WithAliases(strings.Split(utf8Only(i.Aliases), "\n")...)
	i.External = e.External
	id := r.maker.find(i, entityName{e.Name, e.Label})
	if id == "" {
		r.make(i.ID, e)
		return
	}
	was, pending := r.is[id]
	if !pending {
		was = r.known[id]
		r.order = append(r.order, id)
	}
	now := absorbed(was, e)
	now.Modified = was.Modified
	r.is[id] = now
}

// make takes a new one.
func (r *registrar) make(id data.ID, e data.Entity) {
	old := id
	id, ok := uuid(id)
	if !ok {
		id = r.newID()
	}
	e.ID = id
	r.is[id] = e
	r.order = append(r.order, id)
	r.maker.add(e)
	r.maker.byID[cmp.Or(old, id)] = id
}

// delta is what has changed.
func (r *registrar) delta() (d data.Delta[data.Entity]) {
	for _, id := range r.order {
		now := r.is[id]
		switch was, there := r.known[id]; {
		case !there:
			d.Created = append(d.Created, now)
		case was != now:
			now.Modified = r.now
			d.Updated = append(d.Updated, data.Update[data.Entity]{Old: was, New: now})
		}
	}
	return d
}
