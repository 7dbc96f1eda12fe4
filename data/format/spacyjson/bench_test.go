package spacyjson_test

import (
	"bytes"
	"context"
	"io"
	"runtime"
	"testing"

	"nomina/data/format"
	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

// BenchmarkWrite reports the megabytes written in a second, and those of the texts.
func BenchmarkWrite(b *testing.B) {
	c := formattest.Synthetic(1000, 20)
	var size, text int64
	docs, err := formattest.Documents(c.Documents)
	if err != nil {
		b.Fatal(err)
	}
	for _, d := range docs {
		text += int64(len(d.Text))
	}
	for b.Loop() {
		var n counter
		if _, err := (spacyjson.Format{}).Write(context.Background(), &n, c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
		size = int64(n)
	}
	b.SetBytes(size)
	report(b, text)
}

func BenchmarkRead(b *testing.B) {
	c := formattest.Synthetic(1000, 20)
	var buf bytes.Buffer
	if _, err := (spacyjson.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	in := format.InMemory("x.jsonl", buf.Bytes())
	var text int64
	for b.Loop() {
		text = 0
		rep, err := (spacyjson.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
			text += int64(len(d.Text))
			return nil
		})
		if err != nil || rep.Kept.Articles != c.Articles {
			b.Fatalf("Read: got %+v, %v, want %d articles", rep.Kept, err, c.Articles)
		}
	}
	b.SetBytes(int64(buf.Len()))
	report(b, text)
}

func report(b *testing.B, text int64) {
	b.ReportMetric(float64(text)*float64(b.N)/b.Elapsed().Seconds()/1e6, "MB-text/s")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/1e6, "MB-sys")
}

// counter counts what is written.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return io.Discard.Write(p)
}
