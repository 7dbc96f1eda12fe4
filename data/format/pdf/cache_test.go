package pdf_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/pdf"
	"nomina/data/formattest"
)

// TestFormat_DamagedCache reads with a translation that was kept and is damaged: it
// is made and kept anew.
func TestFormat_DamagedCache(t *testing.T) {
	read := func(when string) {
		t.Helper()
		in := formattest.Input("a.pdf", document("", lines(700, "The Prime Minister spoke.")))
		rep, err := pdf.Format{}.Read(t.Context(), in, format.ReadOptions{}, func(format.Document) error { return nil })
		if err != nil || rep.Kept.Articles != 1 {
			t.Errorf("%s: got %d articles, %v, want 1: %v", when, rep.Kept.Articles, err, rep.Lines)
		}
	}
	read("at first")
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Skip(err)
	}
	name, good := kept(t, filepath.Join(cache, "nomina", "pdfium"))
	dir := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} { // Linux, macOS, Windows
		t.Setenv(name, dir)
	}
	if cache, err = os.UserCacheDir(); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(cache, "nomina", "pdfium")
	bad := bytes.Clone(good)
	bad[len(bad)/2] ^= 1
	if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), bad, 0o600); err != nil {
		t.Fatal(err)
	}
	read("damaged")
	if again, b := kept(t, folder); again != name || bytes.Equal(b, bad) {
		t.Errorf("kept: got %s, damaged %v, want %s anew", again, bytes.Equal(b, bad), name)
	}
}

// kept returns the only file of a folder, by its path there.
func kept(t *testing.T, folder string) (name string, content []byte) {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			names = append(names, path)
		}
		return err
	})
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: got %v, %v, want a file", folder, names, err)
	}
	content, err = os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	name, err = filepath.Rel(folder, names[0])
	if err != nil {
		t.Fatal(err)
	}
	return name, content
}
