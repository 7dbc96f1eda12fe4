package doccano_test

import (
	"bytes"
	"context"
	"testing"

	"nomina/data/format"
	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

func BenchmarkWrite(b *testing.B) {
	for _, u := range []format.Unit{format.UTF16, format.CodePoints} {
		b.Run(u.String(), func(b *testing.B) {
			c := formattest.Synthetic(1000, 20)
			b.SetBytes(int64(len(written(b, c))))
			for b.Loop() {
				var n counter
				if _, err := (doccano.Format{}).Write(context.Background(), &n, c, format.WriteOptions{Unit: u}, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	c := formattest.Synthetic(5000, 20)
	file := written(b, c)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		rep, err := (doccano.Format{}).Read(context.Background(), format.InMemory("x.jsonl", file), format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Spans != c.Annotations {
			b.Fatalf("Read: got %+v, %v, want %d spans", rep.Kept, err, c.Annotations)
		}
	}
}

func written(b *testing.B, c format.Corpus) []byte {
	var buf bytes.Buffer
	if _, err := (doccano.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	return buf.Bytes()
}

// counter counts what is written to it.
type counter int64

func (n *counter) Write(p []byte) (int, error) {
	*n += counter(len(p))
	return len(p), nil
}
