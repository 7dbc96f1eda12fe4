package uitest

import (
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
	"nomina/data/memory"
)

func TestCorner_DoneAtOnceAfterAnEdit(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+Return", "Alt+Up")
	first := d.Article().ID
	d.Select("Kim", 0).Rush("1", "Ctrl+Return")
	d.Press("Alt+Up")
	if got := d.Article(); got.ID != first || got.Status != data.StatusDone {
		t.Errorf("labelled and done without a pause: got %s", got.Status)
	}
}

func TestCorner_AltDragIsExact(t *testing.T) {
	d := article(t, apptest.Options{}, "We use Yahoo! daily.")
	d.DragExactly("Yahoo!", 0).Press("3")
	spans(t, d, "ORGANIZATION Yahoo!")
}

func TestCorner_UndoOfAnImport(t *testing.T) {
	d := three(t)
	d.Import(filepath.Join(folder(t, map[string]string{"late.txt": "A late one."}), "late.txt"))
	d.Press("Ctrl+Z")
	if got := d.Message(); strings.Contains(got, "not found") || !strings.HasPrefix(got, "Undone") {
		t.Errorf("status bar: got %q", got)
	}
	title(t, d, "Élections à Paris")
}

func TestCorner_QuestionGoesWithItsSentence(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim saw Kim.")
	d.Select("Kim", 0).Press("1", "Tab", "R", "F", "Return", "Escape")
	spans(t, d, "PERSON Kim")
}

func TestCorner_RelabelToWhatIsThere(t *testing.T) {
	d := article(t, apptest.Options{Language: "fr"}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1")
	d.Select("Kim", 0).Press("3", "Tab", "3")
	if got, want := d.Message(), "Déjà marqué Organisation\u00a0; le voici."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
}

func TestCorner_ArrowsHeldOnASpan(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin in the far town of Kursk.")
	d.Select("Kim", 0).Press("1", "Tab")
	d.Rush("Right", "Right", "Right", "Right", "Right", "Right", "Right", "Right")
	spans(t, d, "PERSON Kim met Put")
	if got := d.View().Chosen(); got == "" {
		t.Error("the span is no longer chosen")
	}
}

func TestCorner_UndoElsewhereShowsThePlace(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "Short.", "b.txt": strings.Repeat("A line to be scrolled away.\n", 300) + "Kursk."})
	d := started(t, apptest.Options{}, dir)
	d.Press("Alt+Down", "Ctrl+End").Select("Kursk", 0).Press("2", "Ctrl+Home", "Alt+Up", "Ctrl+Z")
	spans(t, d)
	if at := d.View().Place().CodePoint; at < 1000 {
		t.Errorf("the place of the undone act is not in sight: the page begins at %d", at)
	}
}

func TestCorner_RemovedLabelIsNotArmed(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim drove a Lada.")
	d.AddLabel().Type("Car").Press("Return").Chip("Car").Press("Ctrl+Z")
	d.Drag("Lada", 0)
	spans(t, d)
}

func TestCorner_FilesWaitForAProject(t *testing.T) {
	shelf := &memory.Shelf{}
	d := apptest.New(t, apptest.Options{Open: shelf.Open})
	path := filepath.Join(folder(t, map[string]string{"a.txt": "Kim votes."}), "a.txt")
	d.App.Start("", []string{path})
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "imported into it then") {
		t.Errorf("status bar: got %q", got)
	}
	d.App.OpenProject(filepath.Join(t.TempDir(), "new.nomina"), data.OpenCreate)
	d.Settle()
	d.Button("Import 1")
	title(t, d, "Kim votes.")
}

func TestCorner_MissingProjectIsNotMade(t *testing.T) {
	d := apptest.New(t, apptest.Options{Open: (&memory.Shelf{}).Open})
	d.App.Start(filepath.Join(t.TempDir(), "typo.nomina"), nil)
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "was not found") || d.App.Project() != "" {
		t.Errorf("status bar: got %q, project %q", got, d.App.Project())
	}
}

func TestCorner_LabelsAndMessagesByKey(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim drove a Lada.")
	d.Press("Ctrl+N").Type("Car").Press("Return")
	d.Select("Lada", 0).Press("5")
	spans(t, d, "CAR Lada")
	d.Press("Ctrl+M")
	if got, want := d.Message(), "The message offers nothing to do."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.Select("Kim", 0).Press("1", "Escape")
	d.Select("Kim", 0).Press("1", "Tab", "R")
	d.Press("Ctrl+Shift+L")
	if !strings.Contains(d.Menu(), "Edit Car…") {
		t.Errorf("the menu of labels says %q", d.Menu())
	}
}
