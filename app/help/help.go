// Package help is the page of keys: every action with the keys that run it,
// from the same registry that the menus come from, each of which can be given
// another key there, and the keys that the article keeps to itself. The window
// shows it.
package help

import (
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
	// Held returns the modifiers pressed now; nil asks the driver.
	Held func() fyne.KeyModifier
	Back func()
}

// page is the open list.
type page struct {
	h      Host
	rows   []entry
	list   *list
	note   *widget.Label
	dialog *modal.Dialog
	at     int            // the row with the cursor
	asked  *action.Action // waits for its new key
}

// entry is a heading, an action, or keys of the article's own.
type entry struct {
	heading string
	action  *action.Action
	fixed   fixed
}

func (e entry) isHeading() bool { return e.heading != "" }

// Show opens the list of keys.
func Show(h Host) {
	p := &page{h: h, rows: append(entries(h.Actions), article()...)}
	p.dialog = h.Modals.New(say.T("button.close"), "")
	p.dialog.OnClosed = h.Back
	p.note = widget.NewLabel(say.T("keys.hint"))
	p.note.Wrapping = fyne.TextWrapWord
	p.list = newList(p)
	content := container.NewBorder(p.note, nil, nil, nil, p.list)
	p.dialog.Show(say.T("keys.title"), content, fyne.NewSize(680, 640), p.list)
	p.move(0, +1)
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

// move puts the cursor on row to or, where that is a heading, on the next row
// in the direction of step that is none.
func (p *page) move(to, step int) {
	to = min(max(to, 0), len(p.rows)-1)
	for to >= 0 && to < len(p.rows) && p.rows[to].isHeading() {
		to += step
	}
	if to < 0 {
		p.list.ScrollTo(0) // the heading above the first row
		return
	}
	if to >= len(p.rows) {
		return
	}
	if to > 0 && p.rows[to-1].isHeading() {
		p.list.ScrollTo(to - 1)
	}
	p.list.Highlight(to)
	p.list.Select(to)
}

// chose hears which row has the cursor.
func (p *page) chose(row int) {
	if p.rows[row].isHeading() {
		p.list.Select(p.at)
		return
	}
	p.at = row
	if p.asked != nil && p.asked != p.rows[row].action {
		p.keep()
	}
}
