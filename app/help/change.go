package help

import (
	"errors"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
)

// ask waits for the new key of an action; the article's own keys, which have
// none, cannot be changed.
func (p *page) ask(a *action.Action) {
	if a == nil {
		p.tell(say.T("keys.fixed"))
		return
	}
	p.asked = a
	p.tell(say.T("keys.press", say.Data{"Action": a.Title()}))
	p.h.Modals.Window.Canvas().Focus(p.list)
}

// keep gives up waiting: the old key stays.
func (p *page) keep() {
	p.asked = nil
	p.tell(say.T("keys.hint"))
}

// caught takes the key pressed; Esc keeps the old one.
func (p *page) caught(c action.Chord) {
	a := p.asked
	if c == action.Key(fyne.KeyEscape) {
		p.keep()
		return
	}
	p.asked = nil
	if p.rebind(a, c) {
		p.tell(say.T("keys.changed", say.Data{"Key": shown(c), "Action": a.Title()}))
	}
}

// remove takes an action its keys away.
func (p *page) remove(a *action.Action) {
	if a == nil {
		p.tell(say.T("keys.fixed"))
		return
	}
	if p.rebind(a) {
		p.tell(say.T("keys.removed", say.Data{"Action": a.Title()}))
	}
}

// reset gives an action its own keys back.
func (p *page) reset(a *action.Action) {
	if a == nil || !p.h.Actions.IsChanged(a.ID) {
		return
	}
	if err := p.h.Actions.Reset(a.ID); err != nil {
		p.tell(refusal(err))
		return
	}
	p.h.Changed()
	p.keep()
}

// rebind gives an action other keys or says why it cannot have them.
func (p *page) rebind(a *action.Action, keys ...action.Chord) bool {
	if err := p.h.Actions.Rebind(a.ID, keys); err != nil {
		p.tell(refusal(err))
		return false
	}
	p.h.Changed()
	return true
}

// refusal says why an action cannot have a key.
func refusal(err error) string {
	var clash *action.ClashError
	var reserved *action.ReservedError
	switch {
	case errors.As(err, &clash):
		return say.T("keys.clash", say.Data{"Key": shown(clash.Chord), "Action": clash.Other.Title()})
	case errors.As(err, &reserved):
		return say.T("keys.reserved", say.Data{"Key": shown(reserved.Chord)})
	}
	return say.Error(err, "")
}

func (p *page) tell(text string) {
	p.note.SetText(text)
	p.list.Refresh()
}
