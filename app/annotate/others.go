package annotate

import (
	"slices"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// offerOthers asks, after something was done to one annotation, whether to do it
// to those of equal texts that have the label it had. was is the annotation as it
// was. The question goes with the next act.
func (p *Page) offerOthers(was data.Annotation, question, button string, act func([]data.ID) edit.Command) {
	if p.doc == nil || p.doc.article.ID != was.Article {
		return
	}
	turn := p.turn
	r := replica{doc: p.doc, what: was.Quote, label: was.Label}
	p.survey(r, p.sameness(), func(at standing) {
		ids := at.marked
		if p.turn != turn || len(ids) == 0 || at.more {
			return
		}
		told := say.Data{"Text": short(was.Quote), "Label": p.labels.name(was.Label), "N": number(len(ids))}
		p.ask(say.N(question, len(ids), told), say.N(button, len(ids), told), func() {
			p.do(act(ids), func(data.Commit) { p.info(say.N(question+"_done", len(ids), told)) })
		})
	})
}

// relabelOthers offers to relabel what equals an annotation that was relabelled.
func (p *Page) relabelOthers(was data.Annotation, label data.ID) {
	p.offerOthers(was, "others.relabel", "others.relabel_button", func(ids []data.ID) edit.Command {
		return relabelFree{ids, label}
	})
}

// removeOthers offers to remove what equals an annotation that was removed.
func (p *Page) removeOthers(was data.Annotation) {
	p.offerOthers(was, "others.remove", "others.remove_button", func(ids []data.ID) edit.Command {
		return edit.Remove{Annotations: ids}
	})
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
