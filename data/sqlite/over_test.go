package sqlite

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"nomina/data"
	"nomina/data/edit"
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

// oldRows is what a program that knew the first two versions wrote for an import
// and one annotation.
const oldRows = `
INSERT INTO content (hash, length, body) VALUES (?1, 16, 'Kim Jong-un spoke');
INSERT INTO article (id, title, source, lang, status, meta, text_hash, length, file_name, file_path, file_sha256, file_encoding, created)
	VALUES ('a', 'old', 's', 'en', 'in_progress', '', ?1, 17, '', '', '', '', 5);
INSERT INTO annotation (id, article, label, start, end, quote, annotator, note, origin, created, modified)
	SELECT 'x', 1, n, 0, 11, 'Kim Jong-un', 'Ada', 'n', 'hand', 6, 7 FROM label WHERE key = 'PERSON';
INSERT INTO journal (number, kind, act, subject, article, annotator, time, state) VALUES (1, 'do', 'remove', 's', 'a', 'Ada', 8, 'applied');
INSERT INTO journal_part (number, part, body) VALUES (1, 0, '{"labels":{},"articles":{},"annotations":{"deleted":[{"id":"y","article":"a","start":12,"end":17,"label":"LABEL","quote":"spoke","origin":"hand","created":1,"modified":1}]}}');
`

// TestMigrate_FromOlder opens what programs of older versions have written.
func TestMigrate_FromOlder(t *testing.T) {
	for version := 1; version <= 2; version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) { migrateFrom(t, version) })
	}
}

func migrateFrom(t *testing.T, version int) {
	ctx := context.Background()
	known := fstest.MapFS{}
	for v := 1; v <= version; v++ {
		name := fmt.Sprintf("%04d.sql", v)
		body, err := schemas.ReadFile("schema/" + name)
		if err != nil {
			t.Fatal(err)
		}
		known[name] = &fstest.MapFile{Data: body}
	}
	path := filepath.Join(t.TempDir(), "old.nomina")
	template := storetest.Template()
	s, err := (opener{schema: known, now: time.Now, after: time.After}).open(ctx, path, data.OpenCreate, template)
	if err != nil {
		t.Fatal(err)
	}
	label := template.Labels[0].ID
	text := data.NewText("Kim Jong-un spoke")
	script := strings.NewReplacer("?1", "'"+string(text.Hash)+"'", "LABEL", string(label), ", 16,", ", 17,").Replace(oldRows)
	if _, err := s.writer.conn.ExecContext(ctx, script); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	now, err := Open(ctx, path, data.OpenWrite, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	defer now.Close()
	want := []data.Annotation{{ID: "x", Article: "a", End: 11, Label: label, Quote: "Kim Jong-un", Annotator: "Ada", Note: "n", Origin: data.OriginHand, Created: 6, Modified: 7}}
	if got := storetest.Read(t, now).Documents[0].Annotations; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	e := edit.New(now, edit.Options{NewID: storetest.NewID, Now: func() data.Time { return 9 }})
	if _, err := e.Undo(ctx); err != nil {
		t.Errorf("undo what was done before: %v", err)
	}
	if all, _ := now.Verify(ctx, 9, nil); len(all) > 0 {
		t.Errorf("got %v, want a sound project", all)
	}
	var n int
	if err := one(ctx, now.(*DB).pool, "SELECT count(*) FROM sqlite_schema WHERE name IN ('annotation_place', 'annotation_long')", nil, []any{&n}); err != nil || n != 2 {
		t.Errorf("got %d of the two indexes, %v", n, err)
	}
}
