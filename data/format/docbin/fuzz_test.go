package docbin_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

// FuzzRead reads anything, packed and not: nothing panics, and whatever comes in
// holds its own promises.
func FuzzRead(f *testing.F) {
	f.Add([]byte(""))
	f.Add([]byte("x\x9c"))
	f.Add(unpacked(f, written(f, formattest.Cases()[2].Project)))
	f.Add(unpacked(f, written(f, formattest.Cases()[5].Project)))
	f.Fuzz(func(t *testing.T, b []byte) {
		fuzz(t, formattest.Input("x", b))
		fuzz(t, formattest.Input("x", packed(t, b)))
	})
}

func fuzz(t *testing.T, in format.Input) {
	rep, err := (docbin.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
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
	(docbin.Format{}).Sniff(sample)
}
