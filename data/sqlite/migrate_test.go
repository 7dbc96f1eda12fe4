package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"nomina/data"
	"nomina/data/storetest"
)

func schemaFS(t testing.TB) fs.FS {
	t.Helper()
	sub, err := fs.Sub(schemas, "schema")
	if err != nil {
		t.Fatal(err)
	}
	return sub
}

// withMigration returns an opener that knows one version more than the program.
func withMigration(t testing.TB, script string) opener {
	t.Helper()
	known := fstest.MapFS{}
	names, err := fs.Glob(schemaFS(t), "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		body, err := fs.ReadFile(schemaFS(t), name)
		if err != nil {
			t.Fatal(err)
		}
		known[name] = &fstest.MapFile{Data: body}
	}
	known[fmt.Sprintf("%04d.sql", len(names)+1)] = &fstest.MapFile{Data: []byte(script)}
	moment := time.Date(2026, 11, 23, 10, 15, 0, 0, time.Local)
	return opener{schema: known, now: func() time.Time { return moment }, after: time.After}
}

// oldProject makes a project of the program's own version with two acts.
func oldProject(t testing.TB) (dir, path string) {
	t.Helper()
	dir = t.TempDir()
	path = filepath.Join(dir, "Les élections.nomina")
	s, err := Open(context.Background(), path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	storetest.NewProject(t, s).Annotate(t, 0, 11)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, path
}

func names(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestMigrate(t *testing.T) {
	ctx := context.Background()
	dir, path := oldProject(t)
	o := withMigration(t, "ALTER TABLE article ADD COLUMN priority INTEGER NOT NULL DEFAULT 3; CREATE INDEX article_priority ON article (priority);")

	if _, err := o.open(ctx, path, data.OpenRead, data.Template{}); !errors.Is(err, data.ErrReadOnly) {
		t.Errorf("opened to read before it is migrated: got %v, want ErrReadOnly", err)
	}
	db, err := o.open(ctx, path, data.OpenWrite, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	var version, priority int
	if err := db.pool.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version != 5 {
		t.Errorf("got version %d, %v, want 5", version, err)
	}
	if err := db.pool.QueryRow("SELECT priority FROM article").Scan(&priority); err != nil || priority != 3 {
		t.Errorf("got priority %d, %v, want 3", priority, err)
	}
	storetest.Read(t, db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}

	const copied = "Les élections.2026-11-23T101500.v4-backup.nomina"
	if got := names(t, dir); !slices.Contains(got, copied) || len(got) != 2 {
		t.Fatalf("got %q, want the project and %q", got, copied)
	}
	if n, err := headOf(filepath.Join(dir, copied)); err != nil || n != 2 {
		t.Errorf("the copy: got head %d, %v, want 2", n, err)
	}
	if _, err := Open(ctx, path, data.OpenWrite, data.Template{}); !errors.Is(err, data.ErrNewer) {
		t.Errorf("the older program on the migrated project: got %v, want ErrNewer", err)
	}
	again, err := o.open(ctx, path, data.OpenWrite, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); len(got) != 2 {
		t.Errorf("got %q after the second opening, want no further copy", got)
	}
}

// TestMigrate_Fails checks that a migration that fails changes nothing.
func TestMigrate_Fails(t *testing.T) {
	ctx := context.Background()
	for name, script := range map[string]string{
		"statement":  "ALTER TABLE article ADD COLUMN priority INTEGER; SELECT nonsense;",
		"references": "DELETE FROM label;",
	} {
		t.Run(name, func(t *testing.T) {
			_, path := oldProject(t)
			o := withMigration(t, script)
			if _, err := o.open(ctx, path, data.OpenWrite, data.Template{}); err == nil {
				t.Fatal("got no error from a migration that fails")
			}
			if n, err := headOf(path); err != nil || n != 2 {
				t.Errorf("after a migration that failed: got head %d, %v, want 2", n, err)
			}
			s, err := Open(ctx, path, data.OpenWrite, data.Template{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if labels, err := s.Labels(ctx); err != nil || len(labels) != 4 {
				t.Errorf("got %d labels, %v, want 4", len(labels), err)
			}
		})
	}
}

// TestCreate_Killed checks that what a killed creation left is in nobody's way.
func TestCreate_Killed(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "new.nomina")
	if err := errors.Join(os.WriteFile(path+"-new", []byte("half"), 0o666), os.WriteFile(lockPath(path), []byte(" {}"), 0o666)); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"new.nomina"}) {
		t.Errorf("got %q, want the project alone", got)
	}
}

// TestCreate_Fails checks that a template that breaks a rule leaves nothing.
func TestCreate_Fails(t *testing.T) {
	bad := map[string]func(*data.Template){
		"colour":         func(t *data.Template) { t.Labels[1].Color = "blue" },
		"key twice":      func(t *data.Template) { t.Labels[1].Key = t.Labels[0].Key },
		"label id twice": func(t *data.Template) { t.Labels[1].ID = t.Labels[0].ID },
	}
	for _, name := range slices.Sorted(maps.Keys(bad)) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			template := storetest.Template()
			bad[name](&template)
			if _, err := Open(context.Background(), filepath.Join(dir, "new.nomina"), data.OpenOrCreate, template); err == nil {
				t.Error("got no error")
			}
			if got := names(t, dir); len(got) != 0 {
				t.Errorf("got %q left, want nothing", got)
			}
		})
	}
}
