package annotate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/text"
	"nomina/widgets/articlelist"
	"nomina/widgets/details"
	"nomina/widgets/mentions"
	"nomina/widgets/panes"
	"nomina/widgets/textview"
)

// showWords puts the sentences into the widgets.
func (p *Page) showWords() {
	done, all := p.articles.done(), len(p.articles.all)
	p.list.SetWords(articlelist.Words{
		Search:  say.T("list.search"),
		Summary: say.T("list.summary", say.Data{"Done": number(done), "Open": number(all - done)}),
		Empty:   say.T("list.empty"), EmptyAction: say.T("list.import"), NoMatch: say.T("list.no_match"),
	})
	p.showMentionWords()
	p.details.SetWords(details.Words{Note: say.T("details.note"), Guideline: say.T("details.guideline"), Empty: say.T("details.empty"), Link: p.withKey("details.link", "mark.link")})
	p.panes.SetWords(panes.Words{Left: p.withKey("act.pane_articles", "view.articles"), Right: p.withKey("act.pane_mentions", "view.mentions")})
	p.bar.SetAddTip(p.withKey("act.label_new", "label.new"))
}

func (p *Page) showMentionWords() {
	p.mentions.SetWords(mentions.Words{Title: say.T("mentions.title"), Filter: say.T("mentions.filter"), Empty: p.noMentions()})
}

// noMentions says why there are no rows in the list of mentions.
func (p *Page) noMentions() string {
	switch {
	case p.doc == nil || p.doc.rest == nil:
		return say.T("mentions.empty")
	case p.doc.failed():
		return say.T("mentions.unread")
	}
	return say.T("mentions.reading")
}

func (p *Page) applySettings() {
	s := p.h.Settings.Get()
	p.setLook()
	p.view.SetSnap(text.SnapExact)
	if s.SnapWords {
		p.view.SetSnap(text.SnapWord)
	}
	p.view.SetTrim(!s.KeepEnds)
}

func (p *Page) showLabels() {
	p.view.SetStyles(p.labels.styles(p.captions))
	p.showMentions()
	p.showChosen()
}

func (p *Page) showMentions() {
	p.rows.labels = p.labels
	p.mentions.SetSource(p.rows)
	p.showChips()
}

func (p *Page) showChips() {
	var current data.ID
	if a, ok := p.annotation(p.view.Chosen()); ok {
		current = a.Label
	}
	p.bar.SetChips(p.labels.chips(p.captions, p.rows.counts(), p.armed, current))
}

// showChosen brings the details, the chips and the list in line with the
// chosen span.
func (p *Page) showChosen() {
	p.showDue()
	if s, ok := p.suggestion(p.view.Chosen()); ok {
		p.showHint(s)
		return
	}
	a, ok := p.annotation(p.view.Chosen())
	if !ok {
		p.details.Set(details.Model{})
		p.mentions.SetChosen("")
		p.showChips()
		return
	}
	l := p.labels.byID[a.Label]
	p.details.Set(details.Model{
		ID: string(a.ID), Text: a.Quote, Label: l.Name, Key: SlotKey(l.Slot), Meta: p.made(a),
		Note: a.Note, Guideline: l.Guideline, Color: look.ParseColor(l.Color),
		Entity: p.means(a.Entity), About: p.about(a.Entity),
	})
	p.mentions.SetChosen(string(a.ID))
	p.showChips()
}

// card is what the card of a mark says.
func (p *Page) card(id string) textview.Card {
	if s, ok := p.suggestion(id); ok {
		l := p.labels.byID[s.Label]
		return textview.Card{
			Title: say.T("suggest.title", say.Data{"Label": l.Name}), Key: SlotKey(l.Slot), Text: oneLine(s.Quote),
			Guideline: l.Guideline, Meta: p.source(s),
		}
	}
	a, ok := p.annotation(id)
	if !ok {
		return textview.Card{}
	}
	l := p.labels.byID[a.Label]
	return textview.Card{
		Title: l.Name, Key: SlotKey(l.Slot), Text: oneLine(a.Quote), Entity: p.entityLine(a.Entity),
		Note: a.Note, Guideline: l.Guideline, Meta: p.made(a),
	}
}

// made says who made an annotation and when.
func (p *Page) made(a data.Annotation) string {
	if a.Annotator == "" {
		return moment(a.Modified)
	}
	return say.T("details.made", say.Data{"Who": a.Annotator, "When": moment(a.Modified)})
}

func (p *Page) zoom(by int) {
	size := min(max(p.view.TextSize()+by, settings.MinText), settings.MaxText)
	p.setTextSize(size)
}

func (p *Page) setTextSize(points int) {
	p.view.SetTextSize(points)
	p.h.Settings.Change(func(s *settings.Settings) { s.TextSize = points })
	p.info(say.T("status.text_size", say.Data{"Size": points}))
}

func (p *Page) toggleSnap() {
	on := p.view.Snap() == text.SnapExact
	p.h.Settings.Change(func(s *settings.Settings) { s.SnapWords = on })
	p.applySettings()
	p.showStatus()
	if on {
		p.info(say.T("status.snap_on"))
	} else {
		p.info(say.T("status.snap_off"))
	}
}

// toggleTrim switches whether blanks and punctuation fall off a selection, which
// a selection exact to the character never lets fall.
func (p *Page) toggleTrim() {
	keep := p.view.Trims()
	p.h.Settings.Change(func(s *settings.Settings) { s.KeepEnds = keep })
	p.applySettings()
	p.showStatus()
	if keep {
		p.info(say.T("status.trim_off"))
	} else {
		p.info(say.T("status.trim_on"))
	}
}

func (p *Page) buildEmpty() *fyne.Container {
	title := widget.NewLabelWithStyle(say.T("empty.title"), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	hint := widget.NewLabelWithStyle(say.T("empty.hint"), fyne.TextAlignCenter, fyne.TextStyle{})
	hint.Wrapping = fyne.TextWrapWord
	add := widget.NewButtonWithIcon(say.T("list.import"), theme.FolderOpenIcon(), func() { p.h.Import() })
	add.Importance = widget.HighImportance
	box := container.NewVBox(title, hint, container.NewCenter(add))
	return container.NewBorder(nil, nil, nil, nil, container.NewVBox(container.NewPadded(), container.NewPadded(box)))
}

func (p *Page) showEmpty() {
	if p.doc == nil && len(p.articles.all) == 0 {
		p.empty.Show()
		p.view.Hide()
	} else {
		p.empty.Hide()
		p.view.Show()
	}
	p.centre.Refresh()
}
