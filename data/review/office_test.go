package review_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/formattest"
)

// openpyxl saves a workbook with openpyxl, after it has run some lines of Python
// on the sheet m, with col for the columns by their heads.
func openpyxl(t *testing.T, b []byte, lines string) []byte {
	t.Helper()
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import openpyxl").Run() != nil {
			continue
		}
		path := file(t, t.TempDir(), b)
		script := "import sys, openpyxl\np = sys.argv[1]\nbook = openpyxl.load_workbook(p)\nm = book['Mentions']\n" +
			"col = {c.value: c.column for c in m[1]}\n" + lines + "\nbook.save(p)\n"
		if out, err := exec.Command(python, "-c", script, path).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return read(t, path)
	}
	t.Skip("no python3 with openpyxl (Debian: apt-get install python3-openpyxl)")
	return nil
}

// libreOffice saves a workbook with LibreOffice.
func libreOffice(t *testing.T, b []byte) []byte {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no soffice (Debian: apt-get install libreoffice-calc-nogui)")
	}
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), file(t, dir, b))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	return read(t, filepath.Join(dir, "out", "book.xlsx"))
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// cases returns the projects of the formats' suite, in one.
func cases(t *testing.T) *project {
	t.Helper()
	var docs []edit.Imported
	for _, c := range formattest.Cases() {
		for _, d := range c.Project.Docs {
			one := edit.Imported{Text: d.Text, Article: data.Article{
				Title: d.Article.Title, Source: d.Article.Source, Meta: d.Article.Meta, File: d.Article.File, Created: d.Article.Created,
			}}
			for _, a := range d.Annotations {
				one.Spans = append(one.Spans, edit.ImportedSpan{
					Start: a.Start, End: a.End, LabelKey: "EVENT", Annotator: a.Annotator, Note: a.Note, Created: a.Created,
				})
			}
			docs = append(docs, one)
		}
	}
	return newProject(t, docs...)
}

// TestOffice_Nothing saves a workbook with everything awkward in it by programs
// that change nothing.
func TestOffice_Nothing(t *testing.T) {
	for _, tc := range []struct {
		name string
		save func(t *testing.T, b []byte) []byte
	}{
		{"openpyxl", func(t *testing.T, b []byte) []byte { return openpyxl(t, b, "") }},
		{"LibreOffice", libreOffice},
		{"both", func(t *testing.T, b []byte) []byte { return openpyxl(t, libreOffice(t, b), "") }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := cases(t)
			r := p.diff(tc.save(t, p.export()))
			if len(r.Changes) > 0 || r.Rows < 2000 || !r.Based {
				t.Errorf("got %q of %d rows, based %v, want nothing of more than 2,000", lines(r), r.Rows, r.Based)
			}
		})
	}
}

// TestOffice_Corrections is what a colleague does in an afternoon: some labels,
// notes and a status, rows sorted, one deleted, one added, columns moved.
func TestOffice_Corrections(t *testing.T) {
	const script = `
row = {(m.cell(r, col['article']).value, m.cell(r, col['start']).value): r for r in range(2, m.max_row + 1)}
m.cell(row['One', 0], col['label']).value = 'ORGANIZATION'
m.cell(row['One', 11], col['note']).value = 'sure?\nyes'
m.cell(row['Two', 15], col['status']).value = 'done'
last = m.max_row + 3
m.cell(last, col['article']).value = 'One'
m.cell(last, col['label']).value = 'PLACE'
m.cell(last, col['text']).value = 'Moscow'
m.delete_rows(row['Three', 25])
rows = sorted(([c.value for c in r] for r in m.iter_rows(min_row=2)), key=lambda r: str(r[2]), reverse=True)
for i, values in enumerate(rows):
    for k, v in enumerate(values):
        m.cell(i + 2, k + 1).value = v
        if isinstance(v, str):
            m.cell(i + 2, k + 1).data_type = 's'
m.insert_cols(1)
m.cell(1, 1).value = 'checked'
m.row_dimensions[4].hidden = True
book['Articles'].cell(4, 1).value = 'Drei'
`
	want := []string{
		`One label "PERSON"→"ORGANIZATION"`, `One note "note on\r\nKursk"→"sure?\nyes"`, `One add [55,61) PLACE "Moscow"`,
		`Two status "new"→"done"`, `Three title "Three"→"Drei"`, `Three remove "Ana"→""`,
	}
	for _, after := range []string{"openpyxl", "LibreOffice"} {
		t.Run(after, func(t *testing.T) {
			p := newProject(t, texts()...)
			b := openpyxl(t, p.export(), script)
			if after == "LibreOffice" {
				b = libreOffice(t, b)
			}
			r := p.diff(b)
			if diff := cmp.Diff(want, lines(r)); diff != "" {
				t.Fatalf("want (-), got (+):\n%s", diff)
			}
			p.settles(r, b)
		})
	}
}
