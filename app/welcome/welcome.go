// Package welcome is the page that stands in the window while no project is
// open: what can be begun, what was worked on last, and why a project could not
// be opened. It is a page so that a first start says what the program is for,
// where an empty window would say nothing. The window shows it.
package welcome

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/bridge"
	"nomina/app/say"
	"nomina/widgets/rowlist"
	"nomina/widgets/tip"
)

// Host is what the window lends the page. Its functions run on the UI goroutine.
type Host struct {
	Bridge  *bridge.Bridge
	Actions *action.Registry
	Version string
	Icon    fyne.Resource
	// Home is the user's own folder, written as ~; empty writes paths in full.
	Home string
	// Recent returns the paths of the recent projects, the newest first.
	Recent func() []string
	// Now returns the time that dates are told from.
	Now func() time.Time
	// Open opens a recent project; Forget takes it from the list; Menu shows
	// what can be done with it, at a position of the canvas.
	Open   func(path string)
	Forget func(path string)
	Menu   func(path string, at fyne.Position)
	// Focus gives the keyboard to a part of the page.
	Focus func(fyne.Focusable)
	// Key and Rune get what is typed while a list has the keyboard and the page
	// has no use for.
	Key  func(fyne.KeyName)
	Rune func(rune)
	// Language is the one that is spoken; Speak chooses another.
	Language string
	Speak    func(language string)
	// Dismissed hears that a notice was put away, after the notice itself.
	Dismissed func()
}

// Page is the page. It belongs to the UI goroutine.
type Page struct {
	widget.BaseWidget
	h Host

	look    *look
	head    *head
	card    *card
	deeds   *rowlist.List
	recents *rowlist.List
	foot    *foot
	tip     *tip.Tip

	projects []project
	load     int    // generation of the projects
	opening  string // what is being opened instead of a page; empty: the page
}

// New returns the page and begins to look after the recent projects.
func New(h Host) *Page {
	p := &Page{h: h}
	p.ExtendBaseWidget(p)
	p.look = newLook(p)
	p.tip = tip.New(p)
	p.head = newHead(p)
	p.card = newCard(p)
	p.foot = newFoot(p)
	p.deeds = rowlist.New(rowHigh)
	p.deeds.Length = func() int { return len(deeds()) }
	p.deeds.NewCell = func() rowlist.Cell { return newDeedCell(p) }
	p.deeds.OnTap = p.begin
	p.deeds.OnKey = p.deedKey
	p.deeds.OnHover = p.hoverDeed
	p.recents = rowlist.New(rowHigh)
	p.recents.Length = func() int { return len(p.projects) }
	p.recents.NewCell = func() rowlist.Cell { return newProjectCell(p) }
	p.recents.OnTap = func(i int) { p.open(i) }
	p.recents.OnPart = p.tappedPart
	p.recents.OnMenu = func(i int, at fyne.Position) { h.Menu(p.projects[i].path, at) }
	p.recents.OnKey = p.recentKey
	p.recents.OnHover = p.hoverRecent
	for _, l := range []*rowlist.List{p.deeds, p.recents} {
		l.OnLeave, l.OnTop, l.OnRune = p.Dismiss, p.card.focus, h.Rune
	}
	p.read()
	return p
}

// Focus puts the keyboard where most will go on: on the newest project, on the
// first thing to begin when there is none, or on what helps after a failure.
func (p *Page) Focus() {
	switch {
	case p.opening != "":
	case p.card.Visible() && len(p.card.buttons) > 0:
		p.card.focus()
	default:
		p.focusLists()
	}
}

// focusLists puts the keyboard on the newest project, or on the first thing to
// begin.
func (p *Page) focusLists() {
	if len(p.projects) > 0 {
		p.h.Focus(p.recents.First())
		return
	}
	p.h.Focus(p.deeds.First())
}

// Opening shows nothing but that the project at path is being opened. An empty
// path shows the page again.
func (p *Page) Opening(path string) {
	p.opening = path
	p.Refresh()
}

// Tell shows a notice, while a project is opened not before that is there or is
// not. The keyboard goes to what can be done about it; where
// that is nothing it stays.
func (p *Page) Tell(n Notice) {
	p.card.set(n)
	p.Refresh()
	if len(n.Actions) > 0 || !p.deeds.Focused() && !p.recents.Focused() {
		p.Focus()
	}
}

// Reload reads the recent projects anew.
func (p *Page) Reload() {
	p.read()
	p.Refresh()
}

// KeysChanged writes the keys of the actions anew.
func (p *Page) KeysChanged() { p.Refresh() }

// Key does what a key means that is typed while nothing has the keyboard, and
// reports whether it means anything: a digit opens a recent project.
func (p *Page) Key(k fyne.KeyName) bool {
	if len(k) != 1 || k[0] < '1' || k[0] > '9' {
		return false
	}
	return p.open(int(k[0] - '1'))
}

func (p *Page) begin(i int) {
	if p.opening == "" {
		p.h.Actions.Run(deeds()[i].act)
	}
}

func (p *Page) open(i int) bool {
	if i >= len(p.projects) || p.opening != "" {
		return false
	}
	p.h.Open(p.projects[i].path)
	return true
}

// Notice returns what is to be read; its text is empty when nothing is.
func (p *Page) Notice() Notice { return p.card.notice }

// Dismiss takes the notice away.
func (p *Page) Dismiss() {
	was := p.card.notice
	if was.Text == "" {
		return
	}
	p.card.set(Notice{})
	p.Refresh()
	if was.Dismissed != nil {
		was.Dismissed()
	}
	p.h.Dismissed()
	p.Focus()
}

// keyOf returns the first key of an action as it stands on the screen.
func (p *Page) keyOf(id string) string {
	a := p.h.Actions.Get(id)
	if a == nil || len(a.Keys) == 0 {
		return ""
	}
	return a.Keys[0].Show(func(k string) string { return say.T(k) })
}
