package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"nomina/data"
)

// BenchmarkSnapshot measures how long the project's file is read for a snapshot,
// and, beside it, for SQLite's own VACUUM INTO.
// docs/decisions/0003-journal-mode.md has the figures.
func BenchmarkSnapshot(b *testing.B) {
	ctx := context.Background()
	for _, each := range []int{20, 100} {
		path := filled(b, 10_000, each, 3000)
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		size := float64(info.Size()) / 1e6
		b.Run(fmt.Sprint(each*10_000, " annotations"), func(b *testing.B) {
			s := openBench(b, path, data.OpenWrite)
			defer s.Close()
			for b.Loop() {
				snap, err := s.Snapshot(ctx)
				if err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := snap.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
			b.ReportMetric(size, "MB")
			memory(b)
		})
		b.Run(fmt.Sprint(each*10_000, " annotations, VACUUM INTO"), func(b *testing.B) {
			db, err := sql.Open("sqlite", path)
			if err != nil {
				b.Fatal(err)
			}
			defer db.Close()
			to := filepath.Join(b.TempDir(), "copy.nomina")
			for b.Loop() {
				if _, err := db.Exec("VACUUM INTO ?", to); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if err := os.Remove(to); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}
