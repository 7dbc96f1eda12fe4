package ingest_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/ingest"
	"nomina/data/format"
)

// tree makes files below a new folder; a name that ends in "/" is a folder.
func tree(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		parent := filepath.Dir(path)
		if strings.HasSuffix(name, "/") {
			parent = path
		}
		if err := os.MkdirAll(parent, 0o755); err != nil {
			t.Fatal(err)
		}
		if parent == path {
			continue
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skipf("the system makes no links: %v", err)
	}
}

// zipped returns an archive of files.
func zipped(t testing.TB, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// collect returns the paths below dir that were collected, and what was
// reported as "path: code".
func collect(t *testing.T, dir string, paths ...string) (files, lines []string) {
	t.Helper()
	inputs, told, err := ingest.Collect(context.Background(), paths)
	if err != nil {
		t.Fatalf("collect: %v", err)
	}
	for _, in := range inputs {
		files = append(files, below(dir, in.Path))
	}
	for _, l := range told {
		lines = append(lines, below(dir, l.File)+": "+string(l.Code))
	}
	return files, lines
}

func below(dir, path string) string {
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}

func TestCollect(t *testing.T) {
	dir := tree(t, map[string]string{
		"texts/b.txt": "b", "texts/a.TXT": "a", "texts/sub/c.md": "c", "texts/sub/d.jsonl": "{}",
		"texts/z.ndjson": "{}", "texts/.hidden.txt": "h", "texts/.git/x.txt": "x", "texts/picture.png": "p",
		"texts/note": "n", "other/": "", "pictures/p.png": "p", "plain": "p", ".dot.txt": "d",
		"brat/a.txt": "a", "brat/a.ann": "", "brat/annotation.conf": "[entities]", "brat/visual.conf": "[labels]",
		"bionlp/a.txt": "a", "bionlp/a.a1": "", "bionlp/a.a2": "", "lone/b.txt": "b", "lone/a.a1": "",
		"bionlp.zip": zipped(t, map[string]string{"a.txt": "a", "a.a1": "T1\tX 0 1\ta\n", "b.a2": ""}),
		"mixed.zip":  zipped(t, map[string]string{"a.txt": "a", "picture.png": "p"}),
	})
	for _, c := range []struct {
		name         string
		paths        []string
		files, lines []string
	}{
		{"folder", []string{"texts"}, []string{"texts/a.TXT", "texts/b.txt", "texts/sub/c.md", "texts/sub/d.jsonl", "texts/z.ndjson"}, []string{"texts: left_out"}},
		{"file of any name", []string{"plain", "texts/picture.png", ".dot.txt"}, []string{"plain", "texts/picture.png", ".dot.txt"}, nil},
		{"order of the arguments", []string{"texts/sub", "plain"}, []string{"texts/sub/c.md", "texts/sub/d.jsonl", "plain"}, nil},
		{"twice", []string{"plain", "plain"}, []string{"plain", "plain"}, nil},
		{"missing", []string{"nothing.txt", "plain"}, []string{"plain"}, []string{"nothing.txt: missing"}},
		{"empty folder", []string{"other"}, nil, []string{"other: no_files"}},
		{"what belongs to others", []string{"brat"}, []string{"brat/a.txt"}, nil},
		{"what is read beside texts", []string{"bionlp"}, []string{"bionlp/a.txt"}, nil},
		{"what no text is beside", []string{"lone"}, []string{"lone/b.txt"}, []string{"lone: left_out"}},
		{"archive of both", []string{"bionlp.zip"}, []string{"bionlp.zip/a.txt"}, []string{"bionlp.zip: left_out"}},
		{"archive", []string{"mixed.zip"}, []string{"mixed.zip/a.txt"}, []string{"mixed.zip: left_out"}},
		{"folder of other kinds", []string{"pictures"}, nil, []string{"pictures: left_out", "pictures: no_files"}},
		{"nothing", nil, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var paths []string
			for _, p := range c.paths {
				paths = append(paths, filepath.Join(dir, filepath.FromSlash(p)))
			}
			files, lines := collect(t, dir, paths...)
			if diff := cmp.Diff(files, c.files); diff != "" {
				t.Errorf("files, got - want +\n%s", diff)
			}
			if diff := cmp.Diff(lines, c.lines); diff != "" {
				t.Errorf("lines, got - want +\n%s", diff)
			}
		})
	}
}

func TestCollect_Links(t *testing.T) {
	dir := tree(t, map[string]string{"in/a.txt": "a", "in/sub/b.txt": "b", "far/c.txt": "c"})
	link(t, filepath.Join(dir, "in"), filepath.Join(dir, "in", "sub", "loop"))
	link(t, filepath.Join(dir, "far"), filepath.Join(dir, "in", "far"))
	link(t, filepath.Join(dir, "far", "c.txt"), filepath.Join(dir, "in", "one.txt"))
	link(t, filepath.Join(dir, "gone"), filepath.Join(dir, "in", "broken.txt"))
	link(t, filepath.Join(dir, "gone"), filepath.Join(dir, "in", "broken"))

	files, lines := collect(t, dir, filepath.Join(dir, "in"))
	// The broken link comes along for its reader to report.
	want := []string{"in/a.txt", "in/broken.txt", "in/far/c.txt", "in/one.txt", "in/sub/b.txt"}
	if diff := cmp.Diff(files, want); diff != "" {
		t.Errorf("files, got - want +\n%s", diff)
	}
	if diff := cmp.Diff(lines, []string{"in: left_out"}); diff != "" {
		t.Errorf("lines, got - want +\n%s", diff)
	}
}

func TestCollect_Unreadable(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("everything can be read here")
	}
	dir := tree(t, map[string]string{"in/a.txt": "a", "in/shut/b.txt": "b"})
	if err := os.Chmod(filepath.Join(dir, "in", "shut"), 0); err != nil {
		t.Fatal(err)
	}
	files, lines := collect(t, dir, filepath.Join(dir, "in"))
	if diff := cmp.Diff(files, []string{"in/a.txt"}); diff != "" {
		t.Errorf("files, got - want +\n%s", diff)
	}
	if diff := cmp.Diff(lines, []string{"in/shut: denied"}); diff != "" {
		t.Errorf("lines, got - want +\n%s", diff)
	}
}

func TestCollect_Device(t *testing.T) {
	info, err := os.Stat(os.DevNull)
	if err != nil || info.Mode().IsRegular() {
		t.Skip("the system has no devices among its files")
	}
	inputs, lines, err := ingest.Collect(context.Background(), []string{os.DevNull})
	if err != nil || len(inputs) != 0 || len(lines) != 1 || lines[0].Code != ingest.CodeNoFile {
		t.Errorf("got %v, %v, %v, want one line %s", inputs, lines, err, ingest.CodeNoFile)
	}
	if lines[0].Severity != format.Refused {
		t.Errorf("got severity %v, want refused", lines[0].Severity)
	}
}

func TestCollect_Cancelled(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a"})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := ingest.Collect(ctx, []string{dir}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

// TestCollect_Companions leaves out what an export has put beside its file, unless
// it is asked for by itself.
func TestCollect_Companions(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"out.jsonl", "out.label_config.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("[]"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]string{dir: "out.jsonl", filepath.Join(dir, "out.label_config.json"): "out.label_config.json"} {
		inputs, _, err := ingest.Collect(context.Background(), []string{path})
		if err != nil || len(inputs) != 1 || inputs[0].Name != want {
			t.Errorf("%s: got %v, %v, want %s", path, inputs, err, want)
		}
	}
}
