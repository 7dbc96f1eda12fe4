package sqlite

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"nomina/data"
	"nomina/data/storetest"
)

// TestOver_UsesTheIndexes asks SQLite how it looks for the annotations of a
// part: a walk through all of an article's would be right, and slow.
func TestOver_UsesTheIndexes(t *testing.T) {
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "plan.nomina"), data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var id, parent, unused int
	var detail string
	var plan []string
	err = each(context.Background(), s.(*DB).pool, "EXPLAIN QUERY PLAN "+overQuery, []any{"x", 5000, 6000},
		[]any{&id, &parent, &unused, &detail}, func() error { plan = append(plan, detail); return nil })
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(plan, "\n")
	for _, want := range []string{"annotation_place (article=? AND start>? AND start<?)", "annotation_long (article=? AND start<?)"} {
		if !strings.Contains(got, want) {
			t.Errorf("got the plan\n%s\nwant %s in it", got, want)
		}
	}
}

// TestMigrate_FromVersion1 makes a project as the first version did and opens it.
func TestMigrate_FromVersion1(t *testing.T) {
	ctx := context.Background()
	first, err := schemas.ReadFile("schema/0001.sql")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.nomina")
	o := opener{schema: fstest.MapFS{"0001.sql": {Data: first}}, now: time.Now, after: time.After}
	s, err := o.open(ctx, path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	storetest.NewProject(t, s).Annotate(t, 0, 11)
	want := storetest.Read(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	now, err := Open(ctx, path, data.OpenWrite, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	defer now.Close()
	if d := storetest.Diff(storetest.Read(t, now), want); d != "" {
		t.Errorf("the project differs (-want +got):\n%s", d)
	}
	var n int
	if err := one(ctx, now.(*DB).pool, "SELECT count(*) FROM sqlite_schema WHERE name IN ('annotation_place', 'annotation_long')", nil, []any{&n}); err != nil || n != 2 {
		t.Errorf("got %d of the two indexes, %v", n, err)
	}
}
