package xlsx_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"nomina/data/format"
	"nomina/data/format/xlsx"
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
	c := formattest.Synthetic(size(), 100)
	for b.Loop() {
		f, err := os.Create(filepath.Join(b.TempDir(), "x.xlsx"))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := (xlsx.Format{}).Write(context.Background(), f, c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
		if info, err := f.Stat(); err == nil {
			b.ReportMetric(float64(info.Size())/1e6, "MB")
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
	report(b, c)
}

func BenchmarkReadBack(b *testing.B) {
	c := formattest.Synthetic(size(), 100)
	f, err := os.Create(filepath.Join(b.TempDir(), "x.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	if _, err := (xlsx.Format{}).Write(context.Background(), f, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	info, err := f.Stat()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		n, err := format.Compare(context.Background(), xlsx.Format{}, f, info.Size(), c, format.WriteOptions{}, nil)
		if err != nil || n != c.Annotations {
			b.Fatalf("Compare: got %d, %v, want %d", n, err, c.Annotations)
		}
	}
	report(b, c)
}

// BenchmarkRead imports the workbook: every row with all its columns.
func BenchmarkRead(b *testing.B) {
	c := formattest.Synthetic(size(), 100)
	path := filepath.Join(b.TempDir(), "x.xlsx")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := (xlsx.Format{}).Write(context.Background(), f, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		rep, err := (xlsx.Format{}).Read(context.Background(), format.File(path), format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Spans != c.Annotations {
			b.Fatalf("Read: got %+v, %v, want %d spans", rep.Kept, err, c.Annotations)
		}
	}
	report(b, c)
}

// report prints rows per second and the memory taken from the system.
func report(b *testing.B, c format.Corpus) {
	b.ReportMetric(float64(c.Annotations)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/1e6, "MB-sys")
}
