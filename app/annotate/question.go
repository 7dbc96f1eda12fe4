package annotate

import (
	"unicode"

	"nomina/widgets/statusbar"
)

// question is something Enter would do now, shown in the status bar; Esc or
// anything else drops it.
type question struct {
	yes  func()          // nil when there is nothing to do
	keys map[rune]func() // letters that change the question
}

// ask shows a question without standing in the way.
func (p *Page) ask(sentence, button string, yes func()) *question {
	q := &question{yes: yes}
	m := statusbar.Message{Text: sentence}
	if yes != nil {
		m.Action, m.OnAction = button, func() {
			if p.pending == q {
				p.answer()
			}
			p.Focus()
		}
	}
	p.say(m)
	p.pending = q
	return q
}

// answer says yes to the open question and reports whether there was one.
func (p *Page) answer() bool {
	q := p.pending
	if q == nil || q.yes == nil {
		return false
	}
	p.pending = nil
	q.yes()
	return true
}

// answerBy gives the open question a letter and reports whether it knows it.
func (p *Page) answerBy(r rune) bool {
	if p.pending == nil {
		return false
	}
	f := p.pending.keys[unicode.ToUpper(r)]
	if f == nil {
		return false
	}
	f()
	return true
}

// drop lets the open question go.
func (p *Page) drop() bool {
	p.turn++
	if p.pending == nil {
		return false
	}
	p.pending = nil
	p.info("")
	return true
}
