package doubter

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// BenchmarkMind reads what is marked in a project of some thousand articles in
// SQLite, or in that of NOMINA_PROJECT, surveys it, and judges an article.
func BenchmarkMind(b *testing.B) {
	ctx := context.Background()
	s := project(b)
	m := newMind(s)
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if err := m.readAll(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("survey", func(b *testing.B) {
		for b.Loop() {
			if err := m.surveyAll(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	all, err := s.Summaries(ctx)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("judge", func(b *testing.B) {
		for b.Loop() {
			if _, err := m.judge(ctx, all[0].ID); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("where", func(b *testing.B) {
		for b.Loop() {
			m.where("Kursk", all[0].ID)
		}
	})
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
