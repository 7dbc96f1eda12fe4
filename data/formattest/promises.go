package formattest

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
)

// Promises reads any bytes under a name, for fuzzing: nothing panics, and whatever
// comes in and is said of it holds what a Reader promises.
func Promises(t *testing.T, r format.Reader, name string, b []byte) {
	t.Helper()
	Sound(t, r, Input(name, b))
}

// Sound is Promises for any file.
func Sound(t *testing.T, r format.Reader, in format.Input) {
	t.Helper()
	if s, ok := r.(format.Sniffer); ok {
		sample, err := in.Sample()
		if err != nil {
			t.Fatal(err)
		}
		s.Sniff(sample)
	}
	rep, err := r.Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
		promised(t, d)
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
}

func promised(t *testing.T, d format.Document) {
	t.Helper()
	agrees(t, d)
	runes := []rune(d.Text)
	if !utf8.ValidString(d.Text) {
		t.Errorf("text: got %q, want UTF-8", d.Text)
	}
	for _, s := range d.Spans {
		if s.Start < 0 || s.End > len(runes) || s.Start >= s.End || string(runes[s.Start:s.End]) != s.Text || s.Label == "" || !utf8.ValidString(s.Label) {
			t.Errorf("span: got %+v in %q", s, d.Text)
		}
	}
}
