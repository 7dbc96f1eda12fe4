package entities

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// open opens the form of row i.
func (p *page) open(i int) {
	if i < 0 || i >= len(p.rows) {
		p.foot.tell(say.T("entities.choose"))
		return
	}
	p.h.form(*p.rows[i], func(cmd data.Entity, then func(error)) { p.h.save(p.foot, cmd, then) }, p.back)
}

// create opens the form of a new entity, called as was searched for.
func (p *page) create() {
	p.h.form(data.Entity{Name: strings.TrimSpace(p.typed)}, func(e data.Entity, then func(error)) { p.h.save(p.foot, e, then) }, p.back)
}

// back puts the keyboard back where it was in the page.
func (p *page) back() {
	if at := p.table.Rows().At(); at >= 0 {
		p.table.Rows().FocusRow(at)
		return
	}
	p.focus(p.search)
}

// save makes or changes an entity; an empty ID makes one.
func (h Host) save(f *foot, e data.Entity, then func(error)) {
	var cmd edit.Command = edit.EditEntity{Entity: e}
	told := "entities.changed"
	if e.ID == "" {
		cmd, told = edit.AddEntity{Entity: e}, "link.created"
	}
	f.do(cmd, func(data.Commit) string { return say.T(told, say.Data{"Name": e.Name}) }, then)
}

// remove takes the ticked entities, or the present one, out of the register.
func (p *page) remove() {
	list := p.subject()
	if len(list) == 0 {
		p.foot.tell(say.T("entities.choose"))
		return
	}
	p.foot.do(edit.RemoveEntities{IDs: ids(list)}, func(c data.Commit) string {
		return say.N("entities.removed", len(list), say.Data{"Name": c.Subject})
	}, func(error) { p.back() })
}

func ids(list []data.Entity) []data.ID {
	out := make([]data.ID, len(list))
	for i, e := range list {
		out[i] = e.ID
	}
	return out
}

// merge asks which of the ticked entities stays.
func (p *page) merge() {
	list := p.subject()
	if len(list) < 2 {
		p.foot.tell(say.T("entities.tick_two"))
		return
	}
	p.h.merge(list, p.foot, p.back)
}

// merge asks which of several entities stays, and lets it take over the others.
func (h Host) merge(list []data.Entity, f *foot, back func()) {
	uses := h.Register.Uses()
	slices.SortFunc(list, func(a, b data.Entity) int {
		return cmp.Or(cmp.Compare(uses[b.ID].Mentions, uses[a.ID].Mentions), data.CompareEntities(a, b))
	})
	titles := make([]string, len(list))
	for i, e := range list {
		titles[i] = strings.Join(present(e.Name, h.label(e.Label).Name, e.External, say.N("entities.mentions_n", uses[e.ID].Mentions)), " · ")
	}
	d := h.Modals.New(say.T("button.cancel"), say.T("entities.merge_button"))
	stays := d.NewSelect(titles, 0, nil)
	d.OnConfirm = func() {
		into := list[stays.SelectedIndex()]
		d.Close()
		f.do(edit.MergeEntities{Into: into.ID, From: ids(list)}, func(data.Commit) string {
			return say.N("entities.merged", len(list), say.Data{"Name": into.Name})
		}, func(error) { back() })
	}
	d.OnClosed = back
	told := widget.NewLabel(say.T("entities.merge_hint"))
	told.Wrapping = fyne.TextWrapWord
	d.Show(say.N("entities.merge_title", len(list)), container.NewVBox(told, stays), fyne.NewSize(560, 0), stays)
}

// present returns the texts that are not empty.
func present(texts ...string) []string {
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}
