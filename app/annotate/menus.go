package annotate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// markMenu gives everything that can be done with a span.
func (p *Page) markMenu(id string, at fyne.Position) {
	if s, ok := p.suggestion(id); ok {
		p.hintMenu(s, at)
		return
	}
	a, ok := p.annotation(id)
	if !ok {
		return
	}
	p.choose(a.ID)
	items := []*fyne.MenuItem{p.relabelItem(a), p.item("mark.link"), p.item("mark.note"), p.item("mark.details"), p.resizeItem()}
	items = append(items, fyne.NewMenuItemSeparator())
	items = append(items, p.acts("mark.replicate", "mark.replicate_project", "mark.same_next", "mark.outer", "mark.inner")...)
	items = append(items,
		fyne.NewMenuItem(say.T("menu.copy_text"), func() { p.h.Copy(a.Quote) }),
		fyne.NewMenuItemSeparator(), p.item("mark.remove"))
	p.popUp(items, at)
}

func (p *Page) relabelItem(a data.Annotation) *fyne.MenuItem {
	sub := fyne.NewMenuItem(say.T("menu.relabel"), nil)
	sub.ChildMenu = fyne.NewMenu("", p.labelItems(a)...)
	return sub
}

func (p *Page) labelItems(a data.Annotation) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, l := range p.labels.list {
		item := labelItem(l, func() { p.relabel(a.ID, l.ID) })
		item.Checked = l.ID == a.Label
		items = append(items, item)
	}
	return items
}

// labelItem is a label with its key.
func labelItem(l data.Label, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(l.Name, do)
	if key := SlotKey(l.Slot); key != "" {
		item.Shortcut = action.Caption{Text: key}
	}
	return item
}

func keyCaption(c action.Chord) action.Caption {
	return action.Caption{Text: c.Show(func(k string) string { return say.T(k) })}
}

// relabelMenu offers the labels for a span.
func (p *Page) relabelMenu(id string, at fyne.Position) {
	if a, ok := p.annotation(id); ok {
		p.popUp(p.labelItems(a), at)
	}
}

// labelMenu is what can be done with a label.
func (p *Page) labelMenu(id string, at fyne.Position) {
	p.popUp(p.labelActs(p.labels.byID[data.ID(id)]), at)
}

func (p *Page) labelActs(l data.Label) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(say.T("menu.edit_label", say.Data{"Label": l.Name}), func() { p.h.EditLabel(l.ID) }),
		fyne.NewMenuItem(say.T("menu.remove_label", say.Data{"Label": l.Name}), func() { p.removeLabel(l.ID) }),
	}
}

// labelsMenu is what can be done with every label, for the keyboard.
func (p *Page) labelsMenu() {
	var items []*fyne.MenuItem
	for _, l := range p.labels.list {
		items = append(items, p.labelActs(l)...)
		items = append(items, fyne.NewMenuItemSeparator())
	}
	items = append(items, p.item("label.new"))
	p.popUp(items, fyne.CurrentApp().Driver().AbsolutePositionForObject(p.bar))
}

// removeLabel takes a label away with everything that has it: no question,
// undo brings all of it back.
func (p *Page) removeLabel(id data.ID) {
	l := p.labels.byID[id]
	p.do(edit.RemoveLabel{ID: id, Cascade: true}, func(c data.Commit) {
		p.info(say.N("status.label_removed", len(c.Changes.Annotations.Deleted), say.Data{"Label": l.Name}))
	})
}

func (p *Page) item(id string) *fyne.MenuItem {
	a := p.h.Actions.Get(id)
	item := fyne.NewMenuItem(a.Title(), func() { p.h.Actions.Run(id) })
	if len(a.Keys) > 0 {
		item.Shortcut = keyCaption(a.Keys[0])
	}
	item.Disabled = a.Reason() != ""
	return item
}

// acts returns the menu items of the actions that there are.
func (p *Page) acts(ids ...string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		if p.h.Actions.Get(id) != nil {
			items = append(items, p.item(id))
		}
	}
	return items
}

func (p *Page) popUp(items []*fyne.MenuItem, at fyne.Position) {
	action.Align(items)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), p.h.Window.Canvas(), at)
}
