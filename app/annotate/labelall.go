package annotate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/find"
	"nomina/data/text"
	"nomina/widgets/findbar"
)

// labelAll offers the labels for everything that was found. It waits for the
// search to end: all must be all.
func (p *Page) labelAll() {
	s := p.seeker
	switch {
	case s.pattern == nil:
		p.openFind()
	case s.doc != p.doc:
		p.seek(p.view.Selection().Start, nil, p.labelAll)
	case !s.done:
		s.end = p.labelAll
	case s.more:
		p.warn(say.T("find.too_many", say.Data{"N": number(find.Limit)}))
	case len(s.hits) == 0:
		p.warn(say.T("find.none_for", say.Data{"Text": short(s.bar.Query().Pattern)}))
	default:
		p.countLabels(p.doc, s.hits)
	}
}

// countLabels counts how many of the hits have each label, and then offers them.
func (p *Page) countLabels(d *document, hits []text.Range) {
	p.withAll(func() {
		refs := d.spans.all.refs()
		p.h.Bridge.Go(func() {
			old := tally(hits, refs)
			p.h.Bridge.Post(func() {
				if p.doc == d {
					p.offerLabels(d, hits, old)
				}
			})
		})
	})
}

// offerLabels shows the labels with what each would do, to be taken by its key.
func (p *Page) offerLabels(d *document, hits []text.Range, old map[data.ID]int) {
	m := findbar.NewMenu(say.N("find.label_title", len(hits), say.Data{"N": number(len(hits))}), p.labelOffers(hits, old))
	m.Modifiers = p.h.Modifiers
	canvas := p.h.Window.Canvas()
	pop := widget.NewPopUp(m, canvas)
	p.seeker.offer = pop.Hide
	m.OnChoose = func(id string) {
		pop.Hide()
		if id != "" {
			p.labelHits(d.article.ID, hits, data.ID(id))
		}
	}
	at := p.seeker.bar.Under()
	if !p.seeker.bar.Visible() {
		at = fyne.CurrentApp().Driver().AbsolutePositionForObject(p.view)
	}
	at.X = max(0, min(at.X, canvas.Size().Width-pop.MinSize().Width))
	pop.ShowAtPosition(at)
	canvas.Focus(m)
}

// labelOffers are the labels with what each would do to the hits.
func (p *Page) labelOffers(hits []text.Range, old map[data.ID]int) []findbar.Choice {
	var choices []findbar.Choice
	for _, l := range p.labels.list {
		free := len(hits) - old[l.ID]
		choices = append(choices, findbar.Choice{
			ID: string(l.ID), Key: SlotKey(l.Slot), Name: l.Name, Color: look.ParseColor(l.Color), Off: free == 0,
			Detail: say.T("find.label_detail", say.Data{"New": number(free), "Old": number(old[l.ID])}),
		})
	}
	return choices
}

// labelHits gives every hit in an article a label, in one act.
func (p *Page) labelHits(article data.ID, hits []text.Range, label data.ID) {
	p.lastUsed = label
	spans := make([]data.Span, len(hits))
	for i, h := range hits {
		spans[i] = data.Span(h)
	}
	p.do(edit.Replicate{Article: article, Spans: spans, Label: label}, func(c data.Commit) {
		n := len(c.Changes.Annotations.Created)
		p.info(say.N("find.labelled", n, say.Data{"N": number(n), "Label": p.labels.name(label)}))
	})
}
