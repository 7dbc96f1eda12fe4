package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/widgets/press"
)

// row is a heading, an action with its keys and the buttons that change them,
// or keys that stay as they are. Its buttons leave the keyboard to the list.
type row struct {
	widget.BaseWidget
	p      *page
	title  *widget.Label
	fixed  *widget.Label
	change *press.Button
	reset  *press.Button
	action *action.Action
}

func (p *page) newRow() fyne.CanvasObject {
	r := &row{p: p, title: widget.NewLabel(""), fixed: widget.NewLabel("")}
	r.title.Truncation = fyne.TextTruncateEllipsis
	r.fixed.Importance = widget.LowImportance
	r.change = press.NewButton("", press.Framed, func() { p.ask(r.action) })
	r.reset = press.NewIcon(theme.ContentUndoIcon(), func() { p.reset(r.action) })
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	right := container.NewHBox(r.fixed, container.NewCenter(r.change), container.NewCenter(r.reset))
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, right, r.title))
}

func (r *row) show(e entry, asked *action.Action) {
	r.action = e.action
	r.title.TextStyle.Bold = e.isHeading()
	r.fixed.Hide()
	r.change.Hide()
	r.reset.Hide()
	switch {
	case e.isHeading():
		r.title.SetText(e.heading)
	case e.action == nil:
		r.title.SetText(say.T(e.fixed.title))
		r.fixed.SetText(shown(e.fixed.keys...))
		r.fixed.Show()
	default:
		r.showAction(e.action, asked == e.action)
	}
}

func (r *row) showAction(a *action.Action, waits bool) {
	r.title.SetText(a.Title())
	text := shown(a.Keys...)
	switch {
	case waits:
		text = say.T("keys.waiting")
	case text == "":
		text = say.T("keys.none")
	}
	r.change.SetText(text)
	r.change.Show()
	if r.p.h.Actions.IsChanged(a.ID) {
		r.reset.Show()
	}
}
