package pdf_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/pdf"
	"nomina/data/formattest"
)

// TestFormat_DamagedCache reads with what an earlier run kept, and with that
// damaged.
func TestFormat_DamagedCache(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} { // Linux, macOS, Windows
		t.Setenv(name, dir)
	}
	read := func(when string) {
		t.Helper()
		in := formattest.Input("a.pdf", document("", lines(700, "The Prime Minister spoke.")))
		rep, err := pdf.Format{}.Read(t.Context(), in, format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Articles != 1 {
			t.Errorf("%s: got %d articles, %v, want 1: %v", when, rep.Kept.Articles, err, rep.Lines)
		}
	}
	read("at first")
	kept := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		kept++
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		raw[len(raw)/2] ^= 1
		return os.WriteFile(path, raw, 0o600)
	})
	if err != nil || kept != 1 {
		t.Fatalf("got %d files in the cache, %v, want 1", kept, err)
	}
	read("damaged")
	read("afterwards")
}
