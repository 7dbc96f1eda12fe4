package format_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/formattest"
	"nomina/data/text"
)

// lines is a writer of titles that is no Checker.
type lines struct{}

func (lines) Name() string         { return "lines" }
func (lines) Extensions() []string { return []string{".lines"} }

func (lines) Write(_ context.Context, w io.Writer, c format.Corpus, _ format.WriteOptions, p format.Progress) (format.Report, error) {
	var rep format.Report
	for d, err := range c.Documents {
		if err != nil {
			return rep, err
		}
		rep.Kept.Articles++
		if p != nil {
			p(int64(rep.Kept.Articles), c.Total())
		}
		if _, err := fmt.Fprintln(w, d.Article.Title); err != nil {
			return rep, err
		}
	}
	return rep, nil
}

// forgetful claims to have written what it has not.
type forgetful struct{ lines }

func (forgetful) Carried(s string) string { return s }

func (forgetful) ReadBack(context.Context, io.ReaderAt, int64, format.WriteOptions, func(format.Document) error) error {
	return nil
}

func project() *formattest.Project {
	b := formattest.NewBuilder()
	b.AddFound("One", "Kim visits Kursk", "PLACE", "Kursk")
	b.Add("Two", "Nothing")
	return b.Project
}

func TestExport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.lines")
	var got []string
	rep, err := format.Export(context.Background(), path, lines{}, project(), format.ExportOptions{}, func(done, total int64) {
		got = append(got, fmt.Sprintf("%d/%d", done, total))
	})
	if err != nil || rep.Kept.Articles != 2 {
		t.Fatalf("Export: got %+v, %v, want 2 articles", rep, err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "One\nTwo\n" {
		t.Errorf("file: got %q, %v", b, err)
	}
	if want := []string{"2/6", "4/6"}; !cmp.Equal(got, want) {
		t.Errorf("progress: got %q, want %q", got, want)
	}
}

func TestExport_CheckFails(t *testing.T) {
	dir := t.TempDir()
	_, err := format.Export(context.Background(), filepath.Join(dir, "out"), forgetful{}, project(), format.ExportOptions{}, nil)
	if !errors.Is(err, format.ErrDiffers) {
		t.Errorf("Export: got %v, want %v", err, format.ErrDiffers)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("folder: got %v, %v, want nothing left", left, err)
	}
}

func TestExport_Link(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if _, err := format.Export(context.Background(), link, lines{}, project(), format.ExportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(target); err != nil || len(b) == 0 {
		t.Errorf("target: got %q, %v, want the export", b, err)
	}
}

// TestExport_Keep writes over a file that must stay, by all ways that lead to it.
func TestExport_Keep(t *testing.T) {
	dir := t.TempDir()
	kept, link, folder, hard := filepath.Join(dir, "kept"), filepath.Join(dir, "link"), filepath.Join(dir, "folder"), filepath.Join(dir, "hard")
	if err := errors.Join(os.Mkdir(filepath.Join(dir, "sub"), 0o700), os.WriteFile(kept, []byte("kept"), 0o600)); err != nil {
		t.Fatal(err)
	}
	ways := map[string]string{"path": kept, "dots": dir + "/sub/../kept", "folder and back": dir + "/./../" + filepath.Base(dir) + "/kept"}
	if err := errors.Join(os.Symlink(kept, link), os.Symlink(dir, folder)); err != nil {
		t.Logf("no symbolic links here: %v", err)
	} else {
		ways["link"], ways["linked folder"] = link, filepath.Join(folder, "kept")
		ways["folder behind a link"] = folder + "/../" + filepath.Base(dir) + "/link"
	}
	if err := os.Link(kept, hard); err != nil {
		t.Logf("no hard links here: %v", err)
	} else {
		ways["hard link"] = hard
	}
	t.Chdir(dir)
	ways["relative"] = "kept"
	for name, way := range ways {
		for by, keep := range map[string]string{"its path": kept, "this way": way} {
			o := format.ExportOptions{Keep: []string{filepath.Join(dir, "missing"), keep}}
			_, err := format.Export(context.Background(), way, lines{}, project(), o, nil)
			if !errors.Is(err, format.ErrKept) || !strings.Contains(fmt.Sprint(err), way) {
				t.Errorf("%s, kept by %s: got %v, want %v with the path", name, by, err, format.ErrKept)
			}
		}
	}
	if b, err := os.ReadFile(kept); err != nil || string(b) != "kept" {
		t.Errorf("kept file: got %q, %v", b, err)
	}
	other := filepath.Join(dir, "other")
	if _, err := format.Export(context.Background(), other, lines{}, project(), format.ExportOptions{Keep: []string{kept, other}}, nil); err != nil {
		t.Errorf("a new file: got %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".nomina*")); err != nil || len(left) != 0 {
		t.Errorf("got %v, %v left, want nothing", left, err)
	}
}

func TestExport_NoFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "out")
	if _, err := format.Export(context.Background(), path, lines{}, project(), format.ExportOptions{}, nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Export: got %v, want %v", err, os.ErrNotExist)
	}
}

func TestFromReader(t *testing.T) {
	now := time.Unix(7, 0)
	p := project()
	c, err := format.FromReader(context.Background(), p, "v", now)
	if err != nil || c.Articles != 2 || c.Annotations != 1 || c.Total() != 3 || c.Version != "v" || !c.Now.Equal(now) {
		t.Errorf("got %+v, %v, want 2 articles and 1 annotation", c, err)
	}
	if want := map[data.ID]int{p.Tags[1].ID: 1}; !cmp.Equal(c.LabelCounts, want) {
		t.Errorf("label counts: got %v, want %v", c.LabelCounts, want)
	}
}

func TestUnit(t *testing.T) {
	x := text.New("A 😀 é")
	for _, tc := range []struct {
		u          format.Unit
		name       string
		at         []int // the offset of every code point, and the end
		impossible []int
	}{
		{format.CodePoints, "codepoints", []int{0, 1, 2, 3, 4, 5}, []int{-1, 6}},
		{format.UTF16, "utf16", []int{0, 1, 2, 4, 5, 6}, []int{-1, 3, 7}},
		{format.Bytes, "bytes", []int{0, 1, 2, 6, 7, 9}, []int{-1, 3, 4, 5, 8, 10}},
	} {
		for cp, want := range tc.at {
			if got := tc.u.Of(x, cp); got != want {
				t.Errorf("%v of %d: got %d, want %d", tc.u, cp, got, want)
			}
			if got, ok := tc.u.CodePoint(x, want); !ok || got != cp {
				t.Errorf("code point at %v %d: got %d, %v, want %d", tc.u, want, got, ok, cp)
			}
		}
		for _, n := range tc.impossible {
			if got, ok := tc.u.CodePoint(x, n); ok {
				t.Errorf("code point at %v %d: got %d, want none", tc.u, n, got)
			}
		}
		if got, err := format.ParseUnit(tc.name); err != nil || got != tc.u || got.String() != tc.name {
			t.Errorf("ParseUnit(%q): got %v, %v, want %v", tc.name, got, err, tc.u)
		}
	}
	if _, err := format.ParseUnit("inch"); err == nil {
		t.Error("ParseUnit(inch): got nil, want an error")
	}
}

func TestReport(t *testing.T) {
	l := format.NewLine(format.Refused, "c", "{a} is not {b}; {c}", "a", "1", "b", "{a}")
	l.File = "f"
	if got, want := l.String(), "f: 1 is not {a}; {c}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if want := map[string]string{"a": "1", "b": "{a}"}; !cmp.Equal(l.Args, want) {
		t.Errorf("args: got %v, want %v", l.Args, want)
	}
	l.Line = 3
	if got, want := l.String(), "f:3: 1 is not {a}; {c}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	r := format.Report{Kept: format.Count{Articles: 1, Spans: 2}, Checked: 1}
	r.Merge(format.Report{Kept: format.Count{Articles: 3, Spans: 4}, Refused: format.Count{Spans: 1}, Lines: []format.Line{l}, More: 2, Checked: 5})
	want := format.Report{Kept: format.Count{Articles: 4, Spans: 6}, Refused: format.Count{Spans: 1}, Lines: []format.Line{l}, More: 2, Checked: 6}
	if diff := cmp.Diff(r, want); diff != "" {
		t.Errorf("Merge: got (-), want (+):\n%s", diff)
	}
}
