package edit_test

import (
	"testing"

	"nomina/data"
	"nomina/data/edit"
)

func TestImport_Entities(t *testing.T) {
	p := newProject(t)
	there := p.do(edit.AddEntity{Entity: data.Entity{Name: "Kim", Label: p.labels[0].ID, External: "Q1"}}).Changes.Entities.Created[0]
	span := func(at int, e edit.ImportedEntity) edit.ImportedSpan {
		return edit.ImportedSpan{Start: at, End: at + 1, LabelKey: "PERSON", Entity: e}
	}
	c := p.do(edit.Import{Documents: []edit.Imported{{Text: "abcdefgh", Spans: []edit.ImportedSpan{
		span(0, edit.ImportedEntity{ID: there.ID, Name: "another name"}),
		span(1, edit.ImportedEntity{Name: "K.", External: " Q1 "}),
		span(2, edit.ImportedEntity{Name: " Kim "}),
		span(3, edit.ImportedEntity{Name: "Kim", LabelKey: "PLACE"}),
		span(4, edit.ImportedEntity{ID: "T1", Name: "New", Aliases: "N\nNew\nNouveau", Note: "n"}),
		span(5, edit.ImportedEntity{ID: "T1"}),
		span(6, edit.ImportedEntity{ID: "unknown"}),
		span(7, edit.ImportedEntity{}),
	}}}})
	made := c.Changes.Entities.Created
	if len(made) != 2 || made[0].Label != p.labels[1].ID || made[1].Aliases != "N\nNouveau" || made[1].Note != "n" {
		t.Fatalf("got %+v, want a place Kim and New", made)
	}
	want := []data.ID{there.ID, there.ID, there.ID, made[0].ID, made[1].ID, made[1].ID, "", ""}
	for i, a := range c.Changes.Annotations.Created {
		if a.Entity != want[i] {
			t.Errorf("span %d: got entity %q, want %q", i, a.Entity, want[i])
		}
	}
}

func TestImportRegister(t *testing.T) {
	p := newProject(t)
	there := p.do(edit.AddEntity{Entity: data.Entity{Name: "Kim", Label: p.labels[0].ID, External: "Q1"}}).Changes.Entities.Created[0]
	list := edit.ImportRegister{Entities: []edit.ImportedEntity{
		{Name: "Kim Jong-un", External: "Q1", Note: "n"},
		{Name: "Kursk", LabelKey: "RIVER"},
		{Name: "Kursk", LabelKey: "RIVER", Aliases: "Koursk"},
		{Name: " "},
	}}
	c := p.do(list)
	if got := c.Changes.Entities.Created; len(got) != 1 || got[0].Aliases != "Koursk" || len(c.Changes.Labels.Created) != 1 {
		t.Errorf("got %+v and labels %+v, want one Kursk with its alias, a RIVER", got, c.Changes.Labels.Created)
	}
	now, err := p.View().Entity(there.ID)
	if err != nil || now.Name != "Kim" || now.Aliases != "Kim Jong-un" || now.Note != "n" || now.Label != p.labels[0].ID {
		t.Errorf("got %+v, %v, want Kim with what the file knows", now, err)
	}
	p.refused(list, edit.ErrNothing)
}
