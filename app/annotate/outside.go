package annotate

import (
	"strings"

	"nomina/data"
	"nomina/data/find"
	"nomina/data/text"
	"nomina/widgets/statusbar"
)

// Article returns the open article's ID, empty when there is none.
func (p *Page) Article() data.ID {
	if p.doc == nil {
		return ""
	}
	return p.doc.article.ID
}

// SettingsChanged puts changed settings into effect.
func (p *Page) SettingsChanged() {
	p.applySettings()
	p.showStatus()
}

// KeysChanged brings the keys in the tooltips up to date.
func (p *Page) KeysChanged() {
	p.showWords()
	p.showStatus()
}

// Text returns the open article's text, nil when there is none.
func (p *Page) Text() *text.Index {
	if p.doc == nil {
		return nil
	}
	return p.doc.text
}

// Reading reports whether spans of the open article are still being read.
func (p *Page) Reading() bool { return p.doc != nil && p.doc.rest != nil }

// Spans returns how many spans the open article has.
func (p *Page) Spans() int { return p.total() }

// OpenTitled opens the first article whose title begins with start.
func (p *Page) OpenTitled(start string) {
	for _, a := range p.articles.all {
		if strings.HasPrefix(a.Title, start) {
			p.Open(a.ID)
			return
		}
	}
}

// LabelFirst selects what where it first stands in the article and presses the
// key of a label, unless that is labelled so already.
func (p *Page) LabelFirst(what string, slot int) {
	l, known := p.labels.slot(slot)
	if p.doc == nil || !known {
		return
	}
	found := find.Plain(p.doc.text, what)
	if len(found) == 0 {
		return
	}
	p.withAll(func() {
		if at := survey(found[:1], p.doc.spans.all.refs(), l.ID); len(at.marked) == 0 {
			p.view.Select(found[0])
			p.applySlot(slot)
		}
	})
}

// Say shows a message of others in the status bar.
func (p *Page) Say(m statusbar.Message) { p.say(m) }

// Chosen returns the text of the chosen span, empty when there is none.
func (p *Page) Chosen() string {
	a, _ := p.annotation(p.view.Chosen())
	return a.Quote
}
