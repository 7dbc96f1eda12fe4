//go:build realwindow

package e2e

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/sqlite"
)

// tasks is what Label Studio exports: a task with one annotation.
const tasks = `[{"id":1,"data":{"text":"Kim visits Kursk."},"annotations":[{"id":5,"result":[
{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":3,"text":"Kim","labels":["PER"]}},
{"id":"b","type":"labels","from_name":"label","to_name":"text","value":{"start":11,"end":16,"text":"Kursk","labels":["LOC"]}}]}]}]`

// TestFormats takes in what Label Studio exports and writes it for training, by
// keys alone.
func TestFormats(t *testing.T) {
	in := filepath.Join(t.TempDir(), "project-1.json")
	if err := os.WriteFile(in, []byte(tasks), 0o600); err != nil {
		t.Fatal(err)
	}
	u, s := newUser(t), startScreen(t)
	// The format used last stands before the one that is wanted: one key.
	conll := slices.IndexFunc(all.Writers(), func(w format.Writer) bool { return w.Name() == "conll2003" })
	last := all.Writers()[conll-1].Name()
	u.prefer(map[string]any{"language": "en", "theme": "light", "annotator": "Ada", "folders": map[string]string{"format": last}})
	project := filepath.Join(t.TempDir(), "news.nomina")
	p := u.open(s, "--project", project, in)
	m := newMirror(t, fyne.NewSize(1280, 800), apptest.Options{Open: sqlite.Open}, in)
	p.until("show the import preview", m.alike(s, preview()))
	p.press("Return")
	m.imported()
	p.until("import the task", func() (bool, string) {
		c, err := readProject(context.Background(), project)
		return err == nil && len(c.articles) == 1, fmt.Sprintf("%d articles, %v", len(c.articles), err)
	})
	p.until("show the article", m.alike(s, image.Rect(280, 100, 960, 700)))

	out := filepath.Join(t.TempDir(), "news.conll")
	p.press("ctrl+e", "shift+Tab", "Right", "Tab", "ctrl+a")
	p.write(out)
	p.rest()
	p.shot("export-conll")
	p.press("Return")
	p.until("write "+out, exists(out))
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want := "-DOCSTART- -X- O O\n\nKim -X- -X- B-PERSON\nvisits -X- -X- O\nKursk -X- -X- B-PLACE\n. -X- -X- O\n\n"
	if string(b) != want {
		t.Errorf("got %q, want %q", b, want)
	}
}
