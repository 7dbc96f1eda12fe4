package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// open opens the project at path and closes it when the test ends.
func open(t testing.TB, path string, mode data.Mode) data.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path, mode, storetest.Template())
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s
}

// openErr opens the project at path to read.
func openErr(path string) (data.Store, error) {
	return sqlite.Open(context.Background(), path, data.OpenRead, storetest.Template())
}

// fresh makes a new project in a folder of its own.
func fresh(t testing.TB) data.Store {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "test.nomina"), data.OpenCreate)
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) data.Store { return fresh(t) })
}

// TestStore_Reopened runs the suite on projects that were closed once.
func TestStore_Reopened(t *testing.T) {
	storetest.Run(t, func(t *testing.T) data.Store {
		path := filepath.Join(t.TempDir(), "with space & ünï?#%41.nomina")
		if err := open(t, path, data.OpenOrCreate).Close(); err != nil {
			t.Fatal(err)
		}
		return open(t, path, data.OpenOrCreate)
	})
}
