package edit_test

import (
	"testing"

	"nomina/data"
	"nomina/data/edit"
)

func TestEntities(t *testing.T) {
	p := newProject(t)
	a := p.do(edit.Annotate{Article: p.article, Span: data.Span{Start: 0, End: 3}, Label: p.labels[0].ID}).Changes.Annotations.Created[0]
	b := p.do(edit.Annotate{Article: p.article, Span: data.Span{Start: 4, End: 6}, Label: p.labels[0].ID}).Changes.Annotations.Created[0]
	kim := p.do(edit.AddEntity{Entity: data.Entity{Name: "  Kim \n Jong-un ", Label: p.labels[0].ID}, Annotations: []data.ID{a.ID}}).Changes.Entities.Created[0]
	if kim.Name != "Kim Jong-un" || kim.ID == "" {
		t.Errorf("got %+v, want Kim Jong-un with an ID", kim)
	}
	other := p.do(edit.AddEntity{Entity: data.Entity{Name: "Kim", External: " Q56226 "}, Annotations: []data.ID{b.ID}}).Changes.Entities.Created[0]
	p.broken(edit.AddEntity{Entity: data.Entity{Name: " "}}, edit.RuleNameEmpty)
	p.broken(edit.Link{Annotations: []data.ID{a.ID}, Entity: "none"}, edit.RuleNoEntity)
	p.broken(edit.Annotate{Article: p.article, Span: data.Span{Start: 1, End: 3}, Label: p.labels[0].ID, Entity: "none"}, edit.RuleNoEntity)
	p.refused(edit.Link{Annotations: []data.ID{a.ID}, Entity: kim.ID}, edit.ErrNothing)

	renamed := kim
	renamed.Name = "Kim III"
	p.do(edit.EditEntity{Entity: renamed})
	c := p.do(edit.MergeEntities{Into: kim.ID, From: []data.ID{other.ID, kim.ID, other.ID}})
	got, err := p.View().Entity(kim.ID)
	if err != nil || got.Aliases != "Kim Jong-un\nKim" || got.External != "Q56226" || got.Name != "Kim III" {
		t.Errorf("merged: got %+v, %v", got, err)
	}
	if m, err := p.View().Mentions(kim.ID); len(m) != 2 || err != nil {
		t.Errorf("got %d mentions, %v, want 2", len(m), err)
	}
	if n := c.Changes.Annotations.Len(); n != 1 {
		t.Errorf("got %d annotations touched, want 1", n)
	}
	p.refused(edit.MergeEntities{Into: kim.ID, From: []data.ID{kim.ID}}, edit.ErrNothing)
	p.do(edit.RemoveLabel{ID: p.labels[0].ID, Cascade: true})
	if got, err := p.View().Entity(kim.ID); got.Label != "" || err != nil {
		t.Errorf("its label is gone: got %q, %v, want none", got.Label, err)
	}
	if _, err := p.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	p.do(edit.RemoveEntities{IDs: []data.ID{kim.ID}})
	if x, err := p.View().Annotation(a.ID); x.Entity != "" || err != nil {
		t.Errorf("its entity is gone: got %q, %v, want none", x.Entity, err)
	}
}

func TestEntities_InBulk(t *testing.T) {
	p := newProject(t)
	id := p.View().NewID()
	c := p.do(edit.Bulk{Commands: []edit.Command{
		edit.AddEntity{Entity: data.Entity{ID: id, Name: "Kim"}},
		edit.Annotate{Article: p.article, Span: data.Span{Start: 0, End: 3}, Label: p.labels[0].ID, Entity: id},
		edit.MergeEntities{Into: id, From: []data.ID{id}},
		edit.EditEntity{Entity: data.Entity{ID: id, Name: "Kim J."}},
	}})
	if got := c.Changes.Entities.Created; len(got) != 1 || got[0].Name != "Kim J." || got[0].Aliases != "Kim" {
		t.Errorf("got %+v, want one entity, renamed", got)
	}
}

func TestAcceptAndDismiss(t *testing.T) {
	p := newProject(t)
	s := data.Suggestion{Article: p.article, Start: 0, End: 3, Label: p.labels[0].ID, Raw: 0.8}
	c := p.do(edit.Accept{Suggestions: []data.Suggestion{s, s}})
	if got := c.Changes.Annotations.Created; len(got) == 0 || got[0].Origin != data.OriginSuggestion || got[0].Score != 0.8 || c.Act != data.ActAccept {
		t.Errorf("got %+v by %s, want one accepted with 0.8", got, c.Act)
	}
	p.refused(edit.Accept{Suggestions: []data.Suggestion{s}}, edit.ErrNothing)
	d := data.Dismissal{Kind: data.DismissSuggestion, Article: p.article, Label: p.labels[0].ID, Text: "Kim", Score: 0.3}
	made := p.do(edit.Dismiss{Dismissals: []data.Dismissal{d, d}}).Changes.Dismissals.Created
	if len(made) != 1 || made[0].ID == "" || made[0].Annotator == "" {
		t.Fatalf("got %+v, want one with ID and annotator", made)
	}
	d.Score = 0.4
	p.refused(edit.Dismiss{Dismissals: []data.Dismissal{d}}, edit.ErrNothing)
	p.do(edit.Restore{IDs: []data.ID{made[0].ID}})
	if all, err := p.View().Dismissals(); len(all) != 0 || err != nil {
		t.Errorf("got %d dismissals, %v, want none", len(all), err)
	}
}
