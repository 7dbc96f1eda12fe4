package xlsx_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/xlsx"
	"nomina/data/formattest"
)

func linked() *formattest.Project {
	b := formattest.NewBuilder()
	kim := b.Entity("PERSON", "Kim Jong-un", "Q56226", "Kim", "Kim III")
	b.Entity("", "Odd", "", "a|b")
	b.Project.Register[0].Note = "leader"
	d := b.AddFound("One", "Kim and Kim", "PERSON", "Kim")
	d.Annotations[1].Entity, d.Annotations[1].Score = kim, 0.25
	b.Project.Proposed = []data.Suggestion{{Article: d.Article.ID, Start: 0, End: 3, Label: b.Project.Tags[0].ID, Quote: "Kim", Score: 0.5, Source: data.SourceSeen}}
	return b.Project
}

func TestBook_Entities(t *testing.T) {
	f, _ := open(t, linked())
	want := [][]string{
		{"entity_id", "label", "name", "aliases", "note", "external_id", "mentions", "articles", "first_seen", "created", "modified", "continued"},
		{"019a0000-0000-7000-8000-000000000007", "PERSON", "Kim Jong-un", "Kim | Kim III", "leader", "Q56226", "1", "1", "2023-11-14 22:15:00", "2023-11-14 22:18:20", "2023-11-14 22:18:20"},
		{"019a0000-0000-7000-8000-000000000008", "", "Odd", `["a|b"]`, "", "", "0", "0", "", "2023-11-14 22:18:20", "2023-11-14 22:18:20"},
	}
	if diff := cmp.Diff(rows(t, f, "Entities"), want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	got := rows(t, f, "Mentions")[2][15:]
	if diff := cmp.Diff(got[:3], []string{"Kim Jong-un", "Q56226", "0.25"}); diff != "" || got[5] != "019a0000-0000-7000-8000-000000000007" {
		t.Errorf("mention: got %q, want its entity", got)
	}
	if i, err := f.GetSheetIndex("Suggestions"); err != nil || i >= 0 {
		t.Errorf("Suggestions: got sheet %d, %v, want none: nobody asked", i, err)
	}
}

func TestBook_Suggestions(t *testing.T) {
	var buf bytes.Buffer
	c := formattest.Corpus(t, linked())
	if _, err := (xlsx.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{Suggestions: true}, nil); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"article", "label", "text", "start", "end", "score", "source", "article_id", "continued"},
		{"One", "PERSON", "Kim", "0", "3", "0.5", "seen", "019a0000-0000-7000-8000-000000000009"},
	}
	if diff := cmp.Diff(rows(t, f, "Suggestions"), want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	if got := len(rows(t, f, "Mentions")); got != 3 {
		t.Errorf("Mentions: got %d rows, want the head and the 2 annotations", got)
	}
}
