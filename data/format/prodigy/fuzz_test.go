package prodigy_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/prodigy"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", "[]", "[{}", "null", "\xff\xfe",
		`{"text":"A 😀 Paris","spans":[{"start":4,"end":9,"label":"X","token_start":2,"token_end":2}],"answer":"accept","_input_hash":1}`,
		`{"text":"a","meta":{"doc_id":"1"},"_session_id":"x","spans":[{"start":0,"end":1,"label":"X"}]}` + "\n" + `{"text":"a","meta":{"doc_id":"1"},"_session_id":"y"}`,
		`{"text":"a","answer":"reject","spans":[{"start":0,"end":1,"label":"X"}]}`, `{"label":"X","pattern":[]}`, `{"image":"x.png"}`, `{"text":"\ud800","spans":[null,[]]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { fuzz(t, formattest.Input("x", b)) })
}

func fuzz(t *testing.T, in format.Input) {
	rep, err := (prodigy.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
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
	(prodigy.Format{}).Sniff(sample)
}
