package jsonl_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

// size returns how many articles of 100 annotations a benchmark has:
// NOMINA_BENCH_ARTICLES=10000 gives a million annotations.
func size() int {
	if n, err := strconv.Atoi(os.Getenv("NOMINA_BENCH_ARTICLES")); err == nil {
		return n
	}
	return 300
}

func BenchmarkWrite(b *testing.B) {
	for _, u := range format.Units() {
		b.Run(u.String(), func(b *testing.B) {
			c := formattest.Synthetic(size(), 100)
			for b.Loop() {
				if _, err := (jsonl.Format{}).Write(context.Background(), io.Discard, c, format.WriteOptions{Unit: u}, nil); err != nil {
					b.Fatal(err)
				}
			}
			report(b, c)
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	c := formattest.Synthetic(size(), 100)
	f := file(b, c)
	info, err := f.Stat()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	for b.Loop() {
		n, err := format.Compare(context.Background(), jsonl.Format{}, f, info.Size(), c, format.WriteOptions{}, nil)
		if err != nil || n != c.Annotations {
			b.Fatalf("Compare: got %d, %v, want %d", n, err, c.Annotations)
		}
	}
	report(b, c)
}

// BenchmarkReadArticles reads articles without spans.
func BenchmarkReadArticles(b *testing.B) {
	c := formattest.Synthetic(size(), 0)
	f := file(b, c)
	info, err := f.Stat()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	for b.Loop() {
		rep, err := (jsonl.Format{}).Read(context.Background(), format.File(f.Name()), format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Articles != c.Articles {
			b.Fatalf("Read: got %+v, %v, want %d articles", rep.Kept, err, c.Articles)
		}
	}
}

func file(b *testing.B, c format.Corpus) *os.File {
	f, err := os.Create(filepath.Join(b.TempDir(), "x.jsonl"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := f.Close(); err != nil {
			b.Error(err)
		}
	})
	if _, err := (jsonl.Format{}).Write(context.Background(), f, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	return f
}

// report prints annotations per second and the memory taken from the system.
func report(b *testing.B, c format.Corpus) {
	b.ReportMetric(float64(c.Annotations)*float64(b.N)/b.Elapsed().Seconds(), "annotations/s")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/1e6, "MB-sys")
}
