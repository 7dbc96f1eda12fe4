package entities

import (
	"nomina/app/register"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// jump closes the register and goes to a place.
func (m *mentioned) jump(i int) {
	if i < 0 || i >= len(m.rows) {
		return
	}
	id := m.rows[i].a.ID
	m.h.Modals.CloseAll()
	m.h.Jump(id)
}

// subject returns the ticked places, else the one that the keyboard is on.
func (m *mentioned) subject() (ids []data.ID, first place) {
	for _, r := range m.rows {
		if m.ticked[r.a.ID] {
			if len(ids) == 0 {
				first = r
			}
			ids = append(ids, r.a.ID)
		}
	}
	if i := m.table.Rows().At(); len(ids) == 0 && i >= 0 && i < len(m.rows) {
		return []data.ID{m.rows[i].a.ID}, m.rows[i]
	}
	return ids, first
}

// split makes a new entity of the places.
func (m *mentioned) split() {
	ids, first := m.subject()
	if len(ids) == 0 || !m.h.Session.Store().Writable() {
		return
	}
	e := data.Entity{Name: first.a.Quote, Label: m.entity.Label}
	m.h.form(e, func(e data.Entity, then func(error)) {
		m.foot.do(edit.AddEntity{Entity: e, Annotations: ids}, func(data.Commit) string {
			return say.N("entities.split_done", len(ids), say.Data{"Name": e.Name})
		}, then)
	}, m.back)
}

// unlink lets the places mean no entity.
func (m *mentioned) unlink() {
	ids, _ := m.subject()
	if len(ids) == 0 || !m.h.Session.Store().Writable() {
		return
	}
	m.foot.do(register.Link{Annotations: ids}, func(data.Commit) string {
		return say.N("entities.unlinked", len(ids))
	}, func(error) { m.back() })
}
