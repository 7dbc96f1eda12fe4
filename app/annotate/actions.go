package annotate

import (
	"strconv"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/text"
)

// addActions puts everything that can be done on the page into the registry.
func (p *Page) addActions() {
	p.addMarking()
	p.addSpanActs()
	p.addHints()
	p.addDoubts()
	p.addLabels()
	p.addLabelKeys()
	p.addArticle()
	p.addFind()
	p.addLook()
}

func (p *Page) add(group, id string, run func(), why func() string, keys ...action.Chord) *action.Action {
	p.h.Actions.Add(action.Action{
		ID: id, Group: group, Keys: keys, Run: run, Why: why,
		Title: func() string { return say.T("act." + id) },
	})
	return p.h.Actions.Get(id)
}

func (p *Page) addMarking() {
	p.add("edit", "edit.undo", p.undo, p.writable, action.Key(fyne.KeyZ, action.Ctrl))
	p.add("edit", "edit.redo", p.redo, p.writable, action.Key(fyne.KeyZ, action.Ctrl, action.Shift), action.Key(fyne.KeyY, action.Ctrl))
	p.add("edit", "edit.copy", p.copy, nil, action.Key(fyne.KeyC, action.Ctrl))
	p.add("mark", "mark.next", func() { p.decide(true) }, p.opened, action.Key(fyne.KeyTab))
	p.add("mark", "mark.previous", func() { p.decide(false) }, p.opened, action.Key(fyne.KeyTab, action.Shift))
	p.add("mark", "mark.details", p.openDetails, p.chosen, action.Key(fyne.KeyReturn))
	p.add("mark", "mark.note", p.note, p.chosen, action.Key(fyne.KeyN))
	p.add("mark", "mark.replicate", p.replicate, p.opened, action.Key(fyne.KeyR))
	p.add("mark", "mark.replicate_project", p.replicateProject, p.openedWritable, action.Key(fyne.KeyR, action.Shift))
	p.add("mark", "mark.remove", p.remove, p.chosen, action.Key(fyne.KeyBackspace), action.Key(fyne.KeyDelete))
	p.add("mark", "mark.snap", p.toggleSnap, nil, action.Key(fyne.KeyB)).Checked = func() bool { return p.view.Snap() != text.SnapExact }
	p.add("mark", "mark.trim", p.toggleTrim, nil, action.Key(fyne.KeyB, action.Shift)).Checked = p.view.Trims
}

// addLabels adds what is done to labels, not with them.
func (p *Page) addLabels() {
	p.add("mark", "label.new", func() { p.h.EditLabel("") }, p.writable, action.Key(fyne.KeyN, action.Ctrl))
	p.add("mark", "label.menu", p.labelsMenu, p.writable, action.Key(fyne.KeyL, action.Ctrl, action.Shift))
}

// addLabelKeys binds the twenty slots: the digits, then the digits with Shift.
func (p *Page) addLabelKeys() {
	for n := 1; n <= data.MaxSlot; n++ {
		key := fyne.KeyName(strconv.Itoa(n % 10))
		chord := action.Key(key)
		if n > 10 {
			chord = action.Key(key, action.Shift)
		}
		p.h.Actions.Add(action.Action{
			ID: "label." + strconv.Itoa(n), Group: "labels", Hidden: true, Keys: []action.Chord{chord},
			Title: func() string { return p.slotTitle(n) },
			Why:   p.openedWritable,
			Run:   func() { p.applySlot(n) },
		})
	}
}

func (p *Page) slotTitle(n int) string {
	l, ok := p.labels.slot(n)
	if !ok {
		return say.T("act.label_slot", say.Data{"N": n})
	}
	return say.T("act.label_named", say.Data{"Label": l.Name})
}

func (p *Page) addArticle() {
	p.add("article", "article.done", p.done, p.openedWritable, action.Key(fyne.KeyReturn, action.Ctrl)).Text = true
	p.add("article", "article.flag", p.flag, p.openedWritable, action.Key(fyne.KeyF)).Checked = func() bool {
		return p.doc != nil && p.doc.article.Status == data.StatusFlagged
	}
	p.add("article", "article.next", func() { p.step(+1) }, nil, action.Key(fyne.KeyDown, action.Alt)).Text = true
	p.add("article", "article.previous", func() { p.step(-1) }, nil, action.Key(fyne.KeyUp, action.Alt)).Text = true
	p.add("article", "article.search", p.searchArticles, nil, action.Key(fyne.KeyL, action.Ctrl)).Text = true
}

func (p *Page) addLook() {
	bigger := []action.Chord{action.Key(fyne.KeyPlus, action.Ctrl), action.Key(fyne.KeyEqual, action.Ctrl),
		action.Key(fyne.KeyEqual, action.Ctrl, action.Shift), action.Key(fyne.KeyPlus, action.Ctrl, action.Shift)}
	p.add("view", "view.bigger", func() { p.zoom(+1) }, nil, bigger...).Text = true
	p.add("view", "view.smaller", func() { p.zoom(-1) }, nil, action.Key(fyne.KeyMinus, action.Ctrl)).Text = true
	p.add("view", "view.normal", p.normalSize, nil, action.Key(fyne.Key0, action.Ctrl)).Text = true
	p.add("view", "view.panes", p.nextPane, nil, action.Key(fyne.KeyF6)).Text = true
	p.add("view", "view.articles", p.panes.ToggleLeft, nil, action.Key(fyne.KeyF7)).Text = true
	p.add("view", "view.mentions", p.panes.ToggleRight, nil, action.Key(fyne.KeyF9)).Text = true
}
