package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// large makes the project that the speed of the program is judged by: 10,000
// articles of 3 KB with 200,000 annotations.
func large(b *testing.B) string {
	b.Helper()
	return filled(b, 10_000, 20, 3000)
}

func filled(b *testing.B, articles, annotations, size int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "large.nomina")
	s := openBench(b, path, data.OpenCreate)
	if err := storetest.Fill(context.Background(), s, articles, annotations, size); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

func openBench(b *testing.B, path string, mode data.Mode) data.Store {
	b.Helper()
	s, err := sqlite.Open(context.Background(), path, mode, storetest.Template())
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// memory reports the highest resident size of this process so far.
func memory(b *testing.B) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return // not on this system
	}
	for line := range strings.Lines(string(status)) {
		var kib float64
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kib); err == nil {
			b.ReportMetric(kib/1024, "MB-peak-RSS")
		}
	}
}

// quantiles reports the middle and the slowest hundredth.
func quantiles(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	at := func(q float64) float64 {
		return float64(took[int(q*float64(len(took)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(at(0.50), "ms-p50")
	b.ReportMetric(at(0.99), "ms-p99")
	b.ReportMetric(at(1), "ms-max")
}

// BenchmarkAct measures one annotation, to its durable commit.
func BenchmarkAct(b *testing.B) {
	ctx := context.Background()
	s := openBench(b, large(b), data.OpenWrite)
	defer s.Close()
	sums, err := s.Summaries(ctx)
	if err != nil {
		b.Fatal(err)
	}
	labels, err := s.Labels(ctx)
	if err != nil {
		b.Fatal(err)
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		a := sums[i*37%len(sums)].Article
		body, err := s.Text(ctx, a.TextHash)
		if err != nil {
			b.Fatal(err)
		}
		txn := storetest.Do(storetest.Created(storetest.NewAnnotation(a, body, 1, 9, labels[0].ID)))
		b.StartTimer()
		start := time.Now()
		if _, err := s.Apply(ctx, txn); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	quantiles(b, took)
	memory(b)
}

// BenchmarkStart measures what a window reads before it shows a project.
func BenchmarkStart(b *testing.B) {
	ctx := context.Background()
	path := large(b)
	for b.Loop() {
		s := openBench(b, path, data.OpenWrite)
		if _, err := s.Labels(ctx); err != nil {
			b.Fatal(err)
		}
		if all, err := s.Summaries(ctx); err != nil || len(all) != 10_000 {
			b.Fatalf("got %d articles, %v", len(all), err)
		}
		if _, err := s.LabelCounts(ctx); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	memory(b)
}

// BenchmarkRead measures the single reads of a window at work.
func BenchmarkRead(b *testing.B) {
	ctx := context.Background()
	s := openBench(b, large(b), data.OpenWrite)
	defer s.Close()
	sums, err := s.Summaries(ctx)
	if err != nil {
		b.Fatal(err)
	}
	reads := map[string]func(data.Summary) error{
		"annotations": func(a data.Summary) error { _, err := s.Annotations(ctx, a.ID); return err },
		"text":        func(a data.Summary) error { _, err := s.Text(ctx, a.TextHash); return err },
		"summaries":   func(data.Summary) error { _, err := s.Summaries(ctx); return err },
		"counts":      func(data.Summary) error { _, err := s.LabelCounts(ctx); return err },
		"next undo":   func(data.Summary) error { _, err := s.NextUndo(ctx); return err },
	}
	for name, read := range reads {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if err := read(sums[i*37%len(sums)]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDocuments measures the reading of a whole project, as an export does:
// by a program that only reads, and by a window, from a private copy.
func BenchmarkDocuments(b *testing.B) {
	for _, articles := range []int{2_000, 10_000} {
		path := filled(b, articles, 100, 3000)
		for name, mode := range map[string]data.Mode{"read": data.OpenRead, "write": data.OpenWrite} {
			b.Run(fmt.Sprint(articles*100, " annotations, opened to ", name), func(b *testing.B) {
				s := openBench(b, path, mode)
				defer s.Close()
				n := 0
				for b.Loop() {
					for d, err := range s.Documents(context.Background()) {
						if err != nil {
							b.Fatal(err)
						}
						n += len(d.Annotations)
					}
				}
				b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "annotations/s")
				memory(b)
			})
		}
	}
}

// BenchmarkImport measures one act that imports 10,000 articles of 3 KB.
func BenchmarkImport(b *testing.B) {
	for _, annotations := range []int{0, 20} {
		b.Run(fmt.Sprint(annotations, " annotations each"), func(b *testing.B) {
			size := 0
			for b.Loop() {
				b.StopTimer()
				s := openBench(b, filepath.Join(b.TempDir(), "import.nomina"), data.OpenCreate)
				labels, err := s.Labels(context.Background())
				if err != nil {
					b.Fatal(err)
				}
				txn := storetest.Import(labels, 0, 10_000, annotations, 3000)
				for _, t := range txn.Texts {
					size += len(t.Body)
				}
				b.StartTimer()
				if _, err := s.Apply(context.Background(), txn); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
			b.ReportMetric(float64(size)/1e6/b.Elapsed().Seconds(), "MB/s")
			memory(b)
		})
	}
}
