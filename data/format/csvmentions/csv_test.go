package csvmentions_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"nomina/data/format"
	"nomina/data/format/csvmentions"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, csvmentions.Format{}) }

func written(t testing.TB, p *formattest.Project) []byte {
	t.Helper()
	var buf bytes.Buffer
	if _, err := (csvmentions.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// TestTable reads what is written as any program does.
func TestTable(t *testing.T) {
	b := formattest.NewBuilder()
	paris := b.Entity("PLACE", "Paris", "Q90")
	d := b.AddFound(`A "title"`, strings.Repeat("before ", 20)+"A 😀\nParis,"+strings.Repeat(" after", 20), "PLACE", "Paris")
	d.Annotations[0].Entity, d.Annotations[0].Note = paris, "=1+1"
	d.Annotations[0].Annotator = "'@x"
	raw := written(t, b.Project)
	if !bytes.HasPrefix(raw, []byte("\ufeff\"doc_id\",\"title\"")) || !bytes.HasSuffix(raw, []byte("\"\r\n")) {
		t.Errorf("got %.40q…, want a mark, quoted cells and CR LF at the end", raw)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw[3:])).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("got %d rows, %v, want 2", len(rows), err)
	}
	for title, want := range map[string]string{
		"title": `A "title"`, "label": "PLACE", "text": "Paris", "start": "144", "end": "149", "note": "'=1+1", "annotator": "''@x", "entity": "Paris", "external_id": "Q90",
		"status": "new", "created": "2023-11-14T22:15:00.007Z", "lang": "fr", "score": "",
		"context": "…" + strings.Repeat("before ", 8) + "A 😀 Paris," + strings.Repeat(" after", 9) + " afte…",
	} {
		i := slices.Index(rows[0], title)
		if i < 0 || rows[1][i] != want {
			t.Errorf("%s: got %q, want %q", title, rows[1][max(i, 0)], want)
		}
	}
}

// TestNoFormulas checks that a spreadsheet runs nothing.
func TestNoFormulas(t *testing.T) {
	for _, tc := range formattest.Cases() {
		rows, err := csv.NewReader(bytes.NewReader(written(t, tc.Project)[3:])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			for _, cell := range r {
				if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
					t.Errorf("%s: got %.40q, want a guard before it", tc.Name, cell)
				}
			}
		}
	}
}

// TestGuard writes any cells and reads them back.
func TestGuard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.StringMatching(`'{0,3}[=+\-@"a\t\r\n,]{0,3}.{0,3}`), rapid.String()).Draw(t, "note")
		b := formattest.NewBuilder()
		d := b.AddFound("One", "Kim", "PERSON", "Kim")
		e := b.Entity("PERSON", s, s)
		d.Annotations[0].Entity = e
		c, err := format.FromReader(context.Background(), b.Project, "1", time.Unix(0, 0))
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if _, err := (csvmentions.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := format.Compare(context.Background(), csvmentions.Format{}, bytes.NewReader(buf.Bytes()), int64(buf.Len()), c, format.WriteOptions{}, nil); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	})
}

// TestDamaged checks that a file that is not as it was written is an error.
func TestDamaged(t *testing.T) {
	b := formattest.NewBuilder()
	b.AddFound("One", "Kim", "PERSON", "Kim")
	raw := written(t, b.Project)
	for name, bad := range map[string][]byte{
		"nothing": nil, "no mark": raw[3:], "cut off": raw[:len(raw)-1], "cut in a cell": raw[:len(raw)-3], "another column": bytes.Replace(raw, []byte("label"), []byte("lapel"), 1),
		"no quotation marks": append(bytes.Clone(raw), "a,b\r\n"...), "LF": bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")),
		"one cell": append(bytes.Clone(raw), "\"a\"\r\n"...), "no number": bytes.Replace(raw, []byte(`"0","3"`), []byte(`"0","x"`), 1),
	} {
		err := (csvmentions.Format{}).ReadBack(context.Background(), bytes.NewReader(bad), int64(len(bad)), format.WriteOptions{}, func(format.Document) error { return nil })
		if err == nil {
			t.Errorf("%s: got nil, want an error", name)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	c := formattest.Synthetic(300, 100)
	n := &counter{}
	if _, err := (csvmentions.Format{}).Write(context.Background(), n, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(n.n)
	for b.Loop() {
		if _, err := (csvmentions.Format{}).Write(context.Background(), io.Discard, c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}
