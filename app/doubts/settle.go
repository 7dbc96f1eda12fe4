package doubts

import (
	"errors"
	"unicode"

	"nomina/app/doubter"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// now returns the doubt that the keyboard is on, unless it is settled.
func (p *page) now() *entry {
	if e := p.found.at(p.list.Rows.At()); e != nil && e.over == "" {
		return e
	}
	return nil
}

// typed does what a letter means.
func (p *page) typed(r rune) {
	e := p.now()
	if e == nil || !p.s.Store().Writable() {
		return
	}
	switch unicode.ToUpper(r) {
	case 'M':
		if cmd := doubter.Mend(e.Doubt); cmd != nil {
			p.settle(e, cmd, "doubts.mended", false)
		}
	case 'L':
		p.settle(e, doubter.Leave(e.Doubt), "doubts.left", true)
	}
}

// settle does an act about a doubt and says in its row what became of it. What is
// not there any more, or is so already, needs no mending.
func (p *page) settle(e *entry, cmd edit.Command, what string, all bool) {
	p.s.Do(cmd, func(_ data.Commit, err error) {
		var twice *edit.DuplicateError
		switch {
		case err == nil:
		case errors.Is(err, edit.ErrNothing), errors.Is(err, data.ErrNotFound), errors.As(err, &twice):
			what = "doubts.gone"
		default:
			p.dialog.Close()
			p.h.Fail(err)
			return
		}
		p.found.settle(e, say.T(what), all)
		p.list.Rows.Reload()
	})
	p.list.Rows.Place(p.list.Rows.At() + 1)
}

// goThere closes the list and goes to the doubt that the keyboard is on.
func (p *page) goThere() {
	if e := p.found.at(p.list.Rows.At()); e != nil {
		p.dialog.Close()
		p.h.GoTo(e.Doubt)
	}
}
