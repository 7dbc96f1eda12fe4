package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app"
	"nomina/app/apptest"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/sqlite"
)

// begin starts a window as a double click on the program's icon does, with these
// recent projects.
func begin(t *testing.T, recent ...string) *apptest.Driver {
	t.Helper()
	d := apptest.New(t, apptest.Options{Open: sqlite.Open})
	d.Settings.Change(func(s *settings.Settings) { s.Recent = recent })
	d.Quit()
	d = apptest.Again(t, d)
	d.App.Start(app.Resume("", d.Settings.Get()), nil)
	d.Settle()
	return d
}

// made returns the path of a project that exists.
func made(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	s, err := sqlite.Open(t.Context(), path, data.OpenCreate, data.Template{Project: data.Project{ID: "p"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestWelcome_Recent closes a project and opens another one of the list by the
// keyboard alone.
func TestWelcome_Recent(t *testing.T) {
	one, two := made(t, "one.nomina"), made(t, "two.nomina")
	gone := filepath.Join(t.TempDir(), "gone.nomina")
	d := begin(t, gone, one, two)
	if d.App.Project() != one {
		t.Fatalf("got %q, want the newest that is there, %q", d.App.Project(), one)
	}
	d.Press("Ctrl+W")
	if d.App.Project() != "" || !d.Shows("Recent projects") {
		t.Fatalf("got project %q, want the first screen", d.App.Project())
	}
	for _, want := range []string{"one", "two", "gone", "not found"} {
		if !d.Shows(want) {
			t.Errorf("the list of projects does not show %q", want)
		}
	}
	d.Press("Down", "Down", "Return") // one is the newest now, then comes what is gone
	if d.App.Project() != two {
		t.Errorf("got %q, want %q", d.App.Project(), two)
	}
	d.Press("Ctrl+W", "2")
	if d.App.Project() != one {
		t.Errorf("by its number: got %q, want %q", d.App.Project(), one)
	}
}

// TestWelcome_Missing opens a project that is not there any more, and takes it
// off the list with the button that is offered.
func TestWelcome_Missing(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone.nomina")
	d := begin(t, gone)
	d.Press("1")
	if got := d.Message(); !strings.Contains(got, "was not found") {
		t.Fatalf("got %q", got)
	}
	d.Press("Return")
	if got := d.Settings.Get().Recent; len(got) != 0 || d.Message() != "" {
		t.Errorf("got recent %q, message %q, want neither", got, d.Message())
	}
}

// TestWelcome_Forget takes projects off the list and leaves their files.
func TestWelcome_Forget(t *testing.T) {
	one, two := made(t, "one.nomina"), made(t, "two.nomina")
	d := begin(t, one, two)
	d.Press("Ctrl+W", "Down", "Delete")
	if got := d.Settings.Get().Recent; len(got) != 1 || got[0] != one {
		t.Errorf("got %q, want %q alone", got, one)
	}
	if _, err := os.Stat(two); err != nil {
		t.Error(err)
	}
	d.Press("Delete")
	if len(d.Settings.Get().Recent) != 0 {
		t.Errorf("got %q, want none", d.Settings.Get().Recent)
	}
	// The list is empty: the keyboard went on to what can be begun.
	t.Setenv("NOMINA_CONFIG_DIR", t.TempDir())
	d.Press("Down", "Down", "Down", "Down", "Return")
	if got := filepath.Base(d.App.Project()); got != "Nomina sample.nomina" {
		t.Errorf("got %q, want the sample", got)
	}
}

// TestWelcome_Sign asks for the keys with a sign that a list has no use for.
func TestWelcome_Sign(t *testing.T) {
	d := begin(t)
	d.Press("?")
	if !d.Shows("Enter or a click changes a key") {
		t.Errorf("the keys are not shown: %s", d.Screen())
	}
}

// TestWelcome_Import keeps files that come before there is a project, and
// imports them into the one that is made.
func TestWelcome_Import(t *testing.T) {
	file := filepath.Join(t.TempDir(), "kim.txt")
	if err := os.WriteFile(file, []byte("Kim met Putin."), 0o600); err != nil {
		t.Fatal(err)
	}
	d := begin(t)
	d.App.Receive([]string{file})
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "kim.txt waits") {
		t.Fatalf("got %q", got)
	}
	d.App.OpenProject(filepath.Join(t.TempDir(), "new.nomina"), data.OpenCreate)
	d.Settle()
	d.Button("Import")
	if got := d.Titles(); len(got) != 1 {
		t.Errorf("got articles %q, want one", got)
	}
}

// TestWelcome_Dismissed: files that were put away do not turn up later.
func TestWelcome_Dismissed(t *testing.T) {
	d := begin(t)
	d.App.Receive([]string{filepath.Join(t.TempDir(), "a.txt")})
	d.Press("Escape")
	if got := d.Message(); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
	d.App.OpenProject(filepath.Join(t.TempDir(), "new.nomina"), data.OpenCreate)
	d.Settle()
	if d.Shows("a.txt") {
		t.Error("the file is to be imported although it was put away")
	}
}

// TestWelcome_Language chooses another language where the menus cannot be read.
func TestWelcome_Language(t *testing.T) {
	d := begin(t)
	d.Button("Français")
	if !d.Shows("Nouveau projet") || d.Settings.Get().Language != "fr" {
		t.Errorf("got language %q", d.Settings.Get().Language)
	}
	d.Press("Ctrl+Shift+J")
	if !d.Shows("New project") || d.Settings.Get().Language != "en" {
		t.Errorf("by its key: got language %q", d.Settings.Get().Language)
	}
}
