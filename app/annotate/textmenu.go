package annotate

import (
	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/data/text"
)

// textMenu is the menu at a place of the article: of a span, or with an empty ID
// of what is selected there, or of the word at the caret.
func (p *Page) textMenu(id string, at fyne.Position) {
	if id != "" {
		p.markMenu(id, at)
		return
	}
	if p.doc == nil {
		return
	}
	r := p.view.Selection()
	if r.Start >= r.End {
		r = p.view.Word()
	}
	var items []*fyne.MenuItem
	if r.Start < r.End {
		items = p.labelling(r)
	}
	items = append(items, p.acts("mark.next", "mark.previous", "mark.snap")...)
	p.popUp(items, at)
}

// labelling is what can be done with a text that is no span yet.
func (p *Page) labelling(r text.Range) []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItem(say.T("menu.label_as", say.Data{"Text": short(p.doc.text.Slice(r))}), nil)}
	items[0].ChildMenu = fyne.NewMenu("", p.labelChoices()...)
	items[0].Disabled = p.writable() != ""
	if sel := p.view.Selection(); sel.Start < sel.End {
		items = append(items, p.acts("mark.replicate", "find.open", "mark.same_next", "edit.copy")...)
	}
	return append(items, fyne.NewMenuItemSeparator())
}

// labelChoices are the labels as what may be given.
func (p *Page) labelChoices() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, l := range p.labels.list {
		items = append(items, labelItem(l, func() { p.applyLabel(l.ID) }))
	}
	return items
}

// resizeItem offers the edges of the chosen span, with the keys that move them.
func (p *Page) resizeItem() *fyne.MenuItem {
	sub := fyne.NewMenuItem(say.T("menu.resize"), nil)
	sub.Disabled = p.writable() != ""
	sub.ChildMenu = fyne.NewMenu("",
		p.edgeItem("menu.end_more", false, true), p.edgeItem("menu.end_less", false, false),
		p.edgeItem("menu.start_more", true, false), p.edgeItem("menu.start_less", true, true))
	return sub
}

func (p *Page) edgeItem(word string, start, forward bool) *fyne.MenuItem {
	key := action.Key(fyne.KeyLeft, fyne.KeyModifierControl)
	if forward {
		key.Key = fyne.KeyRight
	}
	if start {
		key.Mod |= action.Alt
	}
	item := fyne.NewMenuItem(say.T(word), func() { p.view.ResizeByWord(start, forward) })
	item.Shortcut = keyCaption(key)
	return item
}

// menuByKey opens the menu where the keyboard is.
func (p *Page) menuByKey() {
	r := p.subject()
	p.view.ScrollTo(r)
	at, _ := p.view.PointOf(r.Start)
	at = at.AddXY(0, float32(p.view.TextSize())) // below the line
	p.textMenu(p.view.Chosen(), fyne.CurrentApp().Driver().AbsolutePositionForObject(p.view).Add(at))
}
