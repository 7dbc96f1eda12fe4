package annotate

import (
	"sort"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/text"
)

// addHints adds what is done with suggestions.
func (p *Page) addHints() {
	p.add("suggest", "suggest.accept", p.accept, p.hinted, action.Key(fyne.KeyA))
	p.add("suggest", "suggest.reject", func() { p.reject(false) }, p.hinted, action.Key(fyne.KeyX))
	p.add("suggest", "suggest.never", func() { p.reject(true) }, p.hinted, action.Key(fyne.KeyX, action.Shift))
	p.add("suggest", "suggest.accept_sure", p.acceptSure, p.hasSure, action.Key(fyne.KeyA, action.Shift))
	p.add("suggest", "suggest.toggle", p.toggleHints, nil, action.Key(fyne.KeyP)).Checked = p.suggester.On
}

// hinted says why no suggestion can be decided on.
func (p *Page) hinted() string {
	if why := p.openedWritable(); why != "" {
		return why
	}
	if _, ok := p.due(); ok {
		return ""
	}
	switch {
	case !p.suggester.On():
		return say.T("why.suggestions_off")
	case len(p.hints.list) == 0:
		return say.T("why.no_suggestion")
	}
	return say.T("why.choose_suggestion")
}

// due is the suggestion that an answer is about: the chosen one, or else the one
// that stands out on the screen.
func (p *Page) due() (data.Suggestion, bool) {
	if id := p.view.Chosen(); id != "" {
		return p.suggestion(id)
	}
	return p.suggestion(p.view.Due())
}

// upcoming is the next suggestion behind the caret, if it is in sight and nothing
// is chosen or selected.
func (p *Page) upcoming() (data.Suggestion, bool) {
	if p.view.Chosen() != "" || p.view.Selection().Len() > 0 {
		return data.Suggestion{}, false
	}
	at := p.view.Caret()
	i := sort.Search(len(p.hints.list), func(i int) bool { return p.hints.list[i].Start >= at })
	if i == len(p.hints.list) {
		return data.Suggestion{}, false
	}
	s := p.hints.list[i]
	_, first := p.view.PointOf(s.Start)
	_, last := p.view.PointOf(s.End)
	return s, first && last
}

// sure returns the suggestions that may be accepted in bulk.
func (p *Page) sure() []data.Suggestion {
	return only(append([]data.Suggestion{}, p.hints.list...), func(s *data.Suggestion) bool { return s.Tier == data.TierSure })
}

func (p *Page) hasSure() string {
	if why := p.openedWritable(); why != "" {
		return why
	}
	if len(p.sure()) == 0 {
		return say.T("why.none_sure")
	}
	return ""
}

// decide goes to the next or the previous thing to decide: a suggestion while
// there are any, else a span.
func (p *Page) decide(forward bool) {
	if !p.toHint(forward) {
		p.view.Next(forward)
	}
}

// toHint goes to the next or the previous suggestion and reports whether there is
// any.
func (p *Page) toHint(forward bool) bool {
	n := len(p.hints.list)
	if n == 0 {
		return false
	}
	at := p.view.Caret()
	i := sort.Search(n, func(i int) bool { return p.hints.list[i].Start >= at })
	if s, ok := p.suggestion(p.view.Chosen()); ok {
		i = sort.Search(n, func(i int) bool { return p.hints.list[i].Start > s.Start })
		if !forward {
			i--
		}
	}
	if !forward {
		i += n - 1
	}
	p.drop()
	p.choose(data.ID(markID(p.hints.list[i%n])))
	return true
}

// after an answer the next suggestion is chosen; behind the last one the caret
// stays at the end of what was answered.
func (p *Page) onward(s data.Suggestion) {
	list := p.hints.list
	i := sort.Search(len(list), func(i int) bool { return list[i].Start >= s.End })
	if i < len(list) {
		p.choose(data.ID(markID(list[i])))
		return
	}
	p.view.SetCaret(s.End)
	p.showChosen()
}

// accept makes an annotation of the chosen suggestion.
func (p *Page) accept() {
	s, ok := p.due()
	if !ok {
		return
	}
	p.lastUsed = s.Label
	p.drop()
	p.do(edit.Accept{Suggestions: []data.Suggestion{s}}, func(data.Commit) {
		p.onward(s)
		p.answered("suggest.accepted", s, s.Label)
	})
}

// answered tells what was done with a suggestion and how many are left.
func (p *Page) answered(what string, s data.Suggestion, label data.ID) {
	p.info(say.T(what, say.Data{"Text": short(s.Quote), "Label": p.labels.name(label)}) + " · " +
		say.N("suggest.left", len(p.hints.list), say.Data{"N": number(len(p.hints.list))}))
}

// reject keeps the chosen suggestion from coming again: the text with this label,
// in this article or in the whole project.
func (p *Page) reject(everywhere bool) {
	s, ok := p.due()
	if !ok {
		return
	}
	p.drop()
	what, all := "suggest.rejected", []data.Dismissal{dismissal(s)}
	if everywhere {
		what = "suggest.rejected_everywhere"
		all = append(all, data.Dismissal{Kind: data.DismissSuggestion, Label: s.Label, Text: s.Quote})
	}
	p.do(edit.Dismiss{Dismissals: all}, func(data.Commit) {
		p.forgetEqual(s)
		p.onward(s)
		p.answered(what, s, s.Label)
	})
}

func dismissal(s data.Suggestion) data.Dismissal {
	return data.Dismissal{
		Kind: data.DismissSuggestion, Article: s.Article, Label: s.Label,
		Start: s.Start, End: s.End, Text: s.Quote, Score: s.Raw,
	}
}

// forgetEqual takes away what was rejected, wherever the same text stands.
func (p *Page) forgetEqual(s data.Suggestion) {
	var gone []string
	p.hints.list = only(p.hints.list, func(o *data.Suggestion) bool {
		same := o.Quote == s.Quote && o.Label == s.Label
		if same {
			gone = append(gone, markID(*o))
		}
		return !same
	})
	p.view.Change(nil, gone)
}

// acceptSure accepts all that earned it, in one act.
func (p *Page) acceptSure() {
	list := p.sure()
	p.drop()
	p.do(edit.Accept{Suggestions: list}, func(c data.Commit) {
		n := len(c.Changes.Annotations.Created)
		p.info(say.N("suggest.accepted_sure", n, say.Data{"N": number(n)}))
	})
}

// correct makes an annotation of a suggestion that is right but for its label or
// its place. With another label, the proposed one is not suggested again.
func (p *Page) correct(s data.Suggestion, r text.Range, label data.ID) {
	if text.Range(s.Span()) == r && label == s.Label {
		p.accept()
		return
	}
	p.lastUsed = label
	commands := []edit.Command{edit.Annotate{Article: s.Article, Span: data.Span(r), Label: label}}
	if label != s.Label {
		commands = append(commands, edit.Dismiss{Dismissals: []data.Dismissal{dismissal(s)}})
	}
	p.perform(edit.Bulk{Act: data.ActAnnotate, Subject: s.Quote, Commands: commands}, func(_ data.Commit, err error) {
		if err != nil {
			p.showHints(nil)
			p.failed(err)
			return
		}
		p.onward(s)
		p.answered("suggest.corrected", s, label)
	})
}

// hintMenu gives everything that can be done with a suggestion.
func (p *Page) hintMenu(s data.Suggestion, at fyne.Position) {
	p.choose(data.ID(markID(s)))
	other := fyne.NewMenuItem(say.T("menu.accept_as"), nil)
	other.ChildMenu = fyne.NewMenu("", p.labelChoices()...)
	items := append(p.acts("suggest.accept"), other)
	items = append(items, p.acts("suggest.reject", "suggest.never")...)
	items = append(items, fyne.NewMenuItemSeparator())
	p.popUp(append(items, p.acts("suggest.accept_sure", "suggest.toggle")...), at)
}
