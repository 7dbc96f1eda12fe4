package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nomina/app"
	"nomina/app/apptest"
	"nomina/app/logbook"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/sqlite"
)

// TestOpening_TwiceIsOnce asks for a project again while it is on its way.
func TestOpening_TwiceIsOnce(t *testing.T) {
	one, two := made(t, "one.nomina"), made(t, "two.nomina")
	d := begin(t, one, two)
	d.Press("Ctrl+W")
	d.Rush("2", "2", "1", "Return")
	if d.App.Project() != two || d.Message() != "" {
		t.Errorf("got project %q, message %q, want %q and nothing", d.App.Project(), d.Message(), two)
	}
}

// TestOpening_TheLastOneCounts asks for a project and then for another one: the
// name of the first is free for others.
func TestOpening_TheLastOneCounts(t *testing.T) {
	ours, other := desks(t)
	one, two := made(t, "one.nomina"), made(t, "two.nomina")
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Desk: ours})
	d.App.OpenProject(one, data.OpenWrite)
	d.App.OpenProject(two, data.OpenWrite)
	d.Settle()
	if d.App.Project() != two {
		t.Fatalf("got %q, want %q", d.App.Project(), two)
	}
	if second(d, other, one) {
		t.Error("the first is met, and is not open")
	}
	if !second(d, other, two) {
		t.Error("the second is open, and is not met")
	}
}

// TestOpening_KeepsItsName closes the open project while another one is on its
// way.
func TestOpening_KeepsItsName(t *testing.T) {
	ours, other := desks(t)
	one, two := made(t, "one.nomina"), made(t, "two.nomina")
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Desk: ours})
	d.App.Start(one, nil)
	d.Settle()
	d.App.OpenProject(two, data.OpenWrite)
	d.Rush("Ctrl+W")
	if d.App.Project() != two || !second(d, other, two) || second(d, other, one) {
		t.Errorf("got project %q; the one that was on its way has to be met, the closed one not", d.App.Project())
	}
	if got := d.Message(); got != "" {
		t.Errorf("status bar: got %q, want nothing", got)
	}
}

// TestOpening_AnotherSpelling opens the open project by a link to it.
func TestOpening_AnotherSpelling(t *testing.T) {
	one := made(t, "one.nomina")
	link := filepath.Join(t.TempDir(), "link.nomina")
	if err := os.Symlink(one, link); err != nil {
		t.Skip(err)
	}
	d := begin(t, one)
	d.App.OpenProject(link, data.OpenWrite)
	d.Settle()
	if d.App.Project() != one || d.Message() != "" {
		t.Errorf("got project %q, message %q", d.App.Project(), d.Message())
	}
}

// TestOpening_FailsBesideAProject offers to take what is gone off the list, also
// while another project is open.
func TestOpening_FailsBesideAProject(t *testing.T) {
	one, gone := made(t, "one.nomina"), filepath.Join(t.TempDir(), "gone.nomina")
	d := begin(t, one, gone)
	d.App.Receive([]string{gone, filepath.Join(t.TempDir(), "a.txt")})
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "was not found") || !strings.Contains(got, "1 file that came with it was not imported") {
		t.Fatalf("got %q", got)
	}
	d.Press("Ctrl+M")
	if got := d.Settings.Get().Recent; len(got) != 1 || got[0] != one || d.Message() != "" {
		t.Errorf("got recent %q, message %q", got, d.Message())
	}
	two := made(t, "two.nomina")
	d.App.OpenProject(two, data.OpenWrite)
	d.Settle()
	if d.Shows("a.txt") {
		t.Error("the file is to be imported into a project that it was not meant for")
	}
}

// TestOpening_AfterTheWindow: what comes back when the window is gone changes
// nothing.
func TestOpening_AfterTheWindow(t *testing.T) {
	one, two := made(t, "one.nomina"), made(t, "two.nomina")
	for _, path := range []string{two, filepath.Join(t.TempDir(), "gone.nomina")} {
		d := begin(t, one)
		d.App.OpenProject(path, data.OpenWrite)
		d.Quit()
		d.Settle()
		if got := d.App.Project(); got != "" {
			t.Errorf("%s: got the project %q in a window that is gone", path, got)
		}
	}
}

// TestOpening_StaleMessage: a message about a closed project offers nothing any
// more.
func TestOpening_StaleMessage(t *testing.T) {
	one, gone := made(t, "one.nomina"), filepath.Join(t.TempDir(), "gone.nomina")
	d := begin(t, one, gone)
	d.App.OpenProject(gone, data.OpenWrite)
	d.Settle()
	d.Press("Ctrl+W", "Ctrl+M")
	if got := d.Settings.Get().Recent; len(got) != 2 {
		t.Errorf("got recent %q, want both: nothing on the screen offered to change that", got)
	}
}

// waits starts a window with files that wait for a project.
func waits(t *testing.T, o apptest.Options, names ...string) *apptest.Driver {
	t.Helper()
	d := apptest.New(t, o)
	d.App.Start("", nil)
	d.Settle()
	for _, name := range names {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte("Kim met Putin."+name), 0o600); err != nil {
			t.Fatal(err)
		}
		d.App.Receive([]string{path})
		d.App.Receive([]string{path}) // once is enough
		d.Settle()
	}
	return d
}

// TestWaiting_All: files that come one after the other all wait, through another
// language and through other things to be read.
func TestWaiting_All(t *testing.T) {
	d := waits(t, apptest.Options{Open: sqlite.Open}, "a.txt", "b.txt")
	if got, want := d.Message(), "2 files or folders wait"; !strings.Contains(got, want) {
		t.Errorf("got %q, want %q in it", got, want)
	}
	d.Button("Français")
	if got, want := d.Message(), "2 fichiers ou dossiers attendent"; !strings.Contains(got, want) {
		t.Errorf("in French: got %q, want %q in it", got, want)
	}
	d.Press("Ctrl+E") // needs a project, and says so
	d.Press("Escape")
	if got, want := d.Message(), "2 fichiers ou dossiers attendent"; !strings.Contains(got, want) {
		t.Errorf("after another notice: got %q, want %q in it", got, want)
	}
	d.App.OpenProject(filepath.Join(t.TempDir(), "new.nomina"), data.OpenCreate)
	d.Settle()
	d.Button("Importer")
	if got := len(d.Titles()); got != 2 {
		t.Errorf("got %d articles, want 2", got)
	}
}

// TestWaiting_AfterACrash reads of a crash first, and loses no file by that.
func TestWaiting_AfterACrash(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "running-20261129-000000-1-0.txt")
	if err := os.WriteFile(report, []byte("Nomina\n\ngoroutine 1 [running]:\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	book := logbook.Open(logbook.Options{Dir: dir, Head: "Nomina", Now: time.Now()})
	t.Cleanup(func() { _ = book.Close() })
	d := waits(t, apptest.Options{Open: sqlite.Open, Log: book})
	if got := d.Message(); !strings.Contains(got, "ended unexpectedly") {
		t.Fatalf("got %q", got)
	}
	d.App.Receive([]string{filepath.Join(t.TempDir(), "a.txt")})
	d.Settle()
	for _, want := range []string{"a.txt waits", "ended unexpectedly"} {
		if got := d.Message(); !strings.Contains(got, want) {
			t.Errorf("got %q, want %q in it", got, want)
		}
		d.Press("Escape")
	}
	if got := d.Message(); got != "" {
		t.Errorf("at last: got %q, want nothing", got)
	}
}

// TestResume opens the newest project that is there.
func TestResume(t *testing.T) {
	one, gone := made(t, "one.nomina"), filepath.Join(t.TempDir(), "gone.nomina")
	known := settings.Settings{Recent: []string{gone, one}}
	if got := app.Resume("", known); got != one {
		t.Errorf("got %q, want %q", got, one)
	}
	if got := app.Resume(gone, known); got != gone {
		t.Errorf("named: got %q, want %q", got, gone)
	}
	if got := app.Resume("", settings.Settings{}); got != "" {
		t.Errorf("without any: got %q", got)
	}
}
