package replicator

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/replicate"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// BenchmarkScan goes through a project of some thousand articles in SQLite, or
// that of NOMINA_PROJECT, and reports when the first places were told.
func BenchmarkScan(b *testing.B) {
	ctx := context.Background()
	for _, text := range []string{"Kursk", "Kyïv while Kim"} {
		b.Run(text, func(b *testing.B) {
			s := project(b)
			all, err := s.Summaries(ctx)
			if err != nil {
				b.Fatal(err)
			}
			w := Wanted{Text: text, Label: "none", Article: all[0].ID, Words: true}
			for b.Loop() {
				start, first, n := time.Now(), time.Duration(0), 0
				scan(ctx, s, w, choices{Choices: replicate.Choices{Words: true}}, func() bool { return false }, func(t batch) {
					n += len(t.exact)
					if n > 0 && first == 0 {
						first = time.Since(start)
					}
				})
				b.ReportMetric(float64(first.Microseconds())/1000, "first-ms")
				b.ReportMetric(float64(n), "places")
			}
		})
	}
}

func project(b *testing.B) data.Store {
	b.Helper()
	path, mode := os.Getenv("NOMINA_PROJECT"), data.OpenRead
	if path == "" {
		path, mode = filepath.Join(b.TempDir(), "p.nomina"), data.OpenCreate
	}
	s, err := sqlite.Open(context.Background(), path, mode, storetest.Template())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	if mode == data.OpenCreate {
		if err := storetest.Fill(context.Background(), s, 4000, 8, 1500); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

// BenchmarkApply marks every place of a name in one act, through an editor.
func BenchmarkApply(b *testing.B) {
	ctx := context.Background()
	s := project(b)
	if !s.Writable() {
		b.Skip("the project is not to be written")
	}
	labels, err := s.Labels(ctx)
	if err != nil {
		b.Fatal(err)
	}
	var f found
	w := Wanted{Text: "Kursk", Label: labels[0].ID, Words: true}
	scan(ctx, s, w, choices{Choices: replicate.Choices{Words: true}}, func() bool { return false }, func(t batch) { f.add(t, nil) })
	e := edit.New(s, edit.Options{NewID: ident.New, Now: ident.Now})
	for b.Loop() {
		c, err := e.Do(ctx, edit.Spread{Places: f.places(), Label: w.Label})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(c.Changes.Annotations.Created)), "places")
		b.StopTimer()
		if _, err := e.Undo(ctx); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
