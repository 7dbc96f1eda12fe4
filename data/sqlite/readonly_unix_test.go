//go:build unix

package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// asNobody makes the permissions of files count for the rest of the test even
// when it is run by root.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	if err := syscall.Seteuid(65534); err != nil {
		t.Skipf("root can't become anybody else here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Seteuid(0); err != nil {
			t.Fatalf("become root again: %v", err)
		}
	})
}

// TestOpen_ReadOnly opens projects whose file or folder can't be written.
func TestOpen_ReadOnly(t *testing.T) {
	plain, inLogMode := project(t), projectInLogMode(t)
	withLog, log := projectWithLog(t)
	cut, journal := projectCutShort(t)
	cases := []struct {
		name         string
		body         []byte
		suffix       string
		beside       []byte
		file, folder fs.FileMode
		read         error
	}{
		{"file", plain, "", nil, 0o444, 0o777, nil},
		{"folder", plain, "", nil, 0o444, 0o555, nil},
		{"folder, file in log mode", inLogMode, "", nil, 0o444, 0o555, nil},
		{"folder, with a log left", withLog, "-wal", log, 0o444, 0o555, data.ErrReadOnly},
		{"folder, with a write cut short", cut, "-journal", journal, 0o444, 0o555, data.ErrReadOnly},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "project")
			path := filepath.Join(dir, "locked.nomina")
			err := errors.Join(os.Mkdir(dir, 0o777), os.WriteFile(path, c.body, c.file))
			if c.suffix != "" {
				err = errors.Join(err, os.WriteFile(path+c.suffix, c.beside, c.file))
			}
			above := filepath.Dir(dir)
			err = errors.Join(err, os.Chmod(dir, c.folder), os.Chmod(above, 0o755), os.Chmod(filepath.Dir(above), 0o755))
			if err != nil {
				t.Fatal(err)
			}
			before := folder(t, dir)
			asNobody(t)

			_, err = sqlite.Open(context.Background(), path, data.OpenWrite, storetest.Template())
			if !errors.Is(err, data.ErrReadOnly) {
				t.Errorf("to write: got error %v, want ErrReadOnly", err)
			}
			s, err := sqlite.Open(context.Background(), path, data.OpenRead, storetest.Template())
			if !errors.Is(err, c.read) {
				t.Fatalf("to read: got error %v, want %v", err, c.read)
			}
			if err == nil {
				if st := storetest.Read(t, s); len(st.Documents) != 40 {
					t.Errorf("got %d articles, want 40", len(st.Documents))
				}
				if err := s.Close(); err != nil {
					t.Errorf("Close: %v", err)
				}
			}
			if d := cmp.Diff(before, folder(t, dir)); d != "" {
				t.Errorf("the folder was touched (-before +after):\n%s", d)
			}
		})
	}
}

// projectWithLog returns a project and the log beside it that a killed window
// left.
func projectWithLog(t testing.TB) (file, log []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "killed.nomina")
	p := storetest.NewProject(t, open(t, path, data.OpenCreate))
	p.Annotate(t, 0, 11)
	return read(t, path), read(t, path+"-wal")
}

func TestOpen_CreateInReadOnlyFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "project")
	err := errors.Join(os.Mkdir(dir, 0o555), os.Chmod(filepath.Dir(dir), 0o755), os.Chmod(filepath.Dir(filepath.Dir(dir)), 0o755))
	if err != nil {
		t.Fatal(err)
	}
	asNobody(t)
	_, err = sqlite.Open(context.Background(), filepath.Join(dir, "new.nomina"), data.OpenOrCreate, storetest.Template())
	if !errors.Is(err, data.ErrReadOnly) {
		t.Errorf("got error %v, want ErrReadOnly", err)
	}
}

// projectCutShort returns a project in the middle of a write without a log, and
// the journal beside it that takes the write back.
func projectCutShort(t testing.TB) (file, journal []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cut.nomina")
	if err := os.WriteFile(path, project(t), 0o666); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	// With hardly any cache, SQLite writes pages before the commit.
	for _, s := range []string{"PRAGMA cache_size = 1", "BEGIN", "UPDATE annotation SET quote = 'half'", "UPDATE article SET title = 'half'"} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	return read(t, path), read(t, path+"-journal")
}

// TestOpen_Left opens what a killed window left: everything that was committed
// is there, and nothing else.
func TestOpen_Left(t *testing.T) {
	withLog, log := projectWithLog(t)
	cut, journal := projectCutShort(t)
	cases := []struct {
		name         string
		body, beside []byte
		suffix       string
		head         int64
	}{
		{"a log", withLog, log, "-wal", 2},
		{"a write cut short", cut, journal, "-journal", 1},
	}
	for _, c := range cases {
		for name, mode := range map[string]data.Mode{"read": data.OpenRead, "write": data.OpenWrite} {
			t.Run(c.name+", to "+name, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "killed.nomina")
				if err := errors.Join(os.WriteFile(path, c.body, 0o666), os.WriteFile(path+c.suffix, c.beside, 0o666)); err != nil {
					t.Fatal(err)
				}
				s := open(t, path, mode)
				if n, err := s.Head(context.Background()); err != nil || n != c.head {
					t.Errorf("got head %d, %v, want %d", n, err, c.head)
				}
				if problems, err := s.Verify(context.Background(), 5, nil); err != nil || len(problems) != 0 {
					t.Errorf("Verify: got %v, %v, want no problem", problems, err)
				}
			})
		}
	}
}

// TestOpen_ReadLogMode reads a file that was copied while a window had it
// open.
func TestOpen_ReadLogMode(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "copied.nomina")
	if err := os.WriteFile(path, projectInLogMode(t), 0o666); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, data.OpenRead)
	if st := storetest.Read(t, s); len(st.Documents) != 40 {
		t.Errorf("got %d articles, want 40", len(st.Documents))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := folder(t, dir); len(got) != 1 {
		t.Errorf("got %v after reading, want the project alone", got)
	}
}
