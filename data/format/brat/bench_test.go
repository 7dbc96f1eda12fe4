package brat_test

import (
	"bytes"
	"context"
	"io"
	"testing"

	"nomina/data/format"
	"nomina/data/format/archive"
	"nomina/data/format/brat"
	"nomina/data/formattest"
)

// unpacked returns the bytes of all files in an archive.
func unpacked(b *testing.B, zipped []byte) int64 {
	members, _, err := archive.Members(context.Background(), format.InMemory("x.zip", zipped), archive.Defaults())
	if err != nil {
		b.Fatal(err)
	}
	var n int64
	for _, m := range members {
		n += m.Size
	}
	return n
}

func BenchmarkWrite(b *testing.B) {
	c := formattest.Synthetic(300, 100)
	var buf bytes.Buffer
	if _, err := (brat.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(unpacked(b, buf.Bytes()))
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
	b.SetBytes(unpacked(b, buf.Bytes()))
	for b.Loop() {
		rep, err := (brat.Format{}).Read(context.Background(), formattest.Input("x.zip", buf.Bytes()), format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Spans != c.Annotations {
			b.Fatalf("Read: got %+v, %v, want %d spans", rep.Kept, err, c.Annotations)
		}
	}
}
