package format_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"nomina/data/format"
	"nomina/data/formattest"
)

// nameless carries texts only and reads back the first of them.
type nameless struct{ lines }

func (nameless) Carried(s string) string { return s }

func (nameless) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	out := len(d.Spans)
	return format.Document{Text: d.Text}, []format.Loss{{Code: "loss_all", Severity: format.Refused, Spans: out}}
}

func (nameless) ReadBack(_ context.Context, _ io.ReaderAt, _ int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return yield(format.Document{Text: "Kim"})
}

// TestCompare_MissingEmpty misses an article of which nothing is known.
func TestCompare_MissingEmpty(t *testing.T) {
	b := formattest.NewBuilder()
	b.Add("One", "Kim")
	c := formattest.Corpus(t, b.Project)
	if _, err := format.Compare(context.Background(), nameless{}, bytes.NewReader(nil), 0, c, format.WriteOptions{}, nil); err != nil {
		t.Errorf("one article: got %v, want nil", err)
	}
	b.Add("Two", "")
	if _, err := format.Compare(context.Background(), nameless{}, bytes.NewReader(nil), 0, c, format.WriteOptions{}, nil); !errors.Is(err, format.ErrDiffers) {
		t.Errorf("the second is missing: got %v, want %v", err, format.ErrDiffers)
	}
}
