// Package help is the page of keys: every action with the keys that run it,
// from the same registry that the menus come from, each of which can be given
// another key there. The window shows it.
package help

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/modal"
	"nomina/app/say"
)

// Host is what the window lends the page.
type Host struct {
	Modals  *modal.Stack
	Actions *action.Registry
	// Changed is called after an action was given other keys.
	Changed func()
	Back    func()
}

// page is the open list.
type page struct {
	h      Host
	rows   []entry
	list   *modal.List
	note   *widget.Label
	dialog *modal.Dialog
	asked  *action.Action // waits for its new key
	catch  *catcher
}

// entry is a heading or an action.
type entry struct {
	heading string
	action  *action.Action
}

// Show opens the list of keys.
func Show(h Host) {
	p := &page{h: h, rows: entries(h.Actions)}
	p.dialog = h.Modals.New(say.T("button.close"), "")
	p.dialog.OnClosed = h.Back
	p.note = widget.NewLabel(say.T("keys.hint"))
	p.note.Wrapping = fyne.TextWrapWord
	p.catch = newCatcher(p.caught)
	p.list = p.dialog.NewList(func() int { return len(p.rows) }, p.newRow, func(i int, o fyne.CanvasObject) {
		o.(*row).show(p.rows[i], p.asked)
	})
	p.dialog.Show(say.T("keys.title"), container.NewBorder(p.note, p.catch, nil, nil, p.list), fyne.NewSize(640, 600), p.catch)
}

// entries groups the actions as the menus do.
func entries(r *action.Registry) []entry {
	var order []string
	groups := map[string][]entry{}
	for _, a := range r.All() {
		if groups[a.Group] == nil {
			order = append(order, a.Group)
		}
		groups[a.Group] = append(groups[a.Group], entry{action: a})
	}
	var out []entry
	for _, g := range order {
		out = append(out, entry{heading: say.T("menu." + g)})
		out = append(out, groups[g]...)
	}
	return out
}

func (p *page) ask(a *action.Action) {
	p.asked = a
	p.note.SetText(say.T("keys.press", say.Data{"Action": a.Title()}))
	p.list.Refresh()
	p.h.Modals.Window.Canvas().Focus(p.catch)
}

// caught takes the key pressed; Esc keeps the old one, Backspace takes it away.
func (p *page) caught(c action.Chord) {
	a := p.asked
	if a == nil {
		if c == action.Key(fyne.KeyEscape) || c == action.Key(fyne.KeyReturn) {
			p.dialog.Close()
		}
		return
	}
	p.asked = nil
	defer p.list.Refresh()
	if c == action.Key(fyne.KeyEscape) {
		p.note.SetText(say.T("keys.hint"))
		return
	}
	var clash *action.ClashError
	if err := p.h.Actions.Rebind(a.ID, []action.Chord{c}); errors.As(err, &clash) {
		p.note.SetText(say.T("keys.clash", say.Data{"Key": shown(c), "Action": clash.Other.Title()}))
		return
	}
	p.note.SetText(say.T("keys.changed", say.Data{"Key": shown(c), "Action": a.Title()}))
	p.h.Changed()
}

// reset gives an action its own keys back.
func (p *page) reset(a *action.Action) {
	var clash *action.ClashError
	if err := p.h.Actions.Reset(a.ID); errors.As(err, &clash) {
		p.note.SetText(say.T("keys.clash", say.Data{"Key": shown(clash.Chord), "Action": clash.Other.Title()}))
		return
	}
	p.note.SetText(say.T("keys.hint"))
	p.list.Refresh()
	p.h.Changed()
}

func shown(c action.Chord) string { return c.Show(func(k string) string { return say.T(k) }) }
