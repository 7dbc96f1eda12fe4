// Package entities is the page of the project's register: who and what the
// annotations mean, with what is done to it: to change, merge, split and remove
// entities, to see where they are mentioned, and to review those that may be the
// same. The window shows it.
package entities

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/filedialog"
	"nomina/app/modal"
	"nomina/app/register"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
	"nomina/widgets/table"
)

// Host is what the window lends the page.
type Host struct {
	Bridge   *bridge.Bridge
	Modals   *modal.Stack
	Register *register.Register
	Session  *session.Session
	Settings *settings.File
	Choose   *filedialog.Chooser
	Labels   []data.Label
	// Jump opens the article of an annotation and chooses it.
	Jump func(annotation data.ID)
	Copy func(text string)
	Back func()
}

// page is the open register.
type page struct {
	h      Host
	d      *modal.Dialog
	search *modal.Entry
	table  *table.Table
	foot   *foot
	empty  *fyne.Container
	acts   []*modal.Button // that need an entity

	rows   []*data.Entity
	ticked map[data.ID]bool
	order  order
	typed  string
	anew   bool   // what is listed next is seen from the top
	stop   func() // the search under way
	busy   bool   // rows are being sorted
	again  bool   // and have to be anew
	closed bool
	unhear func()
}

// Show opens the register.
func Show(h Host) { show(h) }

func show(h Host) *page {
	p := &page{h: h, d: h.Modals.New(say.T("button.close"), ""), ticked: map[data.ID]bool{}, stop: func() {}}
	p.foot = newFoot(h, p.d, hint(p.writable()))
	p.foot.after = p.back
	p.build()
	p.unhear = h.Register.OnChange(p.changed)
	p.d.OnClosed = p.close
	p.table.SetNothing(say.T("entities.reading"))
	content := p.content()
	p.changed()
	p.d.Show(say.T("entities.title"), content, fyne.NewSize(1180, 720), p.search)
	return p
}

func (p *page) close() {
	p.closed, p.foot.closed = true, true
	p.stop()
	p.unhear()
	p.h.Back()
}

func (p *page) writable() bool { return p.h.Session.Store().Writable() }

func hint(writable bool) string {
	if writable {
		return say.T("entities.hint")
	}
	return say.T("entities.hint_read_only")
}

func (p *page) build() {
	p.search = p.d.NewEntry("")
	p.search.SetPlaceHolder(say.T("entities.search"))
	p.search.OnChanged = p.find
	p.search.OnKey = p.searchKey
	p.table = table.New(columns()...)
	p.table.OnOpen, p.table.OnTick, p.table.OnSort = p.open, p.tick, p.sortBy
	rows := p.table.Rows()
	rows.OnKey, rows.OnRune, rows.OnShortcut = p.key, p.rune, p.foot.shortcut
	rows.OnTop = func() { p.focus(p.search) }
	rows.OnLeave = p.d.Close
	p.empty = p.buildEmpty()
}

// content is what the dialog shows.
func (p *page) content() fyne.CanvasObject {
	more := p.d.NewButton(say.T("entities.new"), p.create)
	twins := p.d.NewButton(say.T("entities.twins"), p.twins)
	top := container.NewBorder(nil, nil, nil, container.NewHBox(append([]fyne.CanvasObject{more, twins}, p.fileButtons()...)...), p.search)
	p.acts = []*modal.Button{
		p.d.NewButton(say.T("entities.edit"), func() { p.open(p.table.Rows().At()) }),
		p.d.NewButton(say.T("entities.merge"), p.merge),
		p.d.NewButton(say.T("entities.mentions"), p.mentions),
		p.d.NewButton(say.T("entities.remove"), p.remove),
	}
	if !p.writable() {
		for _, b := range []*modal.Button{more, twins, p.acts[1], p.acts[3]} {
			b.Disable()
		}
	}
	return container.NewBorder(top, p.foot.content(p.acts...), nil, nil, container.NewStack(p.table, p.empty))
}

// buildEmpty is what a project without entities says.
func (p *page) buildEmpty() *fyne.Container {
	text := widget.NewLabelWithStyle(say.T("entities.empty"), fyne.TextAlignCenter, fyne.TextStyle{})
	text.Wrapping = fyne.TextWrapWord
	add := p.d.NewButton(say.T("entities.new"), p.create)
	add.Importance = widget.HighImportance
	if !p.writable() {
		add.Disable()
	}
	return container.NewVBox(container.NewPadded(), text, container.NewCenter(add))
}

func (p *page) focus(f fyne.Focusable) { p.h.Modals.Window.Canvas().Focus(f) }

// changed brings the page in line with the register.
func (p *page) changed() {
	r := p.h.Register
	if err := r.Err(); err != nil {
		p.foot.tell(say.Error(err, ""))
	}
	none := r.Ready() && r.Len() == 0
	p.empty.Hidden, p.table.Hidden = !none, none
	for id := range p.ticked {
		if r.Entity(id).ID == "" {
			delete(p.ticked, id)
		}
	}
	if r.Ready() {
		p.list()
	}
	r.Recount(func() {
		if !p.closed && r.Ready() {
			p.list()
		}
	})
}

// label returns a label of the project, the zero one when there is none.
func (h Host) label(id data.ID) data.Label {
	if i := slices.IndexFunc(h.Labels, func(l data.Label) bool { return l.ID == id }); i >= 0 {
		return h.Labels[i]
	}
	return data.Label{}
}
