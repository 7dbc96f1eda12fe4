package format_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data/format"
	"nomina/data/formattest"
)

// folder returns the files in a folder with what they hold; of folders the name
// only.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil && !e.IsDir() {
			t.Fatal(err)
		}
		out[e.Name()] = string(b)
	}
	return out
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestExportFiles_AllOrNone lets the last of three files fail to take its name.
func TestExportFiles_AllOrNone(t *testing.T) {
	dir := t.TempDir()
	c := formattest.Corpus(t, project())
	write(t, dir, map[string]string{"a": "before"})
	if err := os.Mkdir(filepath.Join(dir, "c"), 0o700); err != nil {
		t.Fatal(err)
	}
	before := folder(t, dir)
	targets := []format.Target{{Path: filepath.Join(dir, "a"), Corpus: c}, {Path: filepath.Join(dir, "b"), Corpus: c}, {Path: filepath.Join(dir, "c"), Corpus: c}}
	if _, err := format.ExportFiles(context.Background(), targets, lines{}, format.ExportOptions{}, nil); err == nil {
		t.Fatal("ExportFiles over a folder: got nil, want an error")
	}
	if diff := cmp.Diff(folder(t, dir), before); diff != "" {
		t.Errorf("folder: got (-), want (+):\n%s", diff)
	}
	if _, err := format.ExportFiles(context.Background(), targets[:2], lines{}, format.ExportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(folder(t, dir), map[string]string{"a": "One\nTwo\n", "b": "One\nTwo\n", "c": ""}); diff != "" {
		t.Errorf("folder: got (-), want (+):\n%s", diff)
	}
}

// TestExportFiles_SamePath writes twice to one file, by two ways.
func TestExportFiles_SamePath(t *testing.T) {
	dir := t.TempDir()
	c := formattest.Corpus(t, project())
	write(t, dir, map[string]string{"a": "before"})
	if err := os.Symlink(filepath.Join(dir, "a"), filepath.Join(dir, "link")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	before := folder(t, dir)
	for _, other := range []string{dir + "/./a", filepath.Join(dir, "link")} {
		targets := []format.Target{{Path: filepath.Join(dir, "a"), Corpus: c}, {Path: other, Corpus: c}}
		_, err := format.ExportFiles(context.Background(), targets, lines{}, format.ExportOptions{}, nil)
		if !errors.Is(err, format.ErrSamePath) {
			t.Errorf("%s: got %v, want %v", other, err, format.ErrSamePath)
		}
		if diff := cmp.Diff(folder(t, dir), before); diff != "" {
			t.Errorf("folder: got (-), want (+):\n%s", diff)
		}
	}
}

// accompanied is lines with a file of labels beside it.
type accompanied struct{ lines }

func (accompanied) Companions(c format.Corpus) []format.Companion {
	var keys []string
	for _, l := range c.Labels {
		keys = append(keys, l.Key)
	}
	return []format.Companion{{Suffix: ".labels.txt", Bytes: []byte(strings.Join(keys, " "))}}
}

func TestExportFiles_Companions(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.lines")
	rep, err := format.Export(context.Background(), path, accompanied{}, project(), format.ExportOptions{}, nil)
	if err != nil || len(rep.Lines) != 1 || rep.Lines[0].Code != format.CodeCompanion || rep.Lines[0].Args["file"] != "out.labels.txt" {
		t.Errorf("Export: got %+v, %v, want a note on the companion", rep, err)
	}
	want := map[string]string{"out.lines": "One\nTwo\n", "out.labels.txt": "PERSON PLACE ORGANIZATION EVENT WORK_OF_ART"}
	if diff := cmp.Diff(folder(t, dir), want); diff != "" {
		t.Errorf("folder: got (-), want (+):\n%s", diff)
	}
	if got, want := format.FilesOf(accompanied{}, path), []string{path, filepath.Join(dir, "out.labels.txt")}; !cmp.Equal(got, want) {
		t.Errorf("FilesOf: got %q, want %q", got, want)
	}
	o := format.ExportOptions{Keep: []string{filepath.Join(dir, "out.labels.txt")}}
	write(t, dir, map[string]string{"out.lines": "before"})
	if _, err := format.Export(context.Background(), path, accompanied{}, project(), o, nil); !errors.Is(err, format.ErrKept) {
		t.Errorf("Export over a companion to keep: got %v, want %v", err, format.ErrKept)
	}
	want["out.lines"] = "before"
	if diff := cmp.Diff(folder(t, dir), want); diff != "" {
		t.Errorf("folder: got (-), want (+):\n%s", diff)
	}
}
