package jsonl_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

// TestRead_Entity reads whom a span means in the forms that are found.
func TestRead_Entity(t *testing.T) {
	for _, tc := range []struct {
		span string
		want format.Entity
	}{
		{`"entity":{"id":"e1","name":"Kim","external":" Q1 "}`, format.Entity{ID: "e1", Name: "Kim", External: "Q1"}},
		{`"entity":{"id":12}`, format.Entity{ID: "12"}},
		{`"entity":null`, format.Entity{}},
		{`"kb_id":"Q9545"`, format.Entity{External: "Q9545"}},
		{`"kb_id":"NIL"`, format.Entity{}},
		{`"kb_id":""`, format.Entity{}},
		{`"kb_id":"Q1","entity":{"name":"Kim"}`, format.Entity{Name: "Kim"}},
	} {
		docs, rep := read(t, `{"text":"Kim","spans":[{"start":0,"end":3,"label":"X",`+tc.span+`}]}`)
		if len(docs) != 1 || len(docs[0].Spans) != 1 || docs[0].Spans[0].Entity != tc.want {
			t.Errorf("%s: got %+v, %q, want %+v", tc.span, docs, said(rep), tc.want)
		}
	}
}

func TestRead_Aliases(t *testing.T) {
	for aliases, want := range map[string]string{
		`["a","b "," ","a"]`: "a\nb", `"a | b|c"`: "a\nb\nc", `"[\"x|y\"]"`: "x|y", `null`: "", `[]`: "", `["one\ntwo"]`: "one two",
	} {
		docs, rep := read(t, `{"text":"Kim","entities":[{"name":"n","aliases":`+aliases+`}]}`)
		if len(docs) != 1 || len(docs[0].Entities) != 1 || docs[0].Entities[0].Aliases != want {
			t.Errorf("%s: got %+v, %q, want %q", aliases, docs, said(rep), want)
		}
	}
}

// TestWrite_Entities fixes how a span's entity, the register and suggestions
// are written.
func TestWrite_Entities(t *testing.T) {
	b := formattest.NewBuilder()
	b.Project.Tags = b.Project.Tags[:1]
	kim := b.Entity("PERSON", "Kim Jong-un", "Q56226", "Kim", "Kim III")
	d := b.AddFound("One", "😀 Kim and Kim", "PERSON", "Kim")
	d.Annotations[0].Entity, d.Annotations[0].Score = kim, 0.5
	b.Project.Proposed = []data.Suggestion{{Article: d.Article.ID, Start: 2, End: 5, Label: b.Project.Tags[0].ID, Quote: "Kim", Score: 0.25, Source: data.SourceSeen}}
	var buf bytes.Buffer
	o := format.WriteOptions{Unit: format.UTF16, Suggestions: true}
	if _, err := (jsonl.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, b.Project), o, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`,"score":0.5,"entity":{"id":"019a0000-0000-7000-8000-000000000007","name":"Kim Jong-un","external":"Q56226"}}`,
		`,"suggestions":[{"label":"PERSON","start":3,"end":6,"text":"Kim","score":0.25,"source":"seen"}]`,
		`,"entities":[{"id":"019a0000-0000-7000-8000-000000000007","label":"PERSON","name":"Kim Jong-un","aliases":["Kim","Kim III"],` +
			`"note":"","external":"Q56226","created":"2023-11-14T22:18:20.007Z","modified":"2023-11-14T22:18:20.012Z"}]}`,
	} {
		if !strings.Contains(buf.String(), want) {
			t.Errorf("got %s, want in it %s", buf.String(), want)
		}
	}
	if got := strings.Count(buf.String(), `"entity":`); got != 1 {
		t.Errorf("spans with an entity: got %d, want 1", got)
	}
}

func TestWrite_EntitiesWithoutArticle(t *testing.T) {
	b := formattest.NewBuilder()
	b.Project.Tags = nil
	b.Entity("", "Kim", "")
	_, rep := write(t, b.Project)
	if diff := cmp.Diff(said(rep), []string{"entities: 1 entities were not written: there is no article to write them with"}); diff != "" {
		t.Errorf("report: got (-), want (+):\n%s", diff)
	}
}
