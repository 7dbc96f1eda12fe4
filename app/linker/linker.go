// Package linker asks which entity of the register a text means: one that is
// called so, one that is spelt alike, or a new one. The window shows it.
package linker

import (
	"fyne.io/fyne/v2"

	"nomina/app/register"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/names"
	panel "nomina/widgets/palette"
)

// Host is what the window lends the page.
type Host struct {
	Window   fyne.Window
	Register *register.Register
	// Label returns a label of the project, the zero one when there is none.
	Label func(id data.ID) data.Label
	// Modifiers returns the keys held.
	Modifiers func() fyne.KeyModifier
	Back      func()
}

// Question is what is asked.
type Question struct {
	Text    string  // what means an entity
	Label   data.ID // entities with it stand first among equals
	Current data.ID // the entity it means already; may be empty
}

// Answer is an entity, or the name of a new one; neither is no entity.
type Answer struct {
	Entity data.ID
	New    string
}

// most is how many entities are offered.
const most = 50

// picker is an open question.
type picker struct {
	h    Host
	q    Question
	then func(Answer)
	view *panel.Palette
	rows []row

	typed  string
	whole  bool   // what was typed last was answered
	enter  bool   // Enter was pressed before it was
	stop   func() // the search under way
	unhear func()
}

// Show asks; then hears the answer, unless there is none.
func Show(h Host, q Question, then func(Answer)) {
	p := &picker{h: h, q: q, then: then, stop: func() {}}
	p.view = panel.New(panel.Words{Prompt: say.T("link.prompt"), Nothing: say.T("link.nothing"), Hint: p.hint()})
	p.view.OnQuery, p.view.OnEnter, p.view.OnTap, p.view.OnLeave = p.ask, p.entered, p.pick, p.leave
	p.view.Held = func() bool { return p.enter }
	p.unhear = h.Register.OnChange(func() { p.ask(p.typed) })
	c := h.Window.Canvas()
	c.Overlays().Add(p.view)
	p.view.Focus(c)
	p.view.SetQuery(q.Text)
	h.Register.Recount(func() { p.view.Refresh() })
}

func (p *picker) hint() string {
	if !p.h.Register.Indexed() {
		return say.T("entities.reading")
	}
	return say.T("link.hint")
}

func (p *picker) close() {
	p.stop()
	p.unhear()
	p.h.Window.Canvas().Overlays().Remove(p.view)
	p.h.Back()
}

func (p *picker) leave() { p.close() }

// ask looks for what was typed. The answer before stays until then.
func (p *picker) ask(typed string) {
	p.stop()
	p.typed, p.whole = typed, false
	p.stop = p.h.Register.Search(typed, true, most, p.found)
}

func (p *picker) found(list []names.Candidate) {
	p.whole = true
	p.rows = p.list(list)
	p.view.SetHint(p.hint())
	p.view.SetRows(source{p}, 0)
	if p.enter {
		p.enter = false
		p.pick(p.view.At())
	}
}

// entered takes the row under the cursor, as soon as what was typed last is
// answered. With Shift it makes a new entity, whatever is under the cursor.
func (p *picker) entered(at int) {
	switch {
	case p.h.Modifiers()&fyne.KeyModifierShift != 0 && named(p.typed) != "":
		p.answer(Answer{New: named(p.typed)})
	case p.whole:
		p.pick(at)
	default:
		p.enter = true
	}
}

func (p *picker) pick(at int) {
	if at >= 0 && at < len(p.rows) {
		p.answer(p.rows[at].answer)
	}
}

func (p *picker) answer(a Answer) {
	p.close()
	p.then(a)
}
