package jsonl_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		good, "", "{}", "\ufeff\n\n" + good, `{"text":"a😀","offset_unit":"utf16","spans":[{"start":1,"end":3,"label":"X","text":"😀"}]}`,
		`{"text":"a","x":1,"spans":[{"start":0,"end":1,"label":"X","y":2},[],null]}`, `{"text":"\ud800","meta":{"a":[]}}`, "\xff\xfe",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		rep, err := (jsonl.Format{}).Read(context.Background(), formattest.Input("x", b), format.ReadOptions{}, func(d format.Document) error {
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
	})
}
