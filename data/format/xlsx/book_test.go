package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/xlsx"
	"nomina/data/formattest"
)

// open writes a project and opens it with excelize, another reader than ours.
func open(t *testing.T, p *formattest.Project) (*excelize.File, format.Report) {
	t.Helper()
	var buf bytes.Buffer
	rep, err := (xlsx.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), format.WriteOptions{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f, rep
}

func one(title, text string, marks ...formattest.Mark) *formattest.Builder {
	b := formattest.NewBuilder()
	b.Add(title, text, marks...)
	return b
}

func rows(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	got, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestBook_Mention(t *testing.T) {
	f, _ := open(t, one("=Title", "He left. Kim\nvisited Kursk today. Bye.", formattest.Mark{Start: 21, End: 26, Label: "PLACE"}).Project)
	got := rows(t, f, "Mentions")
	want := [][]string{
		{"article", "label", "text", "start", "end", "sentence", "annotator", "note", "status", "date", "source", "origin", "created", "modified",
			"to_article", "entity", "external_id", "score", "article_id", "annotation_id", "entity_id", "continued"},
		{"=Title", "PLACE", "Kursk", "21", "26", "visited Kursk today.", "Zoë O’Neil", "", "new", "2023-11-14", "https://example.org/?a=1&b=2", "hand", "2023-11-14 22:15:00",
			"2023-11-14 22:16:41", "→", "", "", "", "019a0000-0000-7000-8000-000000000007", "019a0000-0000-7000-8000-000000000008"},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
}

// TestBook_NoTimes leaves out the times of articles that were in no project.
func TestBook_NoTimes(t *testing.T) {
	p := one("T", "Kim visited Kursk today.", formattest.Mark{Start: 12, End: 17, Label: "PLACE"}).Project
	p.Docs[0].Article.Created = 0
	for i := range p.Docs[0].Annotations {
		p.Docs[0].Annotations[i].Created, p.Docs[0].Annotations[i].Modified = 0, 0
	}
	f, _ := open(t, p)
	for _, sheet := range f.GetSheetList() {
		for _, row := range rows(t, f, sheet) {
			if s := strings.Join(row, "|"); strings.Contains(s, "1970") {
				t.Errorf("%s: got %s, want no time", sheet, s)
			}
		}
	}
}

func TestBook_SentenceInColour(t *testing.T) {
	f, _ := open(t, one("T", "Kim visited Kursk today.", formattest.Mark{Start: 12, End: 17, Label: "PLACE"}).Project)
	runs, err := f.GetCellRichText("Mentions", "F2")
	if err != nil || len(runs) != 3 {
		t.Fatalf("rich text: got %+v, %v, want 3 runs", runs, err)
	}
	if r := runs[1]; r.Text != "Kursk" || r.Font == nil || !r.Font.Bold || !strings.HasSuffix(r.Font.Color, "009E73") {
		t.Errorf("mention: got %+v %+v, want Kursk, bold, in 009E73", r, r.Font)
	}
	if runs[0].Text != "Kim visited " || runs[2].Text != " today." {
		t.Errorf("context: got %q, %q", runs[0].Text, runs[2].Text)
	}
}

func TestBook_LongSentence(t *testing.T) {
	text := strings.Repeat("lorem ipsum ", 100) + "Kursk" + strings.Repeat(" dolor sit", 100)
	f, _ := open(t, one("T", text, formattest.Mark{Start: 1200, End: 1205, Label: "PLACE"}).Project)
	got, err := f.GetCellValue("Mentions", "F2")
	if err != nil {
		t.Fatal(err)
	}
	if n := len([]rune(got)); n > 500 || !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, " …") || !strings.Contains(got, "ipsum Kursk dolor") {
		t.Errorf("sentence: got %q, want it shortened on both sides", got)
	}
}

func TestBook_Types(t *testing.T) {
	f, _ := open(t, one("+49", "Kursk", formattest.Mark{Start: 0, End: 5, Label: "PLACE"}).Project)
	for cell, want := range map[string]excelize.CellType{
		"A2": excelize.CellTypeInlineString, "D2": excelize.CellTypeUnset, "J2": excelize.CellTypeUnset, "M2": excelize.CellTypeUnset, "O2": excelize.CellTypeFormula,
	} {
		if got, err := f.GetCellType("Mentions", cell); err != nil || got != want {
			t.Errorf("type of %s: got %v, %v, want %v", cell, got, err, want)
		}
	}
	if raw, err := f.GetCellValue("Mentions", "M2", excelize.Options{RawCellValue: true}); err != nil || raw != "45244.927083414" {
		t.Errorf("created: got %q, %v, want a number of days", raw, err)
	}
	panes, err := f.GetPanes("Mentions")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes: got %+v, %v, want the header frozen", panes, err)
	}
	tables, err := f.GetTables("Mentions")
	if err != nil || len(tables) != 1 || tables[0].Range != "A1:V2" || tables[0].Name != "Mentions" {
		t.Errorf("table: got %+v, %v, want Mentions over A1:V2", tables, err)
	}
}

func TestBook_Counts(t *testing.T) {
	b := one("A", "Kursk and Kyiv", formattest.Mark{Start: 0, End: 5, Label: "PLACE"}, formattest.Mark{Start: 10, End: 14, Label: "PLACE"})
	b.Add("B", "Kim in Kursk", formattest.Mark{Start: 0, End: 3, Label: "PERSON"}, formattest.Mark{Start: 7, End: 12, Label: "PLACE"})
	b.Add("C", "nobody")
	f, _ := open(t, b.Project)
	want := [][]string{
		{"label", "annotations", "articles", "new", "in_progress", "done", "flagged"},
		{"PERSON", "1", "1", "0", "1", "0", "0"},
		{"PLACE", "3", "2", "2", "1", "0", "0"},
		{"ORGANIZATION", "0", "0", "0", "0", "0", "0"},
		{"EVENT", "0", "0", "0", "0", "0", "0"},
		{"WORK_OF_ART", "0", "0", "0", "0", "0", "0"},
		{"all", "4", "2", "2", "2", "0", "0"},
	}
	if diff := cmp.Diff(rows(t, f, "Summary"), want); diff != "" {
		t.Errorf("Summary: got (-), want (+):\n%s", diff)
	}
	for i, counts := range []string{"2 0 2 0 0 0", "2 1 1 0 0 0", "0 0 0 0 0 0"} {
		if got := strings.Join(rows(t, f, "Articles")[i+1][2:8], " "); got != counts {
			t.Errorf("counts of article %d: got %s, want %s", i, got, counts)
		}
	}
	if got := rows(t, f, "Labels")[2][:5]; strings.Join(got, " ") != "PLACE Place #009E73 2 3" {
		t.Errorf("label: got %q", got)
	}
}

func TestBook_About(t *testing.T) {
	f, _ := open(t, one("A", "Kursk").Project)
	about := make(map[string]string)
	for _, r := range rows(t, f, "About") {
		about[r[0]] = r[1]
	}
	for key, want := range map[string]string{
		"program": "Nomina 1.2.3", "exported (UTC)": "2025-03-04 05:06:07", "offset_unit": "codepoints", "articles": "1", "annotations": "0", "labels": "5",
	} {
		if about[key] != want {
			t.Errorf("%s: got %q, want %q", key, about[key], want)
		}
	}
}

func TestBook_NothingSilent(t *testing.T) {
	long := strings.Repeat("😀", 20_000)
	b := one("long", long, formattest.Mark{Start: 0, End: 20_000, Label: "EVENT"})
	b.Add("control", "a\x01b\x00c\ufffe", formattest.Mark{Start: 0, End: 6, Label: "EVENT"})
	f, rep := open(t, b.Project)
	if rep.Converted != (format.Count{Articles: 1, Spans: 1}) || rep.Lost != (format.Count{Articles: 1, Spans: 1}) || len(rep.Lines) != 4 {
		t.Errorf("report: got %+v, want one article and one span each converted and lost", rep)
	}
	row := rows(t, f, "Mentions")[1]
	if row[21] != "text:1" || row[2]+row[22] != long {
		t.Errorf("long text: got %q and %d + %d bytes, want text:1 and all of it", row[21], len(row[2]), len(row[22]))
	}
	if got := rows(t, f, "Mentions")[2][2]; got != "a\ufffdb\ufffdc\ufffd" {
		t.Errorf("control characters: got %q", got)
	}
}

func TestBook_UnknownLabel(t *testing.T) {
	p := one("A", "Kursk", formattest.Mark{Start: 0, End: 5, Label: "NOWHERE"}).Project
	_, err := (xlsx.Format{}).Write(context.Background(), new(bytes.Buffer), formattest.Corpus(t, p), format.WriteOptions{}, nil)
	if err == nil || !strings.Contains(fmt.Sprint(err), data.ErrNotFound.Error()) {
		t.Errorf("Write: got %v, want %v", err, data.ErrNotFound)
	}
}
