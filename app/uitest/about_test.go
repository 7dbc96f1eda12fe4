package uitest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nomina/app/apptest"
	"nomina/app/logbook"
	"nomina/app/settings"
	newest "nomina/app/update"
	"nomina/data/sqlite"
)

// TestAbout_Details copies what a report needs, without the name of a project.
func TestAbout_Details(t *testing.T) {
	d := apptest.New(t, apptest.Options{Open: sqlite.Open})
	path := made(t, "secret.nomina")
	d.App.Start(path, nil)
	d.Settle()
	d.Run("help.about")
	for _, want := range []string{"Version 0.1.0", "secret.nomina", "SQLite 3", "1280×800"} {
		if !d.Shows(want) {
			t.Errorf("About does not show %q: %s", want, d.Screen())
		}
	}
	d.Button("Copy details")
	got := d.Copied()
	for _, want := range []string{"Nomina 0.1.0\n", "system: ", "engine: SQLite 3\n", "tables: "} {
		if !strings.Contains(got, want) {
			t.Errorf("copied: got %q, want %q in it", got, want)
		}
	}
	if strings.Contains(got, "secret") {
		t.Errorf("copied: got the project's name in %q", got)
	}
	d.Button("Licences")
	if !d.Shows("Nomina 0.1.0") {
		t.Errorf("the licences are not shown: %s", d.Screen())
	}
	d.Press("Escape", "Escape").Press("Ctrl+,")
}

// asked is a server that answers with a version.
type asked struct {
	times int
	r     newest.Release
	err   error
}

func (a *asked) latest(context.Context) (newest.Release, error) {
	a.times++
	return a.r, a.err
}

// TestUpdate_OffUntilSwitchedOn asks nobody unless somebody wants it.
func TestUpdate_OffUntilSwitchedOn(t *testing.T) {
	a := &asked{r: newest.Release{Version: "0.2.0", Date: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), Page: "https://example.org/get"}}
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Latest: a.latest})
	d.App.Start("", nil)
	d.Settle()
	if a.times != 0 {
		t.Fatal("the server was asked although nobody switched that on")
	}
	d.Settings.Change(func(s *settings.Settings) { s.Updates.Check = true })
	for i, want := range []int{1, 1} {
		d.App.Start("", nil)
		d.Settle()
		if a.times != want {
			t.Errorf("start %d: got %d requests, want %d", i+1, a.times, want)
		}
	}
	if got, want := d.Message(), "Version 0.2.0 of 2026-12-01 can be had; this is 0.1.0."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUpdate_Now(t *testing.T) {
	for _, tt := range []struct {
		name string
		a    asked
		want string
	}{
		{"newer", asked{r: newest.Release{Version: "0.2.0", Page: "https://example.org/get"}}, "Version 0.2.0 of"},
		{"newest", asked{r: newest.Release{Version: "0.1.0", Page: "https://example.org/get"}}, "This is the newest version, 0.1.0."},
		{"no network", asked{err: newest.ErrNetwork}, "The server was not reached."},
		{"nonsense", asked{err: errors.Join(newest.ErrAnswer)}, "example.org gave no answer of use."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := apptest.New(t, apptest.Options{Open: sqlite.Open, Latest: tt.a.latest})
			d.Run("help.updates")
			if !d.Shows(tt.want) || tt.a.times != 1 {
				t.Errorf("asked %d times, want %q on the screen: %s", tt.a.times, tt.want, d.Screen())
			}
			if got := strings.Contains(d.Screen(), "[Open its page]"); got != (tt.name == "newer") {
				t.Errorf("the page is offered: got %v", got)
			}
			d.Press("Escape")
		})
	}
}

// TestCrash_Told tells of a crash once, and shows its report.
func TestCrash_Told(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "running-20261129-000000-1-0.txt")
	if err := os.WriteFile(report, []byte("Nomina 0.1.0\n\ngoroutine 1 [running]:\nmain.main()\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	book := logbook.Open(logbook.Options{Dir: dir, Head: "Nomina", Now: time.Now()})
	t.Cleanup(func() { _ = book.Close() })
	d := apptest.New(t, apptest.Options{Open: sqlite.Open, Log: book})
	d.App.Start("", nil)
	d.Settle()
	if got := d.Message(); !strings.Contains(got, "nothing was sent") {
		t.Fatalf("got %q", got)
	}
	d.Press("Ctrl+M")
	if !d.Shows("main.main()") {
		t.Errorf("the report is not shown: %s", d.Screen())
	}
	d.Button("Copy report")
	if !strings.Contains(d.Copied(), "goroutine 1") {
		t.Errorf("copied: got %q", d.Copied())
	}
	d.Press("Escape", "Escape")
	again := apptest.Again(t, d)
	again.App.Start("", nil)
	again.Settle()
	if got := again.Message(); got != "" {
		t.Errorf("the second time: got %q, want nothing", got)
	}
}
