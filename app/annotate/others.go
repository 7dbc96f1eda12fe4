package annotate

import (
	"slices"

	"nomina/data"
	"nomina/data/edit"
)

// offerOthers asks, after something was done to one annotation, whether to do it
// to those of equal texts that have the label it had: in the article, and as a
// second choice in the others. was is the annotation as it was, and to the label
// that it got, if any. The question goes with the next act.
func (p *Page) offerOthers(was data.Annotation, question string, to data.ID, act func([]data.ID) edit.Command) {
	if p.doc == nil || p.doc.article.ID != was.Article {
		return
	}
	turn := p.turn
	r := replica{doc: p.doc, what: was.Quote, label: was.Label}
	p.survey(r, p.sameness(), func(at standing) {
		p.doubter.Where(was.Quote, was.Label, func(where map[data.ID]int) {
			if p.turn != turn || at.more {
				return
			}
			delete(where, was.Article)
			o := others{was: was, question: question, n: len(at.marked), elsewhere: where, to: to}
			if o.n > 0 {
				o.here = act(at.marked)
			}
			p.askOthers(o)
		})
	})
}

// relabelOthers offers to relabel what equals an annotation that was relabelled.
func (p *Page) relabelOthers(was data.Annotation, label data.ID) {
	p.offerOthers(was, "others.relabel", label, func(ids []data.ID) edit.Command { return relabelFree{ids, label} })
}

// removeOthers offers to remove what equals an annotation that was removed.
func (p *Page) removeOthers(was data.Annotation) {
	p.offerOthers(was, "others.remove", "", func(ids []data.ID) edit.Command { return edit.Remove{Annotations: ids} })
}

// relabelFree relabels annotations, but not where the label stands already.
type relabelFree struct {
	annotations []data.ID
	label       data.ID
}

// Plan implements edit.Command.
func (c relabelFree) Plan(v edit.View) (edit.Step, error) {
	var free []data.ID
	for _, id := range c.annotations {
		a, err := v.Annotation(id)
		if err != nil {
			return edit.Step{}, err
		}
		there, err := v.At(a.Article, a.Span())
		if err != nil {
			return edit.Step{}, err
		}
		if !slices.ContainsFunc(there, func(o data.Annotation) bool { return o.Label == c.label }) {
			free = append(free, id)
		}
	}
	return edit.Relabel{Annotations: free, Label: c.label}.Plan(v)
}
