package annotate

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/text"
	"nomina/widgets/details"
	"nomina/widgets/textview"
)

// suggestions are those of the open article that are on the screen, in order.
type suggestions struct {
	list []data.Suggestion
	next []data.Suggestion // what came while the mouse was busy
	late bool
}

// markID names the mark of a suggestion. It is no ID of an annotation.
func markID(s data.Suggestion) string { return fmt.Sprintf("?%d-%d-%s", s.Start, s.End, s.Label) }

func dashed(s data.Suggestion) textview.Mark {
	return textview.Mark{
		ID: markID(s), Range: text.Range(s.Span()), Style: string(s.Label),
		Dashed: true, Weak: s.Tier == data.TierWeak,
	}
}

// suggestion returns the suggestion whose mark has that ID.
func (p *Page) suggestion(id string) (data.Suggestion, bool) {
	for _, s := range p.hints.list {
		if len(id) > 0 && id[0] == '?' && markID(s) == id {
			return s, true
		}
	}
	return data.Suggestion{}, false
}

// suggested shows what is suggested now, but changes nothing while the mouse is
// at work: it may be about to click on one.
func (p *Page) suggested(article data.ID, list []data.Suggestion) {
	if p.doc == nil || p.doc.article.ID != article {
		return
	}
	p.hints.next = list
	if !p.view.Busy() {
		p.takeHints()
		return
	}
	if !p.hints.late {
		p.hints.late = true
		p.after(100*time.Millisecond, func() {
			p.hints.late = false
			if p.hints.next != nil {
				p.suggested(article, p.hints.next)
			}
		})
	}
}

// takeHints shows the newest suggestions. One that is chosen, or that the pointer
// is over, stays; what did not change is not painted.
func (p *Page) takeHints() {
	list := p.open(p.hints.next)
	p.hints.next = nil
	is := make(map[string]bool, len(list))
	for _, s := range list {
		is[markID(s)] = true
	}
	var gone []string
	for _, s := range p.hints.list {
		id := markID(s)
		switch {
		case is[id]:
		case (id == p.view.Chosen() || p.view.Pointed(id)) && len(p.open([]data.Suggestion{s})) > 0:
			list = append(list, s)
		default:
			gone = append(gone, id)
		}
	}
	slices.SortStableFunc(list, func(a, b data.Suggestion) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	p.hints.list = list
	p.showHints(gone)
}

// showHints brings the marks of suggestions up to date.
func (p *Page) showHints(gone []string) {
	set := make([]textview.Mark, len(p.hints.list))
	for i, s := range p.hints.list {
		set[i] = dashed(s)
	}
	if len(set) > 0 || len(gone) > 0 {
		p.view.Change(set, gone)
	}
	p.showChosen()
	p.showStatus()
}

// open returns those of list that no annotation stands on or across.
func (p *Page) open(list []data.Suggestion) []data.Suggestion {
	return only(slices.Clone(list), func(s *data.Suggestion) bool {
		for _, m := range p.view.MarksOver(text.Range(s.Span())) {
			if !m.Dashed && m.Range.Start < s.End && s.Start < m.Range.End {
				return false
			}
		}
		return true
	})
}

// followHints takes suggestions away that annotations stand on now.
func (p *Page) followHints(changes []change) {
	if len(p.hints.list) == 0 {
		return
	}
	var gone []string
	p.hints.list = only(p.hints.list, func(s *data.Suggestion) bool {
		over := slices.ContainsFunc(changes, func(c change) bool { return c.is != nil && c.is.Span().Overlaps(s.Span()) })
		if over {
			gone = append(gone, markID(*s))
		}
		return !over
	})
	p.view.Change(nil, gone)
}

// forgetHints takes all suggestions off the screen.
func (p *Page) forgetHints() {
	gone := make([]string, len(p.hints.list))
	for i, s := range p.hints.list {
		gone[i] = markID(s)
	}
	p.hints.list, p.hints.next = nil, nil
	p.view.Change(nil, gone)
}

// toggleHints switches suggestions on or off, for all projects and from now on.
func (p *Page) toggleHints() {
	on := !p.suggester.On()
	p.h.Settings.Change(func(s *settings.Settings) { s.Quiet = !on })
	p.applyHints()
	if on {
		p.info(say.T("suggest.on"))
	} else {
		p.info(say.T("suggest.off"))
	}
}

func (p *Page) applyHints() {
	on := !p.h.Settings.Get().Quiet
	if !on {
		p.forgetHints()
	}
	p.suggester.Switch(on)
	p.showChosen()
	p.showStatus()
}

// source says where a suggestion comes from.
func (p *Page) source(s data.Suggestion) string {
	told := say.Data{"N": number(s.Count), "Label": p.labels.name(s.Label), "Score": fmt.Sprintf("%.2f", s.Score)}
	if s.Source == data.SourceSeen {
		return say.N("suggest.source_seen", s.Count, told)
	}
	return say.T("suggest.source_"+string(s.Source), told)
}

// showHint shows the chosen suggestion beside the article.
func (p *Page) showHint(s data.Suggestion) {
	l := p.labels.byID[s.Label]
	p.details.Set(details.Model{
		ID: markID(s), NoNote: true, Text: s.Quote, Label: say.T("suggest.title", say.Data{"Label": l.Name}), Key: SlotKey(l.Slot),
		Meta: p.source(s) + "\n" + p.hintKeys(), Guideline: l.Guideline, Color: look.ParseColor(l.Color),
	})
	p.mentions.SetChosen("")
	p.showChips()
}

// showDue lets the suggestion stand out that an answer would be about.
func (p *Page) showDue() {
	id := ""
	if s, ok := p.upcoming(); ok {
		id = markID(s)
	}
	p.view.SetDue(id)
}

// hintKeys names the keys that decide.
func (p *Page) hintKeys() string {
	return p.withKey("suggest.key_accept", "suggest.accept") + " · " + p.withKey("suggest.key_reject", "suggest.reject")
}
