package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/storetest"
)

// TestFile_SQL reads a project as an analyst does, with SQL alone.
func TestFile_SQL(t *testing.T) {
	path := filepath.Join(t.TempDir(), "analysed.nomina")
	p := storetest.NewProject(t, open(t, path, data.OpenCreate))
	p.Annotate(t, 0, 11)
	p.Annotate(t, 20, 21) // an emoji
	if err := storetest.Fill(context.Background(), p.Store, 10, 20, 1000); err != nil {
		t.Fatal(err)
	}
	if err := p.Store.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	numbers := map[string]int{
		"SELECT count(*) FROM mention": 202,
		"SELECT count(*) FROM mention WHERE substr(text, start+1, end-start) = quote":                                                 202,
		"SELECT count(*) FROM mention WHERE quote = '😀' AND label = 'PERSON'":                                                         1,
		"SELECT count(*) FROM mention WHERE created = '2023-11-14T22:13:20.000Z'":                                                     22,
		"SELECT count(*) FROM annotation JOIN article ON article.n = article":                                                         202,
		"SELECT count(*) FROM journal WHERE state = 'applied'":                                                                        4,
		"SELECT count(*) FROM journal_part WHERE typeof(body) = 'text' AND body ->> '$.annotations.created[0].quote' = 'Kim Jong-un'": 1,
		"PRAGMA application_id": 0x4E6F6D69,
		"PRAGMA user_version":   4,
	}
	for query, want := range numbers {
		var got int
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s: got %d, %v, want %d", query, got, err, want)
		}
	}
	for _, wrong := range []string{
		"INSERT INTO project VALUES (2, 'x', 0)",
		"UPDATE annotation SET end = start",
		"UPDATE annotation SET origin = 'guess'",
		"UPDATE article SET status = 'finished'",
		"UPDATE article SET meta = 'x'",
		"UPDATE label SET slot = 1",
		"UPDATE label SET color = 'red'",
		"UPDATE journal SET state = NULL",
		"PRAGMA foreign_keys = ON; DELETE FROM label",
	} {
		if _, err := db.Exec(wrong); err == nil {
			t.Errorf("%s: got no error from the schema", wrong)
		}
	}
}

// TestVerify_Finds changes a project behind the program's back.
func TestVerify_Finds(t *testing.T) {
	cases := map[string]struct {
		statement string
		problems  int
	}{
		"quote":     {"UPDATE annotation SET quote = 'Kursk!' WHERE quote = 'Kursk' AND n < 400", -1},
		"span":      {"UPDATE annotation SET start = 100000, end = 100001 WHERE n = 7", 1},
		"text":      {"UPDATE content SET body = 'x' || body WHERE rowid = 3", -1},
		"length":    {"UPDATE article SET length = length + 1 WHERE n = 5", 1},
		"reference": {"DELETE FROM article WHERE n = 5", 20},
		"limit":     {"UPDATE annotation SET quote = quote || '!'", 100},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "changed.nomina")
			if err := os.WriteFile(path, project(t), 0o666); err != nil {
				t.Fatal(err)
			}
			execSQL(t, path, c.statement)
			for _, mode := range []data.Mode{data.OpenRead, data.OpenWrite} {
				s := open(t, path, mode)
				got, err := s.Verify(context.Background(), 100, nil)
				if err != nil {
					t.Fatal(err)
				}
				if len(got) == 0 || c.problems > 0 && len(got) != c.problems {
					t.Errorf("mode %d: got %d problems, want %d: %v", mode, len(got), c.problems, got)
				}
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestDamage overwrites pages that opening does not look at: what reads them
// says that the file is damaged, and everything else works.
func TestDamage(t *testing.T) {
	ctx := context.Background()
	whole := project(t)
	want := 0
	for page := 4096 * 8; page < len(whole); page += 4096 {
		body := bytes.Clone(whole)
		copy(body[page:page+4096], bytes.Repeat([]byte{0xA5}, 4096))
		path := filepath.Join(t.TempDir(), "damaged.nomina")
		if err := os.WriteFile(path, body, 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := openErr(path)
		if err != nil {
			if !errors.Is(err, data.ErrCorrupt) {
				t.Errorf("page %d: got %v, want ErrCorrupt or a project", page/4096, err)
			}
			continue
		}
		problems, err := s.Verify(ctx, 5, nil)
		if err != nil && !errors.Is(err, data.ErrCorrupt) {
			t.Errorf("page %d: Verify: got %v, want ErrCorrupt or problems", page/4096, err)
		}
		if err == nil && len(problems) == 0 {
			t.Errorf("page %d: Verify found nothing", page/4096)
		}
		for _, err := range s.Documents(ctx) {
			if err != nil && !errors.Is(err, data.ErrCorrupt) {
				t.Errorf("page %d: Documents: got %v, want ErrCorrupt", page/4096, err)
			}
		}
		want++
		if err := s.Close(); err != nil {
			t.Errorf("page %d: Close: %v", page/4096, err)
		}
		if !bytes.Equal(body, read(t, path)) {
			t.Errorf("page %d: the file was changed", page/4096)
		}
	}
	if want == 0 {
		t.Error("no damaged project was opened: the test checks nothing")
	}
}

// TestDamage_Copied damages an index behind an open window's back: a check finds
// it in the copy that it reads.
func TestDamage_Copied(t *testing.T) {
	path := filepath.Join(t.TempDir(), "damaged.nomina")
	if err := os.WriteFile(path, project(t), 0o666); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, data.OpenWrite)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	var page int64
	err = db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'annotation' ORDER BY name LIMIT 1").Scan(&page)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt(bytes.Repeat([]byte{0xA5}, 4096), (page-1)*4096)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	problems, err := s.Verify(context.Background(), 5, nil)
	if len(problems) == 0 && !errors.Is(err, data.ErrCorrupt) {
		t.Errorf("Verify: got %v, %v, want a problem", problems, err)
	}
}

// TestFile_Documented runs the queries of docs/schema.md, and looks for every
// table and column there.
func TestFile_Documented(t *testing.T) {
	doc := string(read(t, filepath.Join("..", "..", "docs", "schema.md")))
	path := filepath.Join(t.TempDir(), "documented.nomina")
	if err := os.WriteFile(path, project(t), 0o666); err != nil {
		t.Fatal(err)
	}
	_, queries, _ := strings.Cut(doc, "```sql\n")
	queries, _, found := strings.Cut(queries, "```")
	if !found {
		t.Fatal("got no queries in the document")
	}
	execSQL(t, path, strings.Split(strings.TrimSpace(queries), "\n\n")...)

	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for ; rows.Next(); n++ {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			t.Fatal(err)
		}
		if column != "one" && (!strings.Contains(doc, "`"+column+"`") || !strings.Contains(doc, "**"+table+"**") && table != "mention") {
			t.Errorf("got no mention of %s.%s in the document", table, column)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	if n < 40 {
		t.Errorf("got %d columns looked for, want all", n)
	}
}
