package sqlite_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// project writes a closed project of some size and returns its bytes.
func project(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "whole.nomina")
	s := open(t, path, data.OpenCreate)
	if err := storetest.Fill(context.Background(), s, 40, 20, 3000); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return read(t, path)
}

// projectInLogMode is project as it is copied while a window has it open.
func projectInLogMode(t testing.TB) []byte {
	t.Helper()
	body := bytes.Clone(project(t))
	body[18], body[19] = 2, 2
	return body
}

// otherDatabase returns a SQLite file of another program.
func otherDatabase(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	execSQL(t, path, "CREATE TABLE article (id, title)", "PRAGMA user_version = 1")
	return read(t, path)
}

func execSQL(t testing.TB, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// folder returns what lies in a folder: names and hashes.
func folder(t testing.TB, path string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		if e.IsDir() {
			all[e.Name()] = "folder"
			continue
		}
		all[e.Name()] = fmt.Sprintf("%x", sha256.Sum256(read(t, filepath.Join(path, e.Name()))))
	}
	return all
}

// TestOpen_Refused opens files that must be refused: with the right error, and
// with nothing changed in their folder.
func TestOpen_Refused(t *testing.T) {
	cut := func(n int) func(testing.TB) []byte {
		return func(t testing.TB) []byte { return project(t)[:n] }
	}
	overwrite := func(from, to int, whole func(testing.TB) []byte) func(testing.TB) []byte {
		return func(t testing.TB) []byte {
			body := bytes.Clone(whole(t))
			if to == 0 {
				to = len(body)
			}
			for i := from; i < to; i++ {
				body[i] = byte(i * 7)
			}
			return body
		}
	}
	changed := func(statements ...string) func(testing.TB) []byte {
		return func(t testing.TB) []byte {
			path := filepath.Join(t.TempDir(), "changed.nomina")
			if err := os.WriteFile(path, project(t), 0o666); err != nil {
				t.Fatal(err)
			}
			execSQL(t, path, statements...)
			return read(t, path)
		}
	}
	cases := []struct {
		name string
		make func(testing.TB) []byte
		want error
	}{
		{"empty", func(testing.TB) []byte { return nil }, data.ErrForeign},
		{"random bytes", func(testing.TB) []byte { return bytes.Repeat([]byte{7, 201, 0, 33}, 5000) }, data.ErrForeign},
		{"a short text", func(testing.TB) []byte { return []byte("Kursk\n") }, data.ErrForeign},
		{"another program's database", otherDatabase, data.ErrForeign},
		{"newer", changed("PRAGMA user_version = 99"), data.ErrNewer},
		{"newer, in log mode", changed("PRAGMA user_version = 99", "PRAGMA journal_mode = WAL"), data.ErrNewer},
		{"without a version", changed("PRAGMA user_version = 0"), data.ErrCorrupt},
		{"without a table", changed("DROP VIEW mention", "DROP TABLE annotation"), data.ErrCorrupt},
		{"cut in the middle", cut(60_000), data.ErrCorrupt},
		{"cut after the first page", cut(4096), data.ErrCorrupt},
		{"cut in the header", cut(90), data.ErrCorrupt},
		{"pages overwritten", overwrite(4096, 0, project), data.ErrCorrupt},
		{"pages overwritten, in log mode", overwrite(4096, 0, projectInLogMode), data.ErrCorrupt},
		{"schema overwritten", overwrite(100, 4096, project), data.ErrCorrupt},
	}
	for _, c := range cases {
		body := c.make(t)
		for name, mode := range map[string]data.Mode{"write": data.OpenWrite, "read": data.OpenRead, "write or create": data.OpenOrCreate} {
			t.Run(c.name+", to "+name, func(t *testing.T) {
				dir := t.TempDir()
				path := filepath.Join(dir, "refused.nomina")
				if err := os.WriteFile(path, body, 0o666); err != nil {
					t.Fatal(err)
				}
				before := folder(t, dir)
				s, err := sqlite.Open(context.Background(), path, mode, storetest.Template())
				if !errors.Is(err, c.want) {
					t.Errorf("got error %v, want %v", err, c.want)
				}
				if s != nil {
					t.Errorf("got a store together with an error")
					s.Close()
				}
				if d := cmp.Diff(before, folder(t, dir)); d != "" {
					t.Errorf("the folder was touched (-before +after):\n%s", d)
				}
			})
		}
	}
}

func TestOpen_NoFile(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "missing.nomina")
	existing := filepath.Join(t.TempDir(), "there.nomina")
	if err := os.WriteFile(existing, project(t), 0o666); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name string
		path string
		mode data.Mode
		want error
	}{
		{"missing, to write", missing, data.OpenWrite, data.ErrNotFound},
		{"missing, to read", missing, data.OpenRead, data.ErrNotFound},
		{"created over a file", existing, data.OpenCreate, data.ErrExists},
		{"created over a folder", dir, data.OpenCreate, data.ErrExists},
		{"a folder, to write", dir, data.OpenWrite, data.ErrForeign},
		{"a folder, to write or create", dir, data.OpenOrCreate, data.ErrForeign},
		{"a folder, to read", dir, data.OpenRead, data.ErrForeign},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := sqlite.Open(context.Background(), c.path, c.mode, storetest.Template())
			if !errors.Is(err, c.want) {
				t.Errorf("got error %v, want %v", err, c.want)
			}
			if got := folder(t, dir); len(got) != 0 {
				t.Errorf("got %v left in the folder, want nothing", got)
			}
		})
	}
	if _, err := sqlite.Open(context.Background(), filepath.Join(dir, "no", "folder.nomina"), data.OpenCreate, storetest.Template()); err == nil {
		t.Error("got no error for a project in a folder that is not there")
	}
}

// TestClose_OneFile checks that a closed project is one file that any tool
// opens from a read-only disk: not in log mode.
func TestClose_OneFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "one.nomina")
	p := storetest.NewProject(t, open(t, path, data.OpenCreate))
	p.Annotate(t, 0, 11)
	if err := p.Store.Close(); err != nil {
		t.Fatal(err)
	}
	if got := folder(t, dir); len(got) != 1 {
		t.Errorf("got %v after Close, want the project alone", got)
	}
	if body := read(t, path); body[18] != 1 || body[19] != 1 {
		t.Errorf("got file format %d/%d, want 1/1, a rollback journal", body[18], body[19])
	}
	if err := p.Store.Close(); err != nil {
		t.Errorf("second Close: %v", err)
	}
}

func TestOpen_InUse(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	path := filepath.Join(dir, "used.nomina")
	p := storetest.NewProject(t, open(t, path, data.OpenCreate))

	link := filepath.Join(t.TempDir(), "link.nomina")
	if err := os.Symlink(path, link); err != nil {
		t.Logf("not tried through a link: %v", err)
		link = path
	}
	for _, way := range []string{path, link} {
		_, err := sqlite.Open(ctx, way, data.OpenWrite, storetest.Template())
		if !errors.Is(err, data.ErrInUse) || !strings.Contains(fmt.Sprint(err), fmt.Sprint("by process ", os.Getpid())) {
			t.Errorf("second window: got %v, want ErrInUse with this process", err)
		}
	}
	if _, err := sqlite.Open(ctx, path, data.OpenCreate, storetest.Template()); !errors.Is(err, data.ErrExists) {
		t.Errorf("created once more: got %v, want ErrExists", err)
	}

	r := open(t, path, data.OpenRead)
	if r.Writable() {
		t.Error("opened to read: got a writable project")
	}
	if _, err := r.Apply(ctx, storetest.Do(storetest.Created(p.Mention(0, 3)))); !errors.Is(err, data.ErrReadOnly) {
		t.Errorf("Apply of a reader: got %v, want ErrReadOnly", err)
	}
	a := p.Annotate(t, 0, 11)
	if got, err := r.Annotation(ctx, a.ID); err != nil || got != a {
		t.Errorf("reader beside a window: got %+v, %v, want what it just wrote", got, err)
	}
	if err := p.Store.Close(); err != nil {
		t.Errorf("Close beside a reader: %v", err)
	}
	if got, err := r.Annotation(ctx, a.ID); err != nil || got != a {
		t.Errorf("reader after the window closed: got %+v, %v", got, err)
	}
	again := storetest.Project{Store: open(t, path, data.OpenWrite), Labels: p.Labels, Article: p.Article, Body: p.Body}
	again.Annotate(t, 14, 19)
	if n, err := r.Head(ctx); err != nil || n != 3 {
		t.Errorf("reader after the second window wrote: got head %d, %v, want 3", n, err)
	}
	if err := errors.Join(r.Close(), again.Store.Close()); err != nil {
		t.Fatal(err)
	}
	if got := folder(t, dir); len(got) != 1 {
		t.Errorf("got %v after all closed, want the project alone", got)
	}
}
