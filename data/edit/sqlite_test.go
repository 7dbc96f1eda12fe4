package edit_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"nomina/data"
	"nomina/data/edit/edittest"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// TestEditor_PlaySQLite plays the scripts on the engine that people use.
func TestEditor_PlaySQLite(t *testing.T) {
	if testing.Short() {
		t.Skip("writes thousands of commits to the disk")
	}
	folder, n := t.TempDir(), 0
	edittest.Run(t, func(t *testing.T) data.Store {
		n++
		path := filepath.Join(folder, fmt.Sprintf("%d.nomina", n))
		s, err := sqlite.Open(context.Background(), path, data.OpenCreate, storetest.Template())
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}
