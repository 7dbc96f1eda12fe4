package uitest

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app"
	"nomina/app/apptest"
	"nomina/data/memory"
	"nomina/data/sqlite"
)

func TestWindow_StartsWithoutAProject(t *testing.T) {
	d := apptest.New(t, apptest.Options{Open: (&memory.Shelf{}).Open})
	for _, want := range []string{"New project", "Open a project", "Import files", "Try the sample", "Recent projects", "Version 0.1.0"} {
		if !d.Shows(want) {
			t.Errorf("the first screen does not offer %q", want)
		}
	}
	// Nothing here may need a project.
	d.Press("Ctrl+Z", "1", "Tab", "F1", "Escape", "?", "Escape", "Ctrl+,", "Escape", "Ctrl+E")
	if got, want := d.Message(), "No project is open."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWindow_Sample(t *testing.T) {
	d := apptest.New(t, apptest.Options{Open: (&memory.Shelf{}).Open})
	t.Setenv("NOMINA_CONFIG_DIR", t.TempDir())
	d.App.Start("", nil)
	d.Press("Down", "Down", "Down", "Down", "Return")
	if got := len(d.Titles()); got != 4 {
		t.Errorf("the sample has %d articles, want 4: %s", got, d.Screen())
	}
	if got := d.Message(); got != "" {
		t.Errorf("status bar: got %q, want nothing", got)
	}
}

func TestWindow_ExportJSONL(t *testing.T) {
	d := article(t, apptest.Options{}, "😀 Kim met Putin.")
	d.Select("Kim", 0).Press("1")
	path := filepath.Join(t.TempDir(), "out.jsonl")
	d.Press("Ctrl+E").Replace(path).Press("Return")
	if got := d.Message(); !strings.Contains(got, "spans: 1, of which 1 read back") {
		t.Errorf("status bar: got %q", got)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	lines := bufio.NewScanner(file)
	lines.Scan()
	var line struct {
		Text  string
		Spans []struct {
			Start, End  int
			Label, Text string
		}
	}
	if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
		t.Fatal(err)
	}
	s := line.Spans[0]
	if got := string([]rune(line.Text)[s.Start:s.End]); got != "Kim" || s.Text != "Kim" || s.Label != "PERSON" {
		t.Errorf("got %q and %+v", got, s)
	}
}

func TestWindow_ExportSaysWhatItReplaces(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	path := filepath.Join(t.TempDir(), "out.jsonl")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("Ctrl+E").Replace(path)
	if !strings.Contains(d.Screen(), "[Replace]") || !strings.Contains(d.Screen(), "will be replaced") {
		t.Errorf("the dialog does not warn: %s", d.Screen())
	}
	d.Press("Escape")
	if raw, _ := os.ReadFile(path); string(raw) != "mine" {
		t.Errorf("after Esc the file holds %q", raw)
	}
	d.Press("1") // and the article has the keyboard again
	spans(t, d, "PERSON Kim")
}

func TestWindow_NewLabel(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim drove a Lada.")
	d.AddLabel().Type("Car").Press("Return")
	d.Select("Lada", 0).Press("5")
	spans(t, d, "CAR Lada")
	d.AddLabel().Type("Car").Press("Return")
	if !strings.Contains(d.Screen(), "Another label has the key") {
		t.Errorf("the form does not say what is wrong: %s", d.Screen())
	}
	d.Press("Escape", "Ctrl+Z", "Ctrl+Z")
	spans(t, d)
}

func TestWindow_ShortcutsStopAtADialog(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1", "Ctrl+E", "Ctrl+Z", "Alt+Down", "Ctrl+,")
	spans(t, d, "PERSON Kim")
	if strings.Contains(d.Screen(), "Your name") {
		t.Error("the settings opened over the export")
	}
	d.Press("Escape", "Ctrl+Z")
	spans(t, d)
}

func TestWindow_ChangeAKey(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Press("F1").ChangeKey("Snap to whole words").Press("G", "Escape")
	d.Press("B")
	if !d.Settings.Get().SnapWords {
		t.Error("the old key still works")
	}
	d.Press("G")
	if d.Settings.Get().SnapWords {
		t.Error("the new key does not work")
	}
	d.Press("F1").ChangeKey("Snap to whole words").Press("R")
	if !strings.Contains(d.Screen(), "belongs to") {
		t.Errorf("a clash is not told: %s", d.Screen())
	}
	if got := d.Settings.Get().Keys["mark.snap"]; len(got) != 1 || got[0] != "G" {
		t.Errorf("kept keys: got %v, want G", got)
	}
}

func TestWindow_LanguageChangesAtOnce(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1")
	d.Language("fr")
	if !strings.Contains(d.Screen(), "Réglages") {
		t.Errorf("the settings are not in French: %s", d.Screen())
	}
	d.Press("Escape", "Ctrl+Z")
	spans(t, d)
	if got, want := d.Message(), "Annulé\u00a0: annoter Kim"; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.Language("en")
}

func TestWindow_TextSizeIsRemembered(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Press("Ctrl+=", "Ctrl+=", "Ctrl+-", "Ctrl+=")
	if got := d.Settings.Get().TextSize; got != 20 {
		t.Errorf("got %d, want 20", got)
	}
	d.Press("Ctrl+0")
	if got := d.View().TextSize(); got != 18 {
		t.Errorf("got %d, want 18", got)
	}
}

func TestWindow_ReopensWhereItWas(t *testing.T) {
	d := apptest.New(t, apptest.Options{Open: sqlite.Open}).Start(folder(t, map[string]string{
		"a.txt": "First.", "b.txt": strings.Repeat("A paragraph to be scrolled away.\n", 400),
	}))
	d.Press("Alt+Down", "Ctrl+End")
	place := d.View().Place()
	project := d.App.Project()
	d.Quit()
	again := apptest.Again(t, d)
	again.App.Start(app.Resume("", again.Settings.Get()), nil)
	again.Settle()
	if got := again.App.Project(); got != project {
		t.Fatalf("project: got %q, want %q", got, project)
	}
	if got := again.View().Place(); got != place || place.CodePoint == 0 {
		t.Errorf("place: got %+v, want %+v", got, place)
	}
}

func TestWindow_SmallAndDark(t *testing.T) {
	d := article(t, apptest.Options{Theme: "dark", Size: fyne.NewSize(640, 420)}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1", "F9", "F7", "F7", "F9", "F6", "F6", "F6")
	spans(t, d, "PERSON Kim")
}
