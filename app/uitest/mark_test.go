package uitest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/apptest"
	"nomina/data/memory"
)

const ukraine = "../../assets/sample/guerre-en-ukraine.txt"

// started opens a new project in memory and imports the files at paths.
func started(t *testing.T, o apptest.Options, paths ...string) *apptest.Driver {
	t.Helper()
	o.Open = (&memory.Shelf{}).Open
	return apptest.New(t, o).Start(paths...)
}

// article starts with one text, written to a file of its own.
func article(t *testing.T, o apptest.Options, body string) *apptest.Driver {
	t.Helper()
	path := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	return started(t, o, path)
}

func spans(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	if want == nil {
		want = []string{}
	}
	if diff := cmp.Diff(want, d.Spans()); diff != "" {
		t.Errorf("spans (-want +got):\n%s\nstatus bar: %s", diff, d.Message())
	}
}

func TestMark_SelectAndPress(t *testing.T) {
	d := started(t, apptest.Options{}, ukraine)
	d.Select("Kim Jong-un", 0).Press("1")
	d.Select("Guerre en Ukraine", 0).Press("4")
	d.Select("Ukraine", 0).Press("2")
	d.Select("Kursk", 0).Press("2")
	spans(t, d, "PERSON Kim Jong-un", "EVENT Guerre en Ukraine", "PLACE Ukraine", "PLACE Kursk")
}

func TestMark_UndoAndRedo(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin in Kursk.")
	d.Select("Kim", 0).Press("1")
	d.Select("Kursk", 0).Press("2")
	d.Press("Ctrl+Z")
	spans(t, d, "PERSON Kim")
	d.Press("Ctrl+Z")
	spans(t, d)
	d.Press("Ctrl+Y", "Ctrl+Shift+Z")
	spans(t, d, "PERSON Kim", "PLACE Kursk")
	d.Press("Ctrl+Y")
	if got, want := d.Message(), "Nothing to redo."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
}

func TestMark_KeyboardAlone(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin in Kursk.")
	d.Press("1") // the word at the caret
	spans(t, d, "PERSON Kim")
	d.Press("Ctrl+Right", "Ctrl+Right", "Ctrl+Shift+Right", "1")
	spans(t, d, "PERSON Kim", "PERSON Putin")
	d.Press("Tab", "3") // round to the first, and relabel it
	spans(t, d, "ORGANIZATION Kim", "PERSON Putin")
	d.Press("Shift+Right") // five characters more
	spans(t, d, "ORGANIZATION Kim met ", "PERSON Putin")
	d.Press("Left", "Alt+Right")
	spans(t, d, "ORGANIZATION im met", "PERSON Putin")
	d.Press("BackSpace")
	spans(t, d, "PERSON Putin")
	d.Press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
	spans(t, d, "PERSON Kim", "PERSON Putin")
}

func TestMark_SameAgainChoosesTheOld(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1")
	d.Select("Kim", 0).Press("1")
	spans(t, d, "PERSON Kim")
	if d.View().Chosen() == "" {
		t.Error("the span that was there is not chosen")
	}
	d.Press("Escape")
	d.Select("Kim", 0).Press("3")
	spans(t, d, "PERSON Kim", "ORGANIZATION Kim")
}

func TestMark_ArmedChip(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Chip("Person")
	d.Drag("Kim", 0)
	d.Drag("Putin", 0)
	spans(t, d, "PERSON Kim", "PERSON Putin")
	d.Press("Escape")
	d.Drag("met", 0)
	spans(t, d, "PERSON Kim", "PERSON Putin")
}

func TestMark_Replicate(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim saw Kim. Kimono and Kim, said KIM.")
	d.Select("Kim", 0).Press("1", "Tab", "R")
	if got, want := d.Message(), "“Kim”: 2 unmarked, 1 already marked. Enter marks as Person, Esc leaves it."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	spans(t, d, "PERSON Kim")
	d.Press("Return")
	spans(t, d, "PERSON Kim", "PERSON Kim", "PERSON Kim")
	d.Press("Ctrl+Z")
	spans(t, d, "PERSON Kim")
}

func TestMark_ReplicateLeftAlone(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim saw Kim.")
	d.Select("Kim", 0).Press("1", "Tab", "R", "Escape", "Return")
	spans(t, d, "PERSON Kim")
}

func TestMark_Note(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1", "Tab", "N")
	d.Type("is 1 the leader? R").Press("Escape")
	spans(t, d, "PERSON Kim (is 1 the leader? R)")
	d.Press("Ctrl+Z")
	spans(t, d, "PERSON Kim")
}

func TestMark_RefusalsSayWhy(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	for _, tt := range []struct{ key, want string }{
		{"BackSpace", "Choose a span first, with a click or Tab."},
		{"7", "No label has the key 7."},
		{"N", "Choose a span first, with a click or Tab."},
	} {
		d.Press(tt.key)
		if got := d.Message(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.key, got, tt.want)
		}
	}
	spans(t, d)
}
