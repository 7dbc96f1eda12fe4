package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
)

// nested is an article that is done, with one span within another, and one that is
// new.
const nested = `{"text":"Université de Kyiv","title":"Nested","status":"done","spans":[{"start":0,"end":18,"label":"ORGANIZATION"},{"start":14,"end":18,"label":"PLACE"}]}` + "\n" +
	`{"text":"Kim","title":"New","spans":[{"start":0,"end":3,"label":"PERSON"}]}` + "\n"

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestExport_Lossy chooses articles and a format that cannot hold everything: what
// will be lacking is said before it is written.
func TestExport_Lossy(t *testing.T) {
	d := started(t, apptest.Options{}, file(t, "a.jsonl", nested))
	out := filepath.Join(t.TempDir(), "out.conll")
	d.Press("Ctrl+E").ChooseIn("Format", "CoNLL-2003").Replace(out)
	says(t, d, "It would hold 2 articles, spans: 2.", "spans that overlap others and are left out: 1")
	d.ChooseIn("Articles", "those done")
	says(t, d, "It would hold 1 article, spans: 1.")
	d.ChooseIn("Overlaps", "keep the innermost").Press("Return")
	if got := read(t, out); !strings.Contains(got, "Kyiv") || !strings.Contains(got, "B-PLACE") || strings.Contains(got, "ORGANIZATION") || strings.Contains(got, "Kim") {
		t.Errorf("got %s, want the place in the article that is done", got)
	}
}

// TestExport_Preset keeps choices and takes them up again, also in the next dialog.
func TestExport_Preset(t *testing.T) {
	d := started(t, apptest.Options{}, file(t, "a.jsonl", nested))
	out := filepath.Join(t.TempDir(), "out.jsonl")
	d.Press("Ctrl+E").ChooseIn("Articles", "those done").Button("Keep…").Type("training").Press("Return", "Escape")
	d.Press("Ctrl+E").Replace(out)
	says(t, d, "It would hold 2 articles")
	d.Choose("training")
	says(t, d, "It would hold 1 article, spans: 2.")
	d.Press("Return")
	if got := read(t, out); strings.Count(got, "\n") != 1 || !strings.Contains(got, "Nested") {
		t.Errorf("got %s, want the article that is done", got)
	}
}

// TestExport_PresetOfGoneLabel does not write what the preset does not mean any
// more.
func TestExport_PresetOfGoneLabel(t *testing.T) {
	d := started(t, apptest.Options{}, file(t, "a.jsonl", `{"text":"Kim","spans":[{"start":0,"end":3,"label":"SHIP"}]}`+"\n"))
	out := filepath.Join(t.TempDir(), "out.jsonl")
	d.Press("Ctrl+E").Button("Labels…").Uncheck("Person", "Place", "Organization", "Event").Press("Return")
	d.Button("Keep…").Type("ships").Press("Return", "Escape")
	d.Press("Ctrl+Z") // the import, and its label with it
	d.Press("Ctrl+E").Replace(out).Choose("ships")
	says(t, d, "no longer has the label SHIP")
	d.Press("Return")
	if _, err := os.Stat(out); err == nil {
		t.Error("it was written")
	}
	d.Press("Escape")
}

// TestExport_Split writes three files.
func TestExport_Split(t *testing.T) {
	d := started(t, apptest.Options{}, file(t, "a.jsonl", `{"text":"One"}`+"\n"+`{"text":"Two"}`+"\n"+`{"text":"Three"}`+"\n"+`{"text":"Four"}`+"\n"))
	dir := t.TempDir()
	d.Press("Ctrl+E").Replace(filepath.Join(dir, "out.jsonl")).ChooseIn("Files", "train 70\u00a0%, dev 15\u00a0%, test 15\u00a0%").Press("Return")
	n := 0
	for _, name := range []string{"out.train.jsonl", "out.dev.jsonl", "out.test.jsonl"} {
		n += strings.Count(read(t, filepath.Join(dir, name)), "\n")
		if got := d.Message(); !strings.Contains(got, name) {
			t.Errorf("message: got %q, want %s in it", got, name)
		}
	}
	if n != 4 {
		t.Errorf("got %d articles in three files, want 4", n)
	}
}

// TestExport_Companion finds the labels beside a file for doccano.
func TestExport_Companion(t *testing.T) {
	d := started(t, apptest.Options{}, file(t, "a.jsonl", nested))
	dir := t.TempDir()
	d.Press("Ctrl+E").ChooseIn("Format", "doccano, JSONL").Replace(filepath.Join(dir, "out.jsonl")).Press("Return")
	if got := read(t, filepath.Join(dir, "out.label_config.json")); !strings.Contains(got, `"ORGANIZATION"`) {
		t.Errorf("got %s, want the labels", got)
	}
	d.Button("Report")
	says(t, d, "out.label_config.json beside it defines the labels")
}
