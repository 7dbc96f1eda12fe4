package sqlite

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nomina/data"
	"nomina/data/storetest"
)

// BenchmarkJournalMode measures one act in a project of 200,000 annotations, to
// its durable commit, in the ways SQLite can keep what it is about to change.
// docs/decisions/0003-journal-mode.md has the figures.
func BenchmarkJournalMode(b *testing.B) {
	ctx := context.Background()
	original := filepath.Join(b.TempDir(), "original.nomina")
	s, err := Open(ctx, original, data.OpenCreate, storetest.Template())
	if err != nil {
		b.Fatal(err)
	}
	if err := storetest.Fill(ctx, s, 10_000, 20, 3000); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for _, mode := range []string{"WAL", "DELETE", "TRUNCATE", "PERSIST"} {
		b.Run(mode, func(b *testing.B) { actsInMode(b, original, mode) })
	}
}

// actsInMode measures acts in a copy of the project, spread over its articles.
func actsInMode(b *testing.B, original, mode string) {
	ctx := context.Background()
	path := filepath.Join(b.TempDir(), "copy.nomina")
	body, err := os.ReadFile(original)
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(path, body, 0o666); err != nil {
		b.Fatal(err)
	}
	pool, err := connect(path, readWrite, 1, "foreign_keys(1)", "cache_size(-8000)", "wal_autocheckpoint(0)")
	if err != nil {
		b.Fatal(err)
	}
	w := &writer{pool: pool}
	if err := w.open(ctx); err != nil {
		b.Fatal(err)
	}
	defer w.close()
	var got string
	if err := w.conn.QueryRowContext(ctx, "PRAGMA journal_mode = "+mode).Scan(&got); err != nil || !strings.EqualFold(got, mode) {
		b.Fatalf("got journal mode %s, %v, want %s", got, err, mode)
	}
	// An annotator is slower than the settler: between two acts it moves what
	// the first one wrote.
	move := func() {}
	if mode == "WAL" {
		s := &settler{}
		if s.pool, err = connect(path, readWrite, 1, "wal_autocheckpoint(0)"); err != nil {
			b.Fatal(err)
		}
		defer s.pool.Close()
		move = func() {
			if !s.settle() {
				b.Error("got a log that can't be moved")
			}
		}
	}
	r := reader{w}
	sums, err := r.Summaries(ctx)
	if err != nil {
		b.Fatal(err)
	}
	labels, err := r.Labels(ctx)
	if err != nil {
		b.Fatal(err)
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		a := sums[i*37%len(sums)].Article
		text, err := r.Text(ctx, a.TextHash)
		if err != nil {
			b.Fatal(err)
		}
		txn := storetest.Do(storetest.Created(storetest.NewAnnotation(a, text, 1, 9, labels[0].ID)))
		b.StartTimer()
		start := time.Now()
		if _, err := w.apply(ctx, txn); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
		b.StopTimer()
		move()
		b.StartTimer()
	}
	slices.Sort(took)
	at := func(q float64) float64 { return took[int(q*float64(len(took)-1))].Seconds() * 1000 }
	b.ReportMetric(at(0.5), "ms-p50")
	b.ReportMetric(at(0.99), "ms-p99")
}
