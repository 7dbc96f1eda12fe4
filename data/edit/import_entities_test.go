package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/edit"
)

// link gives a project a register: two of the same name, two of the same
// external id, and one annotation that refers to one of them.
func link(p *project) {
	p.t.Helper()
	first, err := p.View().Annotations(p.article)
	if err != nil {
		p.t.Fatal(err)
	}
	p.do(edit.AddEntity{
		Entity:      data.Entity{Name: "Kim", Label: p.labels[0].ID, Aliases: "Kim J.\na | b", Note: "one\ntwo", External: "Q1"},
		Annotations: []data.ID{first[0].ID},
	})
	p.do(edit.AddEntity{Entity: data.Entity{Name: "Kim", Label: p.labels[0].ID}})
	p.do(edit.AddEntity{Entity: data.Entity{Name: "Kursk", External: "Q5"}})
	p.do(edit.AddEntity{Entity: data.Entity{Name: "Koursk", External: "Q5"}})
}

// TestImport_Entities takes spans in that mean somebody of the register by ID,
// by external id, by name and label, and somebody who is not in it.
func TestImport_Entities(t *testing.T) {
	p := newProject(t)
	add := func(name, external string, label data.ID) data.ID {
		e := data.Entity{Name: name, External: external, Label: label}
		return p.do(edit.AddEntity{Entity: e}).Changes.Entities.Created[0].ID
	}
	kim, kursk, un := add("Kim", "", p.labels[0].ID), add("Kursk", "Q5", ""), add("UN", "Q1065", p.labels[2].ID)
	var spans []edit.ImportedSpan
	for i, tc := range []edit.Entry{
		{ID: kim, Name: "somebody else"},
		{ID: "e1", Name: "Koursk", External: "Q5"},
		{Name: " Kim "},
		{ID: "e1"},
		{Name: "UN", External: "Q2", Label: p.labels[2].Key}, // of the same name, and known to be another
		{ID: "f1"},
		{External: "Q77"},
		{},
	} {
		spans = append(spans, edit.ImportedSpan{Start: i, End: i + 1, LabelKey: p.labels[0].Key, Entity: tc, Score: float64(i) / 4})
	}
	c := p.do(edit.Import{
		Entities:  []edit.Entry{{ID: "f1", Name: "Defined", Label: "NEW", Aliases: "D\nDef", Note: "n", External: "Q9"}, {ID: "f2"}},
		Documents: []edit.Imported{{Text: "abcdefgh", Spans: spans}},
	})
	made := c.Changes.Entities.Created
	if len(made) != 3 || c.Changes.Entities.Len() != 3 || len(c.Changes.Labels.Created) != 1 {
		t.Fatalf("got %+v and labels %+v, want 3 new entities and the label NEW", c.Changes.Entities, c.Changes.Labels)
	}
	want := []data.Entity{
		{Label: c.Changes.Labels.Created[0].ID, Name: "Defined", Aliases: "D\nDef", Note: "n", External: "Q9"},
		{Label: p.labels[2].ID, Name: "UN", External: "Q2"},
		{Label: p.labels[0].ID, Name: "g", External: "Q77"},
	}
	for i := range want {
		want[i].ID, want[i].Created, want[i].Modified = made[i].ID, made[i].Created, made[i].Modified
	}
	if diff := cmp.Diff(made, want); diff != "" {
		t.Errorf("made: got (-), want (+):\n%s", diff)
	}
	var got []data.ID
	for _, a := range c.Changes.Annotations.Created {
		got = append(got, a.Entity)
	}
	if diff := cmp.Diff(got, []data.ID{kim, kursk, kim, kursk, made[1].ID, made[0].ID, made[2].ID, ""}); diff != "" {
		t.Errorf("meant: got (-), want (+):\n%s\nUN is %s", diff, un)
	}
	if a := c.Changes.Annotations.Created; a[3].Score != 0.75 || a[5].Score != 0 {
		t.Errorf("scores: got %v and %v, want 0.75, and 0 for 1.25", a[3].Score, a[5].Score)
	}
	if _, err := p.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if all, err := p.View().Entities(); err != nil || len(all) != 3 {
		t.Errorf("after undo: got %d entities, %v, want 3", len(all), err)
	}
}
