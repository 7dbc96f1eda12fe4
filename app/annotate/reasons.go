package annotate

import (
	"nomina/app/say"
	"nomina/app/settings"
)

// The reasons why an action cannot be done now; empty when it can.

func (p *Page) opened() string {
	if p.doc == nil {
		return say.T("why.no_article")
	}
	return ""
}

func (p *Page) writable() string {
	if !p.s.Store().Writable() {
		return say.T("why.read_only")
	}
	return ""
}

func (p *Page) openedWritable() string {
	if why := p.opened(); why != "" {
		return why
	}
	return p.writable()
}

func (p *Page) chosen() string {
	if why := p.opened(); why != "" {
		return why
	}
	if p.view.Chosen() == "" {
		return say.T("status.choose_first")
	}
	return ""
}

func (p *Page) chosenWritable() string {
	if why := p.chosen(); why != "" {
		return why
	}
	return p.writable()
}

// openDetails accepts the chosen suggestion; of a span it unfolds the right pane
// and goes into the note.
func (p *Page) openDetails() {
	if _, ok := p.suggestion(p.view.Chosen()); ok {
		p.accept()
		return
	}
	p.note()
}

func (p *Page) note() {
	if _, ok := p.suggestion(p.view.Chosen()); ok {
		p.info(say.T("suggest.no_note"))
		return
	}
	if p.panes.State().RightFolded {
		p.panes.ToggleRight()
	}
	p.details.FocusNote()
}

func (p *Page) searchArticles() {
	if p.panes.State().LeftFolded {
		p.panes.ToggleLeft()
	}
	p.list.FocusSearch()
}

// nextPane takes the keyboard from the article to the list of articles, to the
// mentions, and back.
func (p *Page) nextPane() {
	switch now := p.h.Window.Canvas().Focused(); {
	case now == p.view:
		p.inMentions = false
		p.searchArticles()
	case now == nil || p.inMentions:
		p.inMentions = false
		p.Focus()
	default:
		if p.panes.State().RightFolded {
			p.panes.ToggleRight()
		}
		p.mentions.FocusFilter()
		p.inMentions = true
	}
}

func (p *Page) normalSize() { p.setTextSize(settings.DefaultText) }

// copy puts the selected or the chosen text on the clipboard.
func (p *Page) copy() {
	if p.doc == nil {
		return
	}
	if sel := p.view.Selection(); sel.End > sel.Start {
		p.h.Copy(p.doc.text.Slice(sel))
	} else if a, ok := p.annotation(p.view.Chosen()); ok {
		p.h.Copy(a.Quote)
	} else {
		return
	}
	p.info(say.T("status.copied"))
}
