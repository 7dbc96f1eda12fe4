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

// tree returns the files below dir with their contents.
func tree(t *testing.T, dir string, at time.Time) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if info, err := d.Info(); err != nil || !info.ModTime().Equal(at) {
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
