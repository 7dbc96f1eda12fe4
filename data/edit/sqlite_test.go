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

// TestEditor_PlaySQLite plays some scripts on the engine that people use. They
// are few, because every step waits for the disk; edittest.Run plays many.
func TestEditor_PlaySQLite(t *testing.T) {
	if testing.Short() {
		t.Skip("a thousand commits wait for the disk")
	}
	ctx, folder := context.Background(), t.TempDir()
	for seed := range 25 {
		path := filepath.Join(folder, fmt.Sprintf("%d.nomina", seed))
		s, err := sqlite.Open(ctx, path, data.OpenCreate, storetest.Template())
		if err != nil {
			t.Fatal(err)
		}
		script := edittest.Scripts().Example(seed)
		if err := edittest.Play(ctx, s, script); err != nil {
			t.Errorf("script %d, %v: %v", seed, script, err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
}
