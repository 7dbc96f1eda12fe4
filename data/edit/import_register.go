package edit

import (
	"context"
	"fmt"
	"strconv"

	"nomina/data"
)

// Same says what becomes of an entity of the register that an entry is the same
// as.
type Same int

// What to do with those that are there.
const (
	SameFill    Same = iota // it gets the entry's names as aliases, and what it lacks
	SameReplace             // what the entry says replaces what it says; old names stay as aliases
	SameKeep                // it stays as it is
)

// RegisterImport takes entries into the register, in one act. An entry is the
// same as an entity that has its ID, else its external id, else exactly its name
// and label; other entries become new entities. New labels are made for keys
// that the project does not have.
type RegisterImport struct {
	Entries []Entry
	Same    Same
}

// RegisterReport says what became of a RegisterImport.
type RegisterReport struct {
	Added   int // new entities
	Changed int // entities that were there and changed
	Same    int // entries that changed nothing
	Labels  int // new labels
	Refused int // entries without a name
}

// ImportRegister is Do for a RegisterImport, with the report of what became of
// it. When nothing was changed it is ErrNothing, and the report says why.
func (e *Editor) ImportRegister(ctx context.Context, c RegisterImport) (data.Commit, RegisterReport, error) {
	defer e.cache.rest()
	s, report, err := c.Examine(live{ctx: ctx, e: e})
	if err != nil {
		return data.Commit{}, RegisterReport{}, fmt.Errorf("import register: %w", err)
	}
	commit, err := e.do(ctx, s)
	return commit, report, err
}

// Plan implements Command.
func (c RegisterImport) Plan(v View) (Step, error) {
	s, _, err := c.Examine(v)
	return s, err
}

// Examine plans the import and says what becomes of the entries. The error is
// the view's.
func (c RegisterImport) Examine(v View) (Step, RegisterReport, error) {
	labels, err := newLabelMaker(v, nil)
	if err != nil {
		return Step{}, RegisterReport{}, err
	}
	m, err := newEntityMaker(v, labels)
	if err != nil {
		return Step{}, RegisterReport{}, err
	}
	var r RegisterReport
	for _, e := range c.Entries {
		if e = e.clean(); e.Name == "" {
			r.Refused++
			continue
		}
		if !m.merge(e, c.Same) {
			r.Same++
		}
	}
	d := m.delta()
	r.Added, r.Changed, r.Labels = len(d.Created), len(d.Updated), len(labels.made)
	s := Step{Act: data.ActEntity, Subject: strconv.Itoa(d.Len())}
	if d.Len() > 0 {
		s.Changes.Entities, s.Changes.Labels.Created = d, labels.made
	}
	return s, r, nil
}

// merge takes an entry, which is clean, into the register and reports whether
// that changed anything.
func (m *entityMaker) merge(e Entry, same Same) bool {
	label := m.label(e)
	old, ok := m.find(e, label)
	if !ok {
		m.add(e, label)
		return true
	}
	now := old
	said := data.Entity{Label: label, Name: e.Name, Aliases: e.Aliases, Note: e.Note, External: e.External}
	switch same {
	case SameFill:
		now = absorbed(old, said)
	case SameReplace:
		now = replaced(old, said)
	}
	if now == old {
		return false
	}
	now.Modified = m.now
	if _, ok := m.before[old.ID]; !ok && m.old[old.ID] {
		m.before[old.ID] = old
		m.changed = append(m.changed, old.ID)
	}
	m.keep(now)
	return true
}

// replaced returns e with what said says. What it leaves out stays.
func replaced(e, said data.Entity) data.Entity {
	names := append(e.Names(), said.AliasList()...)
	e.Name = said.Name
	if said.Label != "" {
		e.Label = said.Label
	}
	if said.External != "" {
		e.External = said.External
	}
	if said.Note != "" {
		e.Note = said.Note
	}
	return e.WithAliases(names...)
}
