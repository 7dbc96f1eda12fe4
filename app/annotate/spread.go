package annotate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/text"
	"nomina/widgets/findbar"
)

// Wanted is a text that is to get a label in the whole project.
type Wanted struct {
	Text     string
	Label    data.ID
	Article  data.ID // the open one
	Words    bool    // it stands there as whole words
	Articles int     // how many the project has
}

// Label returns a label of the project.
func (p *Page) Label(id data.ID) data.Label { return p.labels.byID[id] }

// replicateProject has the text pointed at reviewed in the whole project: with the
// label of the chosen span, else with the one used last, else with one asked for.
func (p *Page) replicateProject() {
	sel := p.view.Selection()
	if sel.End > sel.Start && p.view.Chosen() == "" && p.labels.byID[p.lastUsed].ID == "" {
		p.askLabel(func(label data.ID) { p.spread(p.trim(sel), label) })
		return
	}
	if r, label, ok := p.pattern(); ok {
		p.spread(r, label)
	}
}

func (p *Page) spread(r text.Range, label data.ID) {
	p.drop()
	p.h.Spread(Wanted{
		Text: p.doc.text.Slice(r), Label: label, Article: p.doc.article.ID, Words: p.doc.word(r), Articles: len(p.articles.all),
	})
}

// askLabel offers the labels, to be taken by their keys.
func (p *Page) askLabel(then func(data.ID)) {
	var choices []findbar.Choice
	for _, l := range p.labels.list {
		choices = append(choices, findbar.Choice{ID: string(l.ID), Key: SlotKey(l.Slot), Name: l.Name, Color: look.ParseColor(l.Color)})
	}
	m := findbar.NewMenu(say.T("spread.which_label"), choices)
	m.Modifiers = p.h.Modifiers
	canvas := p.h.Window.Canvas()
	pop := widget.NewPopUp(m, canvas)
	m.OnChoose = func(id string) {
		pop.Hide()
		p.Focus()
		if id != "" {
			then(data.ID(id))
		}
	}
	pop.ShowAtPosition(fyne.CurrentApp().Driver().AbsolutePositionForObject(p.view).AddXY(40, 40))
	canvas.Focus(m)
}
