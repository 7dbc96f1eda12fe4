package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data/memory"
)

// file writes a file of its own and returns its path.
func file(t *testing.T, name, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// previewing shows the preview of files for a new project.
func previewing(t *testing.T, paths ...string) *apptest.Driver {
	t.Helper()
	d := apptest.New(t, apptest.Options{Open: (&memory.Shelf{}).Open})
	d.App.Start(filepath.Join(t.TempDir(), "a.nomina"), paths)
	d.Settle()
	return d
}

func says(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := d.Screen(); !strings.Contains(got, w) {
			t.Errorf("got %s, want %q in it", got, w)
		}
	}
}

// The offsets of doccano count characters; behind the face, Ann would be another
// word in UTF-16 units.
const doccano = `{"id":1,"text":"Kim visits Kursk 😀 with Ann today","label":[[0,3,"PER"],[11,16,"LOC"],[24,27,"PER"],[11,16,"Ship"]]}` + "\n"

// TestImport_Labels recognises a file of doccano, takes its labels for those of the
// project, and lets that be chosen otherwise.
func TestImport_Labels(t *testing.T) {
	d := previewing(t, file(t, "all.jsonl", doccano))
	says(t, d, "doccano", "Labels: PER = PERSON, LOC = PLACE, Ship (new)")
	d.Button("Labels…").Choose("Event") // for the first, PER
	d.Press("Escape")
	says(t, d, "PER = EVENT")
	d.Button("Labels…").Choose("Person").Press("Escape")
	d.Button("Import 1")
	spans(t, d, "PERSON Kim", "PLACE Kursk", "Ship Kursk", "PERSON Ann")
}

// TestImport_Kind takes the file for another kind and back, by hand.
func TestImport_Kind(t *testing.T) {
	d := previewing(t, file(t, "all.jsonl", doccano))
	d.Choose("Text file")
	says(t, d, "Text file · 1 article · spans: 0")
	d.Choose("doccano, JSONL")
	says(t, d, "doccano, JSONL · 1 article · spans: 4", "PER = PERSON")
	d.Button("Import 1")
	spans(t, d, "PERSON Kim", "PLACE Kursk", "Ship Kursk", "PERSON Ann")
}

// TestImport_Unit chooses what the offsets count, and what they count is found out
// again.
func TestImport_Unit(t *testing.T) {
	d := previewing(t, file(t, "all.jsonl", doccano))
	says(t, d, "spans: 4")
	d.Choose("bytes (UTF-8)")
	says(t, d, "doccano, JSONL")
	d.Choose("UTF-16 units").Button("Import 1")
	spans(t, d, "PERSON Kim", "PLACE Kursk", "Ship Kursk", "PERSON  An")
}

// TestImport_ChosenTwice chooses the kind and the encoding before the file has been
// read again: both are heeded.
func TestImport_ChosenTwice(t *testing.T) {
	d := previewing(t, file(t, "a.md", "# Title\n\nCaf\xe9 and *tea* at noon, with a guest from abroad.\n"))
	d.Beside(func() {}) // settled
	d.ChooseAll("Text file", "windows-1252").Button("Import 1")
	if got := d.App.Page().Text().String(); !strings.HasPrefix(got, "# Title") || !strings.Contains(got, "Café and *tea*") {
		t.Errorf("got %q, want the text as it stands in the file, in windows-1252", got)
	}
}

// TestImport_Duplicates imports a text that is there, in each of the three ways, and
// takes each back by one undo.
func TestImport_Duplicates(t *testing.T) {
	one := file(t, "one.jsonl", `{"text":"Kim visits Kursk","spans":[{"start":0,"end":3,"label":"PERSON"}]}`+"\n")
	again := file(t, "again.jsonl", `{"text":"Kim visits Kursk","spans":[{"start":11,"end":16,"label":"PLACE","entity":{"name":"Kursk"}}]}`+"\n")
	for _, tc := range []struct {
		choice string
		want   []string
	}{
		{"leave them out", []string{"PERSON Kim"}},
		{"add their spans to those there", []string{"PERSON Kim", "PLACE Kursk"}},
		{"replace the spans there", []string{"PLACE Kursk"}},
	} {
		t.Run(tc.choice, func(t *testing.T) {
			d := previewing(t, one)
			d.Button("Import 1")
			d.App.Receive([]string{again})
			d.Settle()
			says(t, d, "1 article is there already:")
			d.Choose(tc.choice).Button("Import 1").Press("Escape")
			spans(t, d, tc.want...)
			if len(tc.want) == 1 && tc.want[0] == "PERSON Kim" {
				return // there is nothing to take back
			}
			if got := register(t, d); len(got) != 1 {
				t.Errorf("entities: got %q, want Kursk", got)
			}
			d.Press("Ctrl+Z")
			spans(t, d, "PERSON Kim")
			if got := register(t, d); len(got) != 0 {
				t.Errorf("entities after an undo: got %q, want none", got)
			}
		})
	}
}

// TestImport_Columns says what the columns of a table hold whose titles say
// otherwise.
func TestImport_Columns(t *testing.T) {
	d := previewing(t, file(t, "t.csv", "text;body;name\nx;Kim visits Kursk and stays there;First\ny;Nobody comes to Moscow this year;Second\n"))
	says(t, d, "Table of articles, CSV or Excel · 2 articles")
	d.Button("Columns").ChooseIn("Text", "body").ChooseIn("Title", "name").Button("Read again")
	d.Button("Import 2")
	if got := d.Article(); got.Title != "First" && got.Title != "Second" {
		t.Errorf("title: got %q, want that of the column", got.Title)
	}
	if got := d.App.Page().Text().String(); strings.Contains(got, ";") {
		t.Errorf("text: got %q, want that of the column", got)
	}
}
