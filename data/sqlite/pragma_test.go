package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"nomina/data"
	"nomina/data/storetest"
)

// TestPragmas checks what the promises rest on and no other test would notice:
// a lost synchronous shows only when the power goes.
func TestPragmas(t *testing.T) {
	ctx := context.Background()
	s, err := Open(ctx, filepath.Join(t.TempDir(), "pragmas.nomina"), data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	db := s.(*DB)
	cases := []struct {
		name string
		src  source
		want map[string]string
	}{
		{"writer", db.writer.conn, map[string]string{
			"synchronous": "2", "fullfsync": "1", "foreign_keys": "1", "trusted_schema": "0",
			"journal_mode": "wal", "wal_autocheckpoint": "0", "application_id": "1315925353", "user_version": "4"}},
		{"reader", db.pool, map[string]string{"query_only": "1", "trusted_schema": "0"}},
		{"settler", db.settler.pool, map[string]string{"synchronous": "2", "fullfsync": "1", "trusted_schema": "0"}},
	}
	for _, c := range cases {
		for name, want := range c.want {
			var got string
			if err := one(ctx, c.src, "PRAGMA "+name, nil, []any{&got}); err != nil || got != want {
				t.Errorf("%s: %s: got %s, %v, want %s", c.name, name, got, err, want)
			}
		}
	}
}
