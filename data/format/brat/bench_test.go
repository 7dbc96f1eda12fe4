package brat_test

import (
	"bytes"
	"context"
	"io"
	"testing"

	"nomina/data/format"
	"nomina/data/format/brat"
	"nomina/data/formattest"
)

// textBytes is the length of an article of formattest.Synthetic.
func textBytes(c format.Corpus) int64 {
	var n int64
	for d := range c.Documents {
		n += int64(len(d.Text))
	}
	return n
}

func BenchmarkWrite(b *testing.B) {
	c := formattest.Synthetic(300, 100)
	b.SetBytes(textBytes(c))
	for b.Loop() {
		if _, err := (brat.Format{}).Write(context.Background(), io.Discard, c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	c := formattest.Synthetic(300, 100)
	var buf bytes.Buffer
	if _, err := (brat.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(textBytes(c))
	for b.Loop() {
		rep, err := (brat.Format{}).Read(context.Background(), formattest.Input("x.zip", buf.Bytes()), format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Spans != c.Annotations {
			b.Fatalf("Read: got %+v, %v, want %d spans", rep.Kept, err, c.Annotations)
		}
	}
}
