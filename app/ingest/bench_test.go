package ingest_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/ingest"
	"nomina/data"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/sqlite"
)

// corpus makes n text files of about size bytes each, all different.
func corpus(b *testing.B, n, size int) (dir string, total int64) {
	files := make(map[string]string, n)
	sentence := "Le président Kim Jong-un s’est rendu à Koursk, où l’Ukraine tient bon. "
	for i := range n {
		text := fmt.Sprintf("Article number %d\n\n", i) + strings.Repeat(sentence, size/len(sentence))
		files[fmt.Sprintf("%03d/%05d.txt", i/100, i)] = text
		total += int64(len(text))
	}
	return tree(b, files), total
}

// BenchmarkImport is the whole path of an import: find the files, read them,
// decode, hash, plan, store.
func BenchmarkImport(b *testing.B) {
	dir, total := corpus(b, 10_000, 3_000)
	for _, engine := range []struct {
		name string
		open data.Opener
	}{{"memory", nil}, {"sqlite", sqlite.Open}} {
		b.Run(engine.name, func(b *testing.B) {
			b.SetBytes(total)
			for b.Loop() {
				open := engine.open
				if open == nil {
					open = new(memory.Shelf).Open
				}
				importAll(b, open, filepath.Join(b.TempDir(), "p.nomina"), dir)
			}
		})
	}
}

// BenchmarkRead is the same without the project.
func BenchmarkRead(b *testing.B) {
	dir, total := corpus(b, 10_000, 3_000)
	b.SetBytes(total)
	for b.Loop() {
		readAll(b, dir)
	}
}

func readAll(b *testing.B, dir string) ingest.Batch {
	inputs, _, err := ingest.Collect(context.Background(), []string{dir})
	if err != nil {
		b.Fatal(err)
	}
	batch, err := ingest.Read(context.Background(), inputs, ingest.Options{}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return batch
}

func importAll(b *testing.B, open data.Opener, location, dir string) {
	batch := readAll(b, dir)
	store, err := open(context.Background(), location, data.OpenCreate, batch.Template(ident.New, ident.Now()))
	if err != nil {
		b.Fatal(err)
	}
	_, rep, err := newEditor(store).Import(context.Background(), batch.Import(ingest.Taking{}))
	if err != nil || rep.Articles != 10_000 {
		b.Fatalf("got %d articles and %v, want 10,000", rep.Articles, err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
}
