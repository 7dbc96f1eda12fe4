package help

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/say"
)

// row is a heading, or an action with its keys and the buttons that change them.
type row struct {
	widget.BaseWidget
	p             *page
	title         *widget.Label
	change, reset *widget.Button
	action        *action.Action
}

func (p *page) newRow() fyne.CanvasObject {
	r := &row{p: p, title: widget.NewLabel("")}
	r.title.Truncation = fyne.TextTruncateEllipsis
	r.change = widget.NewButton("", func() { p.ask(r.action) })
	r.reset = widget.NewButtonWithIcon("", theme.ContentUndoIcon(), func() { p.reset(r.action) })
	r.reset.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, container.NewHBox(r.change, r.reset), r.title))
}

func (r *row) show(e entry, asked *action.Action) {
	r.action = e.action
	r.title.TextStyle.Bold = e.action == nil
	if e.action == nil {
		r.title.SetText(e.heading)
		r.change.Hide()
		r.reset.Hide()
		return
	}
	r.title.SetText(e.action.Title())
	r.change.SetText(keys(e.action))
	r.change.Importance = widget.MediumImportance
	if asked == e.action {
		r.change.SetText(say.T("keys.waiting"))
		r.change.Importance = widget.HighImportance
	}
	r.change.Show()
	r.reset.Hide()
	if r.p.h.Actions.IsChanged(e.action.ID) {
		r.reset.Show()
	}
	r.change.Refresh()
}

func keys(a *action.Action) string {
	if len(a.Keys) == 0 {
		return say.T("keys.none")
	}
	texts := make([]string, len(a.Keys))
	for i, c := range a.Keys {
		texts[i] = shown(c)
	}
	return strings.Join(texts, "   ")
}
