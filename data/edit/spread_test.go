package edit_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/storetest"
)

// several is a project with more articles, which have these texts.
func several(t *testing.T, texts ...string) (*project, []data.ID) {
	t.Helper()
	p := newProject(t)
	var docs []edit.Imported
	for i, body := range texts {
		docs = append(docs, edit.Imported{Article: data.Article{Title: fmt.Sprint(i)}, Text: body})
	}
	var ids []data.ID
	for _, a := range p.do(edit.Import{Documents: docs}).Changes.Articles.Created {
		ids = append(ids, a.ID)
	}
	return p, ids
}

// marked lists the annotations of articles, as article:span label.
func (p *project) marked(articles []data.ID) []string {
	p.t.Helper()
	var out []string
	for i, id := range articles {
		all, err := p.store.Annotations(context.Background(), id)
		if err != nil {
			p.t.Fatal(err)
		}
		for _, a := range all {
			n := slices.IndexFunc(p.labels, func(l data.Label) bool { return l.ID == a.Label })
			out = append(out, fmt.Sprintf("%d:%d-%d %s %d", i, a.Start, a.End, a.Quote, n))
		}
	}
	return out
}

func (p *project) expect(articles []data.ID, want ...string) {
	p.t.Helper()
	if d := storetest.Diff(p.marked(articles), want); d != "" {
		p.t.Errorf("annotations (-got +want):\n%s", d)
	}
}

func TestSpread(t *testing.T) {
	p, ids := several(t, "Kim, Kim", "Kim", "So Kim")
	at := func(article, start int) edit.Place {
		return edit.Place{Article: ids[article], Span: data.Span{Start: start, End: start + 3}}
	}
	p.do(edit.Annotate{Article: ids[1], Span: at(1, 0).Span, Label: p.labels[0].ID})
	p.do(edit.Annotate{Article: ids[1], Span: at(1, 0).Span, Label: p.labels[1].ID})
	c := p.do(edit.Spread{Label: p.labels[0].ID, Places: []edit.Place{
		at(0, 0), at(1, 0), at(2, 3), at(0, 5), at(2, 3), {Article: "gone", Span: data.Span{Start: 0, End: 3}},
	}})
	p.expect(ids, "0:0-3 Kim 0", "0:5-8 Kim 0", "1:0-3 Kim 0", "1:0-3 Kim 1", "2:3-6 Kim 0")
	if c.Act != data.ActReplicate || c.Subject != "Kim × 3" || c.Article != "" {
		t.Errorf("commit: got %s of %q in %q, want replicate of Kim × 3 in no single article", c.Act, c.Subject, c.Article)
	}
	if got := len(c.Changes.Articles.Updated); got != 2 {
		t.Errorf("got %d articles put in progress, want 2", got)
	}
	undo(p)
	p.expect(ids, "1:0-3 Kim 0", "1:0-3 Kim 1")

	p.refused(edit.Spread{Label: p.labels[0].ID, Places: []edit.Place{at(1, 0)}}, edit.ErrNothing)
	p.broken(edit.Spread{Label: p.labels[0].ID, Places: []edit.Place{at(1, 1)}}, edit.RuleSpan)
	p.broken(edit.Spread{Label: "none"}, edit.RuleNoLabel)
	if c := p.do(edit.Spread{Label: p.labels[2].ID, Places: []edit.Place{at(1, 0)}}); c.Article != ids[1] {
		t.Errorf("in one article: got %q, want it named", c.Article)
	}
}

func TestAlike(t *testing.T) {
	p, ids := several(t, "New York, New\nYork", "New York", "Old York", "New York!")
	york := []data.Span{{Start: 0, End: 8}, {Start: 10, End: 18}}
	for _, place := range []edit.Place{{ids[0], york[0]}, {ids[0], york[1]}, {ids[1], york[0]}, {ids[2], york[0]}, {ids[3], york[0]}} {
		p.do(edit.Annotate{Article: place.Article, Span: place.Span, Label: p.labels[0].ID})
	}
	p.do(edit.Annotate{Article: ids[1], Span: york[0], Label: p.labels[1].ID})
	same := edit.Alike{Articles: ids[:3], Quote: "New York", Label: p.labels[0].ID}

	relabel := same
	relabel.To = p.labels[1].ID
	c := p.do(relabel)
	p.expect(ids, "0:0-8 New York 1", "0:10-18 New\nYork 1", "1:0-8 New York 0", "1:0-8 New York 1", "2:0-8 Old York 0", "3:0-8 New York 0")
	if c.Act != data.ActRelabel || c.Subject != "New York × 2" || c.Article != ids[0] {
		t.Errorf("commit: got %s of %q in %q, want relabel of New York × 2 in the first article", c.Act, c.Subject, c.Article)
	}
	undo(p)

	if c := p.do(same); c.Act != data.ActRemove || c.Subject != "New York × 3" {
		t.Errorf("commit: got %s of %q, want remove of New York × 3", c.Act, c.Subject)
	}
	p.expect(ids, "1:0-8 New York 1", "2:0-8 Old York 0", "3:0-8 New York 0")
	p.refused(same, edit.ErrNothing)
	undo(p)
	relabel.To = "none"
	p.broken(relabel, edit.RuleNoLabel)
}
