package jsonl_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

func TestWrite_Suggestions(t *testing.T) {
	b := formattest.NewBuilder()
	doc := b.Add("A", "😀 Kim met Putin.")
	c := formattest.Corpus(t, b.Project)
	c.Suggestions = map[data.ID][]data.Suggestion{doc.Article.ID: {
		{Start: 2, End: 5, Label: b.Project.Tags[0].ID, Quote: "Kim", Score: 0.75, Source: data.SourceModel},
	}}
	var out bytes.Buffer
	rep, err := jsonl.Format{}.Write(t.Context(), &out, c, format.WriteOptions{Unit: format.UTF16, Suggestions: true}, nil)
	if err != nil || rep.Kept.Spans != 0 {
		t.Fatalf("got %d spans, %v, want none: a suggestion is none", rep.Kept.Spans, err)
	}
	if want := `"spans":[],"suggestions":[{"start":3,"end":6,"label":"PERSON","text":"Kim","score":0.75,"source":"model"}]`; !strings.Contains(out.String(), want) {
		t.Errorf("got %s, want in it %s", out.String(), want)
	}
	docs := 0
	in := format.Input{Name: "a.jsonl", Size: -1, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(out.Bytes())), nil }}
	_, err = jsonl.Format{}.Read(t.Context(), in, format.ReadOptions{}, func(d format.Document) error {
		docs++
		if len(d.Spans) > 0 {
			t.Errorf("got %+v read back, want no span of a suggestion", d.Spans)
		}
		return nil
	})
	if err != nil || docs != 1 {
		t.Errorf("got %d articles, %v, want 1", docs, err)
	}
}
