package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Two runs write the same bytes with the same times, wherever they write.
func TestRun_Twice(t *testing.T) {
	t.Chdir("../..")
	at := time.Unix(1_800_000_000, 0).UTC()
	trees := make([]map[string]string, 2)
	for i := range trees {
		dir := t.TempDir()
		if err := run(dir, "9.8.7", at); err != nil {
			t.Fatal(err)
		}
		trees[i] = tree(t, dir, at)
	}
	if diff := cmp.Diff(trees[0], trees[1]); diff != "" {
		t.Errorf("two runs: got - then +\n%s", diff)
	}
}

// One folder is written without touching the others.
func TestRun_Named(t *testing.T) {
	t.Chdir("../..")
	dir := t.TempDir()
	other := filepath.Join(dir, "darwin", "kept")
	if err := save(other, nil); err != nil {
		t.Fatal(err)
	}
	at := time.Unix(1_800_000_000, 0).UTC()
	if err := run(dir, "", at, "linux"); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{other, filepath.Join(dir, "linux", "nfpm.yaml")} {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
	if err := run(dir, "", at, "amiga"); err == nil {
		t.Error("run for a system that there is not: got no error")
	}
}

// tree returns the files below dir with their contents.
func tree(t *testing.T, dir string, at time.Time) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if info, err := d.Info(); err != nil || (path != dir && !info.ModTime().Equal(at)) {
			t.Errorf("%s: got time %v, %v, want %v", path, info.ModTime(), err, at)
		}
		if d.IsDir() {
			return nil
		}
		raw, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[name] = string(raw)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
