package spacyjson_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", "[]", "[{}", "null", "\xff\xfe",
		`{"text":"A 😀 Paris","entities":[[4,9,"X"]]}`, `["a",{"entities":[[0,1,"X"]]}]`, `[["a b",{"entities":[[0,1,"X"],[0,3,"Y"]]}]]`,
		`[{"id":1,"paragraphs":[{"raw":"A b","sentences":[{"tokens":[{"orth":"A","ner":"U-X"},{"orth":"b","ner":"O"}]}]}]}]`,
		`{"text":"ab","ents":[{"start":0,"end":1,"label":"X"}],"spans":{"sc":[{"start":0,"end":2,"label":"Y","kb_id":"Q"}]},"tokens":[]}`,
		`T = [('a', {'entities': [(0, 1, 'X')]})]`, `{"annotations":[["a",{"entities":[]}],null]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { fuzz(t, formattest.Input("x", b)) })
}

func fuzz(t *testing.T, in format.Input) {
	rep, err := (spacyjson.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
		runes := []rune(d.Text)
		if !utf8.ValidString(d.Text) || d.Article.Length != len(runes) {
			t.Errorf("text: got %q of length %d", d.Text, d.Article.Length)
		}
		for _, s := range d.Spans {
			if s.Start < 0 || s.End > len(runes) || s.Start >= s.End || string(runes[s.Start:s.End]) != s.Text || s.Label == "" {
				t.Errorf("span: got %+v in %q", s, d.Text)
			}
		}
		return nil
	})
	if err != nil {
		t.Errorf("Read: %v", err)
	}
	for _, l := range rep.Lines {
		if l.File == "" || l.Text == "" || l.Code == "" {
			t.Errorf("line: got %+v, want a file, a code and a text", l)
		}
	}
	sample, err := in.Sample()
	if err != nil {
		t.Fatal(err)
	}
	(spacyjson.Format{}).Sniff(sample)
}
