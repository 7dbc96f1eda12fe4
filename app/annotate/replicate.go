package annotate

import (
	"slices"
	"strings"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/find"
	"nomina/data/text"
)

// replica is a text that is to have the same label everywhere in an article.
type replica struct {
	doc   *document
	what  string
	label data.ID
	words bool // whole words only
}

// replicate offers to label the same text everywhere in the article.
func (p *Page) replicate() {
	if q := p.pending; q != nil && q.again && p.answer() {
		return
	}
	r, label, ok := p.pattern()
	if !ok {
		return
	}
	p.count(replica{doc: p.doc, what: p.doc.text.Slice(r), label: label, words: p.doc.word(r)})
}

// count looks for a replica's places and asks what to do with them.
func (p *Page) count(r replica) {
	opt := p.sameness()
	opt.Words = r.words
	turn := p.turn
	p.survey(r, opt, func(at standing) {
		if p.turn == turn {
			p.offer(r, at)
		}
	})
}

// survey looks for a text, and at what stands where it is found. That takes
// longer than a frame in a book, so then comes later; it does not come at all
// when another article is open by then.
func (p *Page) survey(r replica, opt find.Options, then func(standing)) {
	pattern, err := find.Compile(r.what, opt)
	if err != nil {
		then(standing{})
		return
	}
	p.withAll(func() {
		refs := p.doc.spans.all.refs()
		p.h.Bridge.Go(func() {
			hits, more := pattern.All(p.s.Context(), r.doc.text, find.Limit)
			at := survey(hits, refs, r.label)
			at.more = more
			p.h.Bridge.Post(func() {
				if p.doc == r.doc {
					then(at)
				}
			})
		})
	})
}

// offer says how many places there are and asks before they are marked.
func (p *Page) offer(r replica, at standing) {
	told := say.Data{
		"Text": short(r.what), "New": number(len(at.free)), "Old": number(len(at.marked)), "Label": p.labels.name(r.label),
		"Others": p.leftAlone(at.others), "Limit": number(find.Limit),
	}
	var yes func()
	sentence := "replicate.none"
	switch {
	case at.more:
		sentence = "replicate.too_many"
	case len(at.free) > 0:
		sentence = "replicate.ask"
		yes = func() {
			p.do(edit.Replicate{Article: r.doc.article.ID, Spans: at.free, Label: r.label}, func(c data.Commit) {
				p.info(say.N("replicate.done", len(c.Changes.Annotations.Created), told))
			})
		}
	}
	p.ask(say.T(sentence, told), say.N("replicate.button", len(at.free)), yes, p.sameChoices(r)...)
	p.pending.again = true
}

// leftAlone names the labels of the places that have one already, e.g.
// ", 1 as Place left alone"; empty when there are none.
func (p *Page) leftAlone(others map[data.ID]int) string {
	var parts []string
	for _, l := range p.labels.list {
		if n := others[l.ID]; n > 0 {
			parts = append(parts, say.T("replicate.other", say.Data{"N": number(n), "Label": l.Name}))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "")
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
		return p.trim(sel), p.lastUsed, true
	}
	if a, ok := p.covering(p.view.Caret()); ok {
		return rangeOf(a), a.Label, true
	}
	p.warn(say.T("replicate.choose"))
	return text.Range{}, "", false
}

func rangeOf(a data.Annotation) text.Range { return text.Range(a.Span()) }
