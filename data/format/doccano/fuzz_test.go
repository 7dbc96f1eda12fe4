package doccano_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", `{"text":"A 😀 Paris","label":[[5,10,"PLACE"]],"doc_id":"a","metadata":"{\"a\":1}","file":"{\"name\":\"x\"}"}`,
		"[{\"data\":\"x\",\"labels\":[[0,1,\"X\"]]},\n{\"text\":\"\\ud800\",\"meta\":\"{}\"}]", `{"text":"é","entities":[{"id":1,"label":2,"start_offset":"0","end_offset":1.0,"user":1}],"relations":[{}]}`,
		`{"text":"x","annotations":[{"label":1,"user":2}],"label":"spam"}`, "{\n\"text\":\n\"x\"}", "\xff\xfe{\x00}\x00",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := formattest.Input("x", b)
		if _, err := in.Sample(); err == nil {
			(doccano.Format{}).Sniff(format.Sample{Head: b})
		}
		rep, err := (doccano.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
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
