package annotate

import (
	"context"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/find"
	"nomina/data/text"
	"nomina/widgets/statusbar"
)

// question is something Enter would do now, shown in the status bar; Esc or
// anything else drops it.
type question struct{ yes func() }

func rangeOf(a data.Annotation) text.Range { return text.Range(a.Span()) }

// ask shows a question without standing in the way.
func (p *Page) ask(sentence, button string, yes func()) {
	q := &question{yes: yes}
	p.pending = q
	p.status.Say(statusbar.Message{Text: sentence, Action: button, OnAction: func() {
		if p.pending == q {
			p.answer()
		}
		p.Focus()
	}})
}

// answer says yes to the open question and reports whether there was one.
func (p *Page) answer() bool {
	q := p.pending
	if q == nil {
		return false
	}
	p.pending = nil
	q.yes()
	return true
}

// drop lets the open question go.
func (p *Page) drop() bool {
	if p.pending == nil {
		return false
	}
	p.pending = nil
	p.info("")
	return true
}

// replicate offers to label the same text everywhere in the article.
func (p *Page) replicate() {
	if p.answer() {
		return
	}
	r, label, ok := p.pattern()
	if !ok {
		return
	}
	p.withAll(func() { p.lookFor(p.doc.text.Slice(r), label) })
}

// lookFor offers what it finds. Looking through a book takes longer than a
// frame.
func (p *Page) lookFor(what string, label data.ID) {
	d, taken := p.doc, p.labelled(label)
	p.h.Bridge.Go(func() {
		free, marked := occurrences(d.text, what, taken)
		p.h.Bridge.Post(func() {
			if p.doc == d {
				p.offer(what, label, free, marked)
			}
		})
	})
}

// offer says how many places there are and asks before they are marked.
func (p *Page) offer(what string, label data.ID, free []data.Span, marked int) {
	told := say.Data{"Text": short(what), "New": len(free), "Old": marked, "Label": p.labels.name(label)}
	if len(free) == 0 {
		p.info(say.T("replicate.none", told))
		return
	}
	article := p.doc.article.ID
	p.ask(say.T("replicate.ask", told), say.N("replicate.button", len(free)), func() {
		p.do(edit.Replicate{Article: article, Spans: free, Label: label}, func(data.Commit) {
			p.info(say.N("replicate.done", len(free), told))
		})
	})
}

// pattern returns what to look for and the label to give: those of the chosen
// span, or the selection with the label used last.
func (p *Page) pattern() (text.Range, data.ID, bool) {
	if p.doc == nil {
		return text.Range{}, "", false
	}
	if a, ok := p.annotation(p.view.Chosen()); ok {
		return rangeOf(a), a.Label, true
	}
	sel := p.view.Selection()
	if sel.End > sel.Start && p.labels.byID[p.lastUsed].ID != "" {
		return sel, p.lastUsed, true
	}
	if a, ok := p.covering(p.view.Caret()); ok {
		return rangeOf(a), a.Label, true
	}
	p.warn(say.T("replicate.choose"))
	return text.Range{}, "", false
}

// labelled returns the spans that have a label.
func (p *Page) labelled(label data.ID) map[data.Span]bool {
	out := map[data.Span]bool{}
	if o := p.doc.spans.by[label]; o != nil {
		for a := range o.each() {
			out[a.Span()] = true
		}
	}
	return out
}

// occurrences returns the places of what that are not taken, and how many are.
func occurrences(x *text.Index, what string, taken map[data.Span]bool) (free []data.Span, marked int) {
	p, err := find.Compile(what, find.Options{Words: true, Case: true, Exact: true})
	if err != nil {
		return nil, 0
	}
	for r := range p.From(context.Background(), x, 0) {
		if taken[data.Span(r)] {
			marked++
		} else {
			free = append(free, data.Span(r))
		}
	}
	return free, marked
}
