// Package palette finds any action, article, label or span of the open article
// by a few of its letters, and does or shows it. It is a page of its own because
// it needs a bit of all the others; the window shows it.
package palette

import (
	"context"
	"slices"
	"sync"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/bridge"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/query"
	panel "nomina/widgets/palette"
)

// Host is what the window lends the palette.
type Host struct {
	Bridge   *bridge.Bridge
	Actions  *action.Registry
	Settings *settings.File
	Window   fyne.Window
	Book     Book // nil while no project is open
	// SlotKey names the key of a label's slot.
	SlotKey func(slot int) string
}

// Book is the open project as the palette searches it. A list is asked for again
// only when its version differs.
type Book interface {
	Labels() []data.Label
	LabelReason() string // why no label can be given now, empty when one can
	TakeLabel(id data.ID)

	ArticlesVersion() string
	Articles() []query.Entry
	ArticleRow(id data.ID) (title, particulars string, ok bool)
	Open(id data.ID)

	MentionsVersion() string
	Mentions() []query.Entry
	MentionRow(id data.ID) (label data.Label, around string, ok bool)
	GoTo(id data.ID)
}

// Palette belongs to the UI goroutine, but for what search says.
type Palette struct {
	h      Host
	view   *panel.Palette // nil while it is closed
	before fyne.Focusable // had the keyboard

	pools    pools
	versions [kinds]string
	one      sync.Mutex // one search at a time: a pool knows the one before

	asked  int                // generation of what was typed, to drop stale answers
	stop   context.CancelFunc // of the search under way
	shown  int                // generation of the rows
	whole  bool               // all rows of that generation are there
	enter  bool               // Enter was pressed before they were
	rows   rows
	recent map[item]int // the higher, the later it was taken
}

// New returns a closed palette.
func New(h Host) *Palette { return &Palette{h: h, stop: func() {}} }

// Show opens the palette at the top of the window.
func (p *Palette) Show() {
	c := p.h.Window.Canvas()
	if p.view != nil && slices.Contains(c.Overlays().List(), fyne.CanvasObject(p.view)) {
		return
	}
	p.recent = remembered(p.h.Settings.Get().Palette)
	p.fill()
	p.view = panel.New(words())
	p.view.OnQuery = p.ask
	p.view.OnEnter = p.entered
	p.view.OnTap = p.pick
	p.view.OnLeave = p.Close
	p.view.Held = func() bool { return p.enter }
	p.ask("")
	p.before = c.Focused()
	c.Overlays().Add(p.view)
	p.view.Focus(c)
}

// Close closes the palette and gives the keyboard back to what had it.
func (p *Palette) Close() {
	if p.view == nil {
		return
	}
	p.stop()
	p.asked++
	p.h.Window.Canvas().Overlays().Remove(p.view)
	p.view, p.rows = nil, rows{}
	if p.before != nil {
		p.h.Window.Canvas().Focus(p.before)
	}
	p.before = nil
}

// Key gives a key that nothing has taken to the open palette, which takes the
// keyboard back, and reports whether it is open.
func (p *Palette) Key(e *fyne.KeyEvent) bool {
	c := p.h.Window.Canvas()
	if p.view == nil || c.Overlays().Top() != fyne.CanvasObject(p.view) {
		return false
	}
	p.view.Focus(c)
	c.Focused().TypedKey(e)
	return true
}

// entered takes the row under the cursor. When the answer to what was typed last
// is still under way, its best row is taken as soon as it is there; until then
// nothing more is typed, for it would ask for something else.
func (p *Palette) entered(at int) {
	if p.shown == p.asked && (p.whole || at > 0) {
		p.pick(at)
		return
	}
	p.enter = true
}

// pick does what a row stands for. What cannot be done now stays where it is and
// says why.
func (p *Palette) pick(at int) {
	if at < 0 || at >= len(p.rows.list) {
		return
	}
	it := p.rows.list[at].item
	if p.reason(it) != "" {
		p.view.Focus(p.h.Window.Canvas())
		return
	}
	p.Close()
	if it.kind != mention {
		p.h.Settings.Change(func(s *settings.Settings) { s.Took(it.String()) })
	}
	switch it.kind {
	case command:
		p.h.Actions.Run(string(it.id))
	case label:
		p.h.Book.TakeLabel(it.id)
	case article:
		p.h.Book.Open(it.id)
	case mention:
		p.h.Book.GoTo(it.id)
	}
}
