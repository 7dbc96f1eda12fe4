package uitest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app"
	"nomina/app/apptest"
	"nomina/app/instance"
	"nomina/data"
	"nomina/data/sqlite"
)

// desks returns as many desks as there are programs of one user.
func desks(t *testing.T) (ours, other *instance.Desk) {
	t.Helper()
	place := filepath.Join(t.TempDir(), "meet")
	if len(place) > 60 { // a socket's path must be short
		short, err := os.MkdirTemp("", "nomina")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.RemoveAll(short) })
		place = filepath.Join(short, "meet")
	}
	var all [2]*instance.Desk
	for i := range all {
		d, err := instance.In("world", place)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(d.Close)
		all[i] = d
	}
	return all[0], all[1]
}

// second is a second start of the program, and reports whether a window took it.
func second(d *apptest.Driver, desk *instance.Desk, project string, files ...string) (handed bool) {
	d.Beside(func() { handed = app.HandOver(context.Background(), desk, project, files) })
	return handed
}

func TestMeet_SecondStart(t *testing.T) {
	ours, other := desks(t)
	project, file := made(t, "one.nomina"), filepath.Join(t.TempDir(), "kim.txt")
	if err := os.WriteFile(file, []byte("Kim met Putin."), 0o600); err != nil {
		t.Fatal(err)
	}
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Desk: ours})
	d.App.Start(project, nil)
	d.Settle()
	if !second(d, other, project) {
		t.Fatal("a second start with the open project: got a window of its own, want the one that is there")
	}
	if !second(d, other, project, file) {
		t.Fatal("a second start with a file: got a window of its own")
	}
	d.Button("Import")
	if got := d.Titles(); len(got) != 1 {
		t.Errorf("got articles %q, want the one that was handed over", got)
	}
	d.Press("Ctrl+,")
	if !second(d, other, project, file) {
		t.Error("while a dialog is open: got a window of its own")
	}
	d.Press("Escape") // the dialog; what came meanwhile is previewed now
	d.Button("Cancel")
	if second(d, other, made(t, "other.nomina")) {
		t.Error("a second start with another project: got this window, want one of its own")
	}
	d.Quit()
	if app.HandOver(t.Context(), other, project, nil) {
		t.Error("after the window has closed: got it all the same")
	}
}

// TestMeet_NewProject meets at a project that was made only when it was opened.
func TestMeet_NewProject(t *testing.T) {
	ours, other := desks(t)
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Desk: ours})
	project := filepath.Join(t.TempDir(), "new.nomina")
	d.App.OpenProject(project, data.OpenCreate)
	d.Settle()
	if !second(d, other, project) {
		t.Error("got a window of its own, want the one that is there")
	}
}

// TestMeet_Elsewhere opens a project that another window has open.
func TestMeet_Elsewhere(t *testing.T) {
	ours, other := desks(t)
	mine, theirs := made(t, "mine.nomina"), made(t, "theirs.nomina")
	if _, err := other.Meet(t.Context(), theirs, instance.Request{}); err != nil {
		t.Fatal(err)
	}
	asked := 0
	other.Serve(func(_ context.Context, project string, _ instance.Request) instance.Answer {
		asked++
		return instance.OK
	})
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Desk: ours})
	d.App.OpenProject(theirs, data.OpenWrite)
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "theirs.nomina is open in another window") || asked != 1 {
		t.Errorf("without a project: got %q, asked %d", got, asked)
	}
	d.App.OpenProject(mine, data.OpenWrite)
	d.Settle()
	d.App.OpenProject(theirs, data.OpenWrite)
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "is open in another window") || asked != 2 || d.App.Project() != mine {
		t.Errorf("with a project: got %q, asked %d, project %q", got, asked, d.App.Project())
	}
}

// TestMeet_FirstScreen: who starts the program while its first screen is shown
// gets that one.
func TestMeet_FirstScreen(t *testing.T) {
	ours, other := desks(t)
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Desk: ours})
	project := made(t, "one.nomina")
	d.App.Start(project, nil)
	d.Settle()
	d.Press("Ctrl+W")
	if !second(d, other, "") {
		t.Error("got a window of its own, want the one that is there")
	}
	if second(d, other, project) {
		t.Error("the project was closed, and is met all the same")
	}
}
