package annotate

import (
	"unicode"

	"nomina/widgets/statusbar"
)

// question is something Enter would do now, shown in the status bar; Esc or
// anything else drops it.
type question struct {
	yes   func() // nil when there is nothing to do
	keys  []choice
	again bool // replicate asks it, and takes being pressed again for yes
}

// choice is something that changes a question: a letter, or a click on the words.
type choice struct {
	key    rune
	words  string
	on     bool
	change func()
}

// ask shows a question without standing in the way.
func (p *Page) ask(sentence, button string, yes func(), keys ...choice) {
	q := &question{yes: yes, keys: keys}
	m := statusbar.Message{Text: sentence}
	for _, k := range keys {
		m.Choices = append(m.Choices, statusbar.Choice{Text: k.words, On: k.on, OnTap: func() {
			if p.pending == q {
				k.change()
			}
			p.Focus()
		}})
	}
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
	for _, k := range p.pending.keys {
		if k.key == unicode.ToUpper(r) {
			k.change()
			return true
		}
	}
	return false
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
