//go:build unix

package sqlite_test

import (
	"context"
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
	cases := []struct {
		name         string
		body, log    []byte
		file, folder fs.FileMode
		read         error
	}{
		{"file", plain, nil, 0o444, 0o777, nil},
		{"folder", plain, nil, 0o444, 0o555, nil},
		{"folder, file in log mode", inLogMode, nil, 0o444, 0o555, nil},
		{"folder, with a log left", withLog, log, 0o444, 0o555, data.ErrReadOnly},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "project")
			path := filepath.Join(dir, "locked.nomina")
			err := errors.Join(os.Mkdir(dir, 0o777), os.WriteFile(path, c.body, c.file))
			if c.log != nil {
				err = errors.Join(err, os.WriteFile(path+"-wal", c.log, c.file))
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

// TestOpen_LeftLog opens what a killed window left: everything is there.
func TestOpen_LeftLog(t *testing.T) {
	file, log := projectWithLog(t)
	for name, mode := range map[string]data.Mode{"read": data.OpenRead, "write": data.OpenWrite} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "killed.nomina")
			if err := errors.Join(os.WriteFile(path, file, 0o666), os.WriteFile(path+"-wal", log, 0o666)); err != nil {
				t.Fatal(err)
			}
			if n, err := open(t, path, mode).Head(context.Background()); err != nil || n != 2 {
				t.Errorf("got head %d, %v, want 2", n, err)
			}
		})
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
