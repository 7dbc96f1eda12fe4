package annotate

import (
	"cmp"
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/doubter"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/consistency"
	"nomina/data/text"
)

// doubts are what may be wrong in the open article.
type doubts struct {
	list []consistency.Doubt
	now  *consistency.Doubt // the one that was gone to last
	goal data.ID            // whose doubts then waits for
	then func()
}

// addDoubts adds what is done with doubts.
func (p *Page) addDoubts() {
	p.add("article", "doubt.next", func() { p.stepDoubt(+1) }, p.opened, action.Key(fyne.KeyF8)).Text = true
	p.add("article", "doubt.previous", func() { p.stepDoubt(-1) }, p.opened, action.Key(fyne.KeyF8, action.Shift)).Text = true
	p.add("view", "view.doubts", func() { p.h.Doubts(p.doubter) }, nil, action.Key(fyne.KeyF8, action.Ctrl)).Text = true
}

// newDoubter begins to doubt.
func (p *Page) newDoubter() {
	p.doubter = doubter.New(doubter.Host{Bridge: p.h.Bridge, After: p.after, Aside: p.aside()}, p.s)
	p.doubter.OnDoubts = p.doubted
	p.doubter.OnCounts = p.countedDoubts
	p.doubter.OnError = p.fail
	p.articles.doubts = p.doubter.Count
}

// doubted takes the doubts about the open article.
func (p *Page) doubted(article data.ID, list []consistency.Doubt) {
	if p.doc == nil || p.doc.article.ID != article {
		return
	}
	slices.SortStableFunc(list, func(a, b consistency.Doubt) int { return cmp.Or(a.Span.Start-b.Span.Start, a.Span.End-b.Span.End) })
	d := &p.doubts
	d.list = list
	if then := d.then; then != nil && d.goal == article {
		d.then = nil
		then()
	}
}

// edgeOf returns the first of n, or the last when going backwards.
func edgeOf(n, step int) int {
	if step < 0 {
		return n - 1
	}
	return 0
}

// countedDoubts repaints the rows of articles with another number of doubts.
func (p *Page) countedDoubts(articles []data.ID) {
	const few = 50
	if len(articles) > few {
		p.list.Reload()
		return
	}
	for _, id := range articles {
		p.list.RefreshRow(string(id))
	}
}

// stepDoubt goes to the next doubt in the article or the one before; beyond the
// last it goes to another article.
func (p *Page) stepDoubt(step int) {
	p.doubts.then = nil
	p.goToDoubt(p.fromHere(step), step)
}

// fromHere returns the index of the doubt behind the one that is looked at, or
// behind the caret; for a step back that before.
func (p *Page) fromHere(step int) int {
	list := p.doubts.list
	if now := p.doubts.now; now != nil && p.looksAt(*now) {
		if i := slices.IndexFunc(list, func(d consistency.Doubt) bool { return same(d, *now) }); i >= 0 {
			return i + step
		}
	}
	at := p.view.Caret()
	if sel := p.view.Selection(); sel.End > sel.Start {
		at = sel.Start
	} else if a, ok := p.annotation(p.view.Chosen()); ok {
		at = a.Start
	}
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= at })
	if step < 0 {
		i--
	}
	return i
}

// same reports whether two doubts are one, judged at two moments.
func same(a, b consistency.Doubt) bool {
	return a.Kind == b.Kind && a.Span == b.Span && slices.Equal(a.Annotations[:min(1, len(a.Annotations))], b.Annotations[:min(1, len(b.Annotations))])
}

// looksAt reports whether a doubt is what is chosen or selected.
func (p *Page) looksAt(d consistency.Doubt) bool {
	if len(d.Annotations) > 0 {
		return p.view.Chosen() == string(d.Annotations[0])
	}
	return p.view.Selection() == text.Range(d.Span)
}

// goToDoubt shows a doubt of the open article and asks what to do with it; where
// there is none it goes on in another article.
func (p *Page) goToDoubt(i, step int) {
	if i < 0 || i >= len(p.doubts.list) {
		p.doubtsElsewhere(step)
		return
	}
	d := p.doubts.list[i]
	p.doubts.now = &d
	p.drop()
	if len(d.Annotations) > 0 {
		p.choose(d.Annotations[0])
	} else {
		p.view.Select(text.Range(d.Span))
		p.snapped = false
		p.showChosen()
	}
	p.view.ScrollTo(text.Range(d.Span))
	p.askDoubt(d, i)
}

// askDoubt says what is doubtful, and what would mend it.
func (p *Page) askDoubt(d consistency.Doubt, i int) {
	w := doubter.Say(d, p.doc.text, p.labels.name)
	sentence := say.T("doubt.at", say.Data{"N": number(i + 1), "All": number(len(p.doubts.list)), "What": w.What})
	if p.writable() != "" {
		p.info(sentence)
		return
	}
	var mend func()
	if cmd := doubter.Mend(d); cmd != nil {
		sentence += " " + say.T("doubt.enter", say.Data{"Mend": w.Mend})
		mend = func() { p.do(cmd, func(data.Commit) { p.info(say.T("doubt.mended")) }) }
	}
	p.ask(sentence, w.Mend, mend, choice{key: 'L', words: say.T("doubt.leave"), change: func() {
		p.drop()
		p.do(doubter.Leave(d), func(data.Commit) { p.info(say.T("doubt.left")) })
	}})
}

// doubtsElsewhere opens the next article with doubts, or begins anew in this one.
func (p *Page) doubtsElsewhere(step int) {
	open := p.doc.article.ID
	id, there := p.articles.doubtful(open, step)
	switch {
	case there:
		p.openDoubts(id, func() { p.goToDoubt(edgeOf(len(p.doubts.list), step), step) })
	case len(p.doubts.list) > 0:
		p.goToDoubt(edgeOf(len(p.doubts.list), step), step)
	default:
		p.info(say.T("doubt.none"))
	}
}

// openDoubts opens an article and does something when its doubts are known.
func (p *Page) openDoubts(id data.ID, then func()) {
	p.doubts.goal, p.doubts.then = id, then
	p.Open(id)
}

// doubtful returns the next article down the screen, or up, that has doubts, after
// the last one the first.
func (l *articles) doubtful(id data.ID, step int) (data.ID, bool) {
	n, at := len(l.shown), l.at[id]
	for i := 1; i < n; i++ {
		other := l.all[l.shown[((at+i*step)%n+n)%n].Index].ID
		if other != id && l.doubts(other) > 0 {
			return other, true
		}
	}
	return "", false
}

// GoToDoubt opens an article at a doubt, or at its place if it is none any more.
func (p *Page) GoToDoubt(d consistency.Doubt) {
	if p.doc == nil || p.doc.article.ID != d.Article {
		p.openDoubts(d.Article, func() { p.GoToDoubt(d) })
		return
	}
	if i := slices.IndexFunc(p.doubts.list, func(o consistency.Doubt) bool { return same(o, d) }); i >= 0 {
		p.goToDoubt(i, +1)
		return
	}
	p.goTo(text.Range(d.Span))
	p.view.ScrollTo(text.Range(d.Span))
}
