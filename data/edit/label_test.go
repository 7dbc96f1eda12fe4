package edit_test

import (
	"errors"
	"testing"

	"nomina/data"
	"nomina/data/edit"
)

func TestAddLabel(t *testing.T) {
	p := newProject(t)
	c := p.do(edit.AddLabel{Label: data.Label{Key: "LAW", Slot: edit.FreeSlot(p.labels)}})
	l := c.Changes.Labels.Created[0]
	if want := (data.Label{ID: l.ID, Key: "LAW", Name: "LAW", Color: data.NextColor(4), Slot: 5}); l != want || l.ID == "" {
		t.Errorf("got %+v, want %+v", l, want)
	}
	cases := []struct {
		in   data.Label
		rule edit.Rule
	}{
		{data.Label{}, edit.RuleKeyEmpty},
		{data.Label{Key: " X"}, edit.RuleKeyForm},
		{data.Label{Key: "X\n"}, edit.RuleKeyForm},
		{data.Label{Key: "A\tB"}, edit.RuleKeyForm},
		{data.Label{Key: "PERSON"}, edit.RuleKeyTaken},
		{data.Label{Key: "X", Slot: -1}, edit.RuleSlotRange},
		{data.Label{Key: "X", Slot: data.MaxSlot + 1}, edit.RuleSlotRange},
		{data.Label{Key: "X", Slot: 2}, edit.RuleSlotTaken},
		{data.Label{Key: "X", Color: "red"}, edit.RuleColor},
		{data.Label{Key: "X", Color: "#12345G"}, edit.RuleColor},
	}
	for _, tc := range cases {
		p.broken(edit.AddLabel{Label: tc.in}, tc.rule)
		tc.in.ID = l.ID
		p.broken(edit.EditLabel{Label: tc.in}, tc.rule)
	}
}

func TestEditLabel(t *testing.T) {
	p := newProject(t)
	l := p.labels[0]
	p.refused(edit.EditLabel{Label: l}, edit.ErrNothing)
	l.Color, l.Name = "#abcdef", "Personne"
	p.do(edit.EditLabel{Label: l})
	l.Color = "#ABCDEF"
	if got, err := p.View().Label(l.ID); err != nil || got != l {
		t.Errorf("got %+v, %v, want %+v", got, err, l)
	}
	p.broken(edit.EditLabel{Label: data.Label{ID: "none", Key: "X"}}, edit.RuleNoLabel)
}

func TestRemoveLabel(t *testing.T) {
	p := newProject(t)
	p.do(edit.RemoveLabel{ID: p.labels[3].ID})
	p.broken(edit.RemoveLabel{ID: p.labels[3].ID}, edit.RuleNoLabel)

	a, b := p.annotate(0, 3, 0), p.annotate(0, 11, 1)
	p.do(edit.SetStatus{Articles: []data.ID{p.article}, Status: data.StatusDone})
	if e := p.broken(edit.RemoveLabel{ID: a.Label}, edit.RuleLabelUsed); e.Count != 1 || e.Label != a.Label {
		t.Errorf("label in use: got %+v, want 1 use", e)
	}
	p.do(edit.RemoveLabel{ID: a.Label, Cascade: true})
	if got := annotationsOf(p); len(got) != 1 || got[0] != b || p.status() != data.StatusInProgress {
		t.Errorf("got %+v in an article that is %s, want the other label's annotation, in progress", got, p.status())
	}
	undo(p)
	if l, err := p.View().Label(a.Label); err != nil || l != p.labels[0] || p.get(a.ID) != a || p.status() != data.StatusDone {
		t.Errorf("undo: got label %+v, %v, annotation %+v, status %s", l, err, p.get(a.ID), p.status())
	}
}

func TestFreeSlot(t *testing.T) {
	var all []data.Label
	for want := 1; want <= data.MaxSlot; want++ {
		if got := edit.FreeSlot(all); got != want {
			t.Fatalf("FreeSlot beside %d labels: got %d, want %d", len(all), got, want)
		}
		all = append(all, data.Label{Slot: want}, data.Label{Slot: 0})
	}
	if got := edit.FreeSlot(all); got != 0 {
		t.Errorf("FreeSlot when all are taken: got %d, want 0", got)
	}
}

func TestBulk(t *testing.T) {
	p := newProject(t)
	a := p.annotate(0, 3, 0)
	p.do(edit.SetStatus{Articles: []data.ID{p.article}, Status: data.StatusDone})
	id := data.ID("01890000-0000-7000-8000-000000000001")
	c := p.do(edit.Bulk{Commands: []edit.Command{
		edit.AddLabel{Label: data.Label{ID: id, Key: "LAW"}},
		edit.Relabel{Annotations: []data.ID{a.ID}, Label: id},
		edit.SetNote{Annotation: a.ID, Note: "x"},
		edit.Annotate{Article: p.article, Span: a.Span(), Label: p.labels[0].ID}, // free by now
		edit.RemoveLabel{ID: id, Cascade: true},
	}})
	if c.Act != data.ActBulk || c.Changes.Labels.Len() != 0 || c.Changes.Articles.Len() != 1 ||
		len(c.Changes.Annotations.Created) != 1 || len(c.Changes.Annotations.Deleted) != 1 || c.Changes.Annotations.Deleted[0] != a {
		t.Errorf("got changes %+v, want one annotation in the place of the other", c.Changes)
	}
	undo(p)
	if got := annotationsOf(p); len(got) != 1 || got[0] != a || p.status() != data.StatusDone {
		t.Errorf("undo: got %+v in an article that is %s, want %+v in one that is done", got, p.status(), a)
	}

	to := func(start, end int) edit.Command {
		return edit.Resize{Annotation: a.ID, Span: data.Span{Start: start, End: end}}
	}
	p.do(edit.Bulk{Commands: []edit.Command{
		to(4, 11), to(0, 11), edit.Annotate{Article: p.article, Span: data.Span{Start: 4, End: 11}, Label: a.Label}, // left by now
	}})
	undo(p)

	_, err := p.Do(t.Context(), edit.Bulk{Commands: []edit.Command{
		edit.SetNote{Annotation: a.ID, Note: "y"}, edit.Remove{Annotations: []data.ID{a.ID}}, edit.SetNote{Annotation: a.ID, Note: "z"},
	}})
	if got, want := errorText(err), "plan command 3: "; !errors.Is(err, data.ErrNotFound) || len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("a command on what an earlier one removed: got %v, want %q and not found", err, want)
	}
	p.refused(edit.Bulk{Commands: []edit.Command{
		edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[1].ID}, edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[2].ID},
		edit.Annotate{Article: p.article, Span: data.Span{Start: 0, End: 900}, Label: a.Label},
	}}, data.ErrInvalid)
	p.refused(edit.Bulk{}, edit.ErrNothing)
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
