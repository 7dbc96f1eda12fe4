// Package formattest is the conformance suite of formats: what any reader and
// writer of articles has to carry and how it has to fail.
//
// One suite for all makes a new format's tests one line. It is imported by tests
// only.
package formattest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"nomina/data/format"
)

// now is the moment of every export of the suite; it never changes.
var now = time.Date(2025, 3, 4, 5, 6, 7, 0, time.UTC)

// Run tries f with everything that its ports promise.
func Run(t *testing.T, f format.Format) {
	t.Helper()
	if f.Name() == "" || len(f.Extensions()) == 0 {
		t.Errorf("Name and Extensions: got %q, %q, want some", f.Name(), f.Extensions())
	}
	w, writes := f.(format.Writer)
	r, reads := f.(format.Reader)
	if reads {
		t.Run("read", func(t *testing.T) { runReader(t, r) })
	}
	if writes {
		t.Run("export", func(t *testing.T) { runExport(t, w) })
	}
	if l, ok := f.(lossy); ok {
		t.Run("carry", func(t *testing.T) { runCarrier(t, l) })
		if ch, ok := f.(format.Checker); ok {
			t.Run("differences", func(t *testing.T) { runCarrierDifferences(t, l, ch) })
		}
		return
	}
	if writes {
		t.Run("write", func(t *testing.T) { runWriter(t, w) })
		t.Run("suggestions", func(t *testing.T) { runSuggestions(t, w) })
	}
	if ch, ok := f.(format.Checker); ok && writes {
		t.Run("differences", func(t *testing.T) { runDifferences(t, w, ch) })
	}
	if reads && writes {
		t.Run("round trip", func(t *testing.T) { runRoundTrip(t, w, r) })
	}
}

// Corpus returns a case as a writer gets it.
func Corpus(t testing.TB, p *Project) format.Corpus {
	t.Helper()
	c, err := format.FromReader(context.Background(), p, "1.2.3", now)
	if err != nil {
		t.Fatalf("FromReader: %v", err)
	}
	return c
}

func write(t *testing.T, w format.Writer, c format.Corpus, u format.Unit) ([]byte, format.Report) {
	t.Helper()
	var buf bytes.Buffer
	last := int64(-1)
	rep, err := w.Write(context.Background(), &buf, c, format.WriteOptions{Unit: u}, func(done, total int64) {
		if done < last || done > total || total != c.Total() {
			t.Errorf("progress: got %d of %d after %d, want rising to %d", done, total, last, c.Total())
		}
		last = done
	})
	if err != nil {
		t.Fatalf("Write: %v", err)
	}
	if c.Total() > 0 && last != c.Total() {
		t.Errorf("progress at the end: got %d, want %d", last, c.Total())
	}
	return buf.Bytes(), rep
}

// runWriter checks that every case is written, read back equal, and the same
// bytes every time.
func runWriter(t *testing.T, w format.Writer) {
	for _, tc := range Cases() {
		for _, u := range format.Units() {
			t.Run(tc.Name+"/"+u.String(), func(t *testing.T) {
				c := Corpus(t, tc.Project)
				b, rep := write(t, w, c, u)
				if want := (format.Count{Articles: c.Articles, Spans: c.Annotations}); rep.Kept != want {
					t.Errorf("kept: got %+v, want %+v", rep.Kept, want)
				}
				if again, _ := write(t, w, c, u); !bytes.Equal(b, again) {
					t.Error("the same corpus gave other bytes")
				}
				ch, ok := w.(format.Checker)
				if !ok {
					return
				}
				n, err := format.Compare(context.Background(), ch, bytes.NewReader(b), int64(len(b)), c, format.WriteOptions{Unit: u}, nil)
				if err != nil || n != c.Annotations {
					t.Errorf("Compare: got %d, %v, want %d, nil", n, err, c.Annotations)
				}
			})
		}
	}
}

// runExport checks what Export leaves in the folder.
func runExport(t *testing.T, w format.Writer) {
	stop := errors.New("stop")
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	broken := scripts()
	broken.Err = stop
	for _, tc := range []struct {
		name string
		ctx  context.Context
		p    *Project
		want error
	}{
		{"success", context.Background(), scripts(), nil},
		{"failing project", context.Background(), broken, stop},
		{"cancelled", cancelled, scripts(), context.Canceled},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "out"+w.Extensions()[0])
			if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
				t.Fatal(err)
			}
			rep, err := format.Export(tc.ctx, path, w, tc.p, format.ExportOptions{Now: now}, nil)
			if !errors.Is(err, tc.want) {
				t.Fatalf("Export: got %v, want %v", err, tc.want)
			}
			checkFolder(t, w, path, tc.want == nil)
			if _, ok := w.(format.Checker); ok && tc.want == nil && rep.Checked == 0 {
				t.Error("Checked: got 0, want all spans")
			}
		})
	}
}

// checkFolder checks that there is one file, with its companions if it was
// replaced, and whether it was.
func checkFolder(t *testing.T, w format.Writer, path string, replaced bool) {
	t.Helper()
	want := 1
	if replaced {
		want = len(format.FilesOf(w, path))
	}
	names, err := fs.Glob(os.DirFS(filepath.Dir(path)), "*")
	if err != nil || len(names) != want {
		t.Errorf("folder: got %q, %v, want %d files", names, err, want)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(b) != "before"; got != replaced {
		t.Errorf("replaced: got %v, want %v", got, replaced)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("permissions: got %v, %v, want those of the old file", info.Mode(), err)
	}
}

// failing is a writer that has room for n bytes.
type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}
