package annotate

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/find"
	"nomina/data/text"
)

// addSpanActs adds what the menu of a span offers beside marking.
func (p *Page) addSpanActs() {
	p.add("mark", "mark.outer", func() { p.around(true) }, p.chosen, action.Key(fyne.KeyO))
	p.add("mark", "mark.inner", func() { p.around(false) }, p.chosen, action.Key(fyne.KeyI))
	p.add("mark", "mark.same_next", func() { p.same(true) }, p.hasText, action.Key(fyne.KeyS))
	p.add("mark", "mark.same_previous", func() { p.same(false) }, p.hasText, action.Key(fyne.KeyS, action.Shift))
	p.add("mark", "mark.link", p.link, p.chosenWritable, action.Key(fyne.KeyE))
	p.add("mark", "mark.menu", p.menuByKey, p.opened, action.Key(desktop.KeyMenu), action.Key(fyne.KeyF10, action.Shift))
}

func (p *Page) hasText() string {
	if why := p.opened(); why != "" {
		return why
	}
	if r := p.subject(); r.Start >= r.End {
		return say.T("status.select_text")
	}
	return ""
}

// subject is what the annotator points at: the chosen span or the selection.
func (p *Page) subject() text.Range {
	if a, ok := p.annotation(p.view.Chosen()); ok {
		return rangeOf(a)
	}
	return p.view.Selection()
}

// around chooses the span around the chosen one, or the one inside.
func (p *Page) around(outward bool) {
	switch {
	case p.view.ChooseAround(outward) != "":
	case outward:
		p.info(say.T("status.no_outer"))
	default:
		p.info(say.T("status.no_inner"))
	}
}

// same goes to the next or the previous place of the text pointed at, and round
// to the first. Looking through a book takes longer than a frame.
func (p *Page) same(forward bool) {
	now, d := p.subject(), p.doc
	what, opt := d.text.Slice(now), p.sameness()
	opt.Words = d.word(now)
	pattern, err := find.Compile(what, opt)
	if err != nil {
		p.goToSame(what, now, nil, forward)
		return
	}
	p.h.Bridge.Go(func() {
		hits, _ := pattern.All(p.s.Context(), d.text, d.text.Len())
		p.h.Bridge.Post(func() {
			if p.doc == d && p.subject() == now {
				p.goToSame(what, now, hits, forward)
			}
		})
	})
}

func (p *Page) goToSame(what string, now text.Range, hits []text.Range, forward bool) {
	others := slices.DeleteFunc(slices.Clone(hits), func(r text.Range) bool { return r == now })
	if len(others) == 0 {
		p.info(say.T("status.no_same", say.Data{"Text": short(what)}))
		return
	}
	i, _ := slices.BinarySearchFunc(others, now, func(a, b text.Range) int { return a.Start - b.Start })
	if !forward {
		i += len(others) - 1
	}
	to := others[i%len(others)]
	p.goTo(to)
	p.info(say.T("status.same", say.Data{"Text": short(what), "N": number(slices.Index(hits, to) + 1), "All": number(len(hits))}))
}

// goTo chooses the span that has exactly that range, or selects the range.
func (p *Page) goTo(r text.Range) {
	for _, m := range p.view.MarksOver(r) {
		if m.Range == r {
			p.choose(data.ID(m.ID))
			return
		}
	}
	p.view.Select(r)
	p.view.ScrollTo(r)
	p.snapped = false
	p.showChosen()
}
