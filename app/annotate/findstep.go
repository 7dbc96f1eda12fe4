package annotate

import (
	"slices"

	"nomina/app/say"
	"nomina/data/find"
	"nomina/data/text"
	"nomina/widgets/findbar"
)

// findNext and findPrevious go to the hit after or before the selection. With
// nothing to look for they open the find bar.
func (p *Page) findNext()     { p.findStep(true) }
func (p *Page) findPrevious() { p.findStep(false) }

func (p *Page) findStep(forward bool) {
	s := p.seeker
	switch {
	case p.doc == nil:
	case p.landing(func() { p.findStep(forward) }):
	case s.pattern == nil:
		if !s.bar.Visible() {
			p.openFind()
		}
	case s.doc != p.doc || !s.done || s.more && p.beyond(forward):
		p.seekOn(forward)
	case forward:
		p.goForward()
	default:
		p.goBack()
	}
}

// stand is where the annotator is: the selection, or the hit that was just
// labelled, behind which the caret stands.
func (p *Page) stand() text.Range {
	sel, at := p.view.Selection(), p.seeker.at
	if sel.Empty() && sel.Start == at.End && p.seeker.doc == p.doc {
		return at
	}
	return sel
}

// beyond reports whether a step leaves the hits that were collected.
func (p *Page) beyond(forward bool) bool {
	hits, sel := p.seeker.hits, p.stand()
	if len(hits) == 0 {
		return true
	}
	if forward {
		return sel.End > hits[len(hits)-1].Start
	}
	return sel.Start < hits[0].End
}

// seekOn searches from the selection on and goes there. Backwards it must know
// every hit.
func (p *Page) seekOn(forward bool) {
	sel := p.stand()
	if forward {
		p.seek(sel.End, func() { p.findFirst(sel.End) }, nil)
	} else {
		p.seek(0, nil, p.goBack)
	}
}

// findFirst goes to the first hit from a place on, or else to the first of all.
func (p *Page) findFirst(from int) {
	s := p.seeker
	if len(s.hits) == 0 {
		s.at = text.Range{}
		if !s.bar.Visible() {
			p.warn(say.T("find.none_for", say.Data{"Text": short(s.bar.Query().Pattern)}))
		}
		return
	}
	i, _ := slices.BinarySearchFunc(s.hits, from, func(r text.Range, at int) int { return r.Start - at })
	p.goToHit(i % len(s.hits))
}

func (p *Page) goForward() {
	s, sel := p.seeker, p.stand()
	p.findFirst(sel.End)
	if len(s.hits) > 0 && s.at.Start < sel.End {
		p.info(say.T("find.from_top"))
	}
}

func (p *Page) goBack() {
	s, sel := p.seeker, p.stand()
	if len(s.hits) == 0 {
		p.findFirst(0)
		return
	}
	n, _ := slices.BinarySearchFunc(s.hits, sel.Start, func(r text.Range, at int) int { return r.End - at - 1 })
	p.goToHit((n - 1 + len(s.hits)) % len(s.hits))
	if n == 0 {
		p.info(say.T("find.from_end"))
	}
}

// goToHit selects a hit and brings it into view.
func (p *Page) goToHit(i int) {
	s := p.seeker
	s.at = s.hits[i]
	p.drop()
	p.view.Select(s.at)
	p.view.ScrollTo(s.at)
	p.snapped = true // it is what was found, to the character
	p.showChosen()
	p.showFind()
	if !s.bar.Visible() {
		p.info(say.T("find.status", say.Data{"Text": short(p.doc.text.Slice(s.at)), "Count": p.findCount()}))
	}
}

// showFind tints what was found and says how much it is.
func (p *Page) showFind() {
	s := p.seeker
	if !s.bar.Visible() {
		return
	}
	p.view.SetHits(s.hits, s.at)
	r := findbar.Result{Problem: s.problem}
	if s.pattern != nil {
		r.Count, r.Nothing, r.Any = p.findCount(), s.done && len(s.hits) == 0, len(s.hits) > 0
	}
	s.bar.SetResult(r)
}

// findCount is "3 of 17", or what can be said before the search is over.
func (p *Page) findCount() string {
	s := p.seeker
	n := number(len(s.hits))
	i, there := slices.BinarySearchFunc(s.hits, s.at.Start, func(r text.Range, at int) int { return r.Start - at })
	switch {
	case s.more:
		return say.T("find.more", say.Data{"N": number(find.Limit)})
	case !s.done:
		return say.T("find.so_far", say.Data{"N": n})
	case len(s.hits) == 0:
		return say.T("find.none")
	case there && s.hits[i] == s.at:
		return say.T("find.of", say.Data{"I": number(i + 1), "N": n})
	}
	return say.N("find.count", len(s.hits), say.Data{"N": n})
}
