package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/widgets/press"
)

// row is a heading, an action with its keys and the button that gives back its
// own, or keys that stay as they are. Each key is a button; none of them takes
// the keyboard from the list.
type row struct {
	widget.BaseWidget
	p      *page
	title  *widget.Label
	keys   *fyne.Container
	reset  *press.Button
	all    *fyne.Container
	action *action.Action
}

func (p *page) newRow() fyne.CanvasObject {
	r := &row{p: p, title: widget.NewLabel("")}
	r.title.Truncation = fyne.TextTruncateEllipsis
	r.keys = container.NewHBox()
	r.reset = press.NewIcon(theme.ContentUndoIcon(), func() { p.reset(r.action) })
	right := container.NewHBox(container.NewCenter(r.keys), container.NewCenter(r.reset))
	// The room keeps the keys from under the scroll bar.
	r.all = container.NewBorder(nil, nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 0, theme.Padding()*2), right), r.title)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.all) }

func (r *row) show(e entry, asked *action.Action) {
	r.action = e.action
	r.title.TextStyle.Bold = e.isHeading()
	r.keys.RemoveAll()
	r.reset.Hide()
	switch {
	case e.isHeading():
		r.title.SetText(e.heading)
	case e.action == nil:
		r.title.SetText(say.T(e.fixed.title))
		r.addKeys(e.fixed.keys, nil)
	default:
		r.showAction(e.action, asked == e.action)
	}
	r.all.Refresh()
}

func (r *row) showAction(a *action.Action, waits bool) {
	ask := func() { r.p.ask(a) }
	r.title.SetText(a.Title())
	switch {
	case waits:
		r.keys.Add(press.NewButton(say.T("keys.waiting"), press.Link, ask))
	case len(a.Keys) == 0:
		r.keys.Add(press.NewButton(say.T("keys.none"), press.Quiet, ask))
	default:
		r.addKeys(a.Keys, ask)
	}
	if r.p.h.Actions.IsChanged(a.ID) {
		r.reset.Show()
	}
}

func (r *row) addKeys(keys []action.Chord, tap func()) {
	for _, c := range keys {
		r.keys.Add(press.NewButton(shown(c), press.Framed, tap))
	}
}
