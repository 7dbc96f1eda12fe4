package formattest

import (
	"bytes"
	"context"
	"io"
	"os"
	"runtime"
	"strconv"
	"testing"

	"nomina/data/format"
)

// Speed measures a format by a synthetic corpus of articles with 30 annotations
// each: writing, and reading what was written, in bytes of the file.
// NOMINA_BENCH_ARTICLES says how many articles; 300 when it is not set.
func Speed(b *testing.B, f interface {
	format.Writer
	format.Reader
},
) {
	n, err := strconv.Atoi(os.Getenv("NOMINA_BENCH_ARTICLES"))
	if err != nil {
		n = 300
	}
	c := Synthetic(n, 30)
	var file bytes.Buffer
	if _, err := f.Write(context.Background(), &file, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	b.Run("write", func(b *testing.B) {
		b.SetBytes(int64(file.Len()))
		for b.Loop() {
			if _, err := f.Write(context.Background(), io.Discard, c, format.WriteOptions{}, nil); err != nil {
				b.Fatal(err)
			}
		}
		taken(b)
	})
	b.Run("read", func(b *testing.B) {
		in := format.InMemory("x"+f.Extensions()[0], file.Bytes())
		b.SetBytes(int64(file.Len()))
		for b.Loop() {
			rep, err := f.Read(context.Background(), in, format.ReadOptions{}, func(format.Document) error { return nil })
			if err != nil || rep.Kept.Articles != n {
				b.Fatalf("Read: got %+v, %v, want %d articles", rep.Kept, err, n)
			}
		}
		taken(b)
	})
}

// taken prints the memory taken from the system.
func taken(b *testing.B) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/1e6, "MB-sys")
}
