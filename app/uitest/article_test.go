package uitest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
)

// folder writes files and returns the folder they lie in.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func three(t *testing.T) *apptest.Driver {
	t.Helper()
	return started(t, apptest.Options{}, folder(t, map[string]string{
		"a.txt": "Élections à Paris\n\nKim votes.", "b.txt": "Paris en crue\n\nLa Seine monte.", "c.txt": "Rome calls\n\nNothing yet.",
	}))
}

func title(t *testing.T, d *apptest.Driver, want string) {
	t.Helper()
	if got := d.Article().Title; got != want {
		t.Errorf("open article: got %q, want %q", got, want)
	}
}

func TestArticle_DoneAndNext(t *testing.T) {
	d := three(t)
	title(t, d, "Élections à Paris")
	first := d.Article().ID
	d.Press("Ctrl+Return")
	title(t, d, "Paris en crue")
	d.Press("Alt+Up")
	if got := d.Article(); got.ID != first || got.Status != data.StatusDone {
		t.Errorf("first article: got %+v, want it done", got)
	}
	d.Select("Kim", 0).Press("1")
	if got := d.Article().Status; got != data.StatusInProgress {
		t.Errorf("after an edit: got %s, want in progress", got)
	}
	d.Press("Ctrl+Z")
	if got := d.Article().Status; got != data.StatusDone {
		t.Errorf("after undoing the edit: got %s, want done", got)
	}
}

func TestArticle_Steps(t *testing.T) {
	d := three(t)
	d.Press("Alt+Up")
	if got, want := d.Message(), "This is the first article."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	d.Press("Alt+Down", "Alt+Down")
	title(t, d, "Rome calls")
	d.Press("Ctrl+Return")
	if got := d.Article().Status; got != data.StatusDone {
		t.Errorf("the last article: got %s, want done", got)
	}
}

func TestArticle_Flag(t *testing.T) {
	d := three(t)
	d.Press("F")
	if got := d.Article().Status; got != data.StatusFlagged {
		t.Errorf("got %s, want flagged", got)
	}
	d.Select("Kim", 0).Press("1")
	if got := d.Article().Status; got != data.StatusFlagged {
		t.Errorf("after an edit: got %s, want flagged still", got)
	}
	d.Press("F")
	if got := d.Article().Status; got != data.StatusInProgress {
		t.Errorf("got %s, want in progress", got)
	}
}

func TestArticle_SearchRanksTitles(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+L").Type("paris")
	if got, want := fmt.Sprint(d.Titles()), "[Paris en crue Élections à Paris]"; got != want {
		t.Errorf("titles: got %s, want %s", got, want)
	}
	d.Press("Return")
	title(t, d, "Paris en crue")
	d.Press("Ctrl+L", "Down", "Down", "Return")
	title(t, d, "Élections à Paris")
	d.Press("Ctrl+L", "Down", "Return")
	title(t, d, "Paris en crue")
	d.Press("1") // the article has the keyboard again
	spans(t, d, "PERSON Paris")
}

func TestArticle_LettersAreTextInTheSearchBox(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+L").Type("f1n")
	spans(t, d)
	if got := d.Article().Status; got != data.StatusNew {
		t.Errorf("typing in the search box changed the article: %s", got)
	}
	d.Press("Escape", "F")
	if got := d.Article().Status; got != data.StatusFlagged {
		t.Errorf("after Esc the article has not got the keyboard back: %s", got)
	}
}

func TestArticle_UndoGoesWhereItHappened(t *testing.T) {
	d := three(t)
	d.Select("Kim", 0).Press("1")
	d.Press("Alt+Down", "Ctrl+Z")
	title(t, d, "Élections à Paris")
	spans(t, d)
}

func TestImport_ReportsWhatWasRefused(t *testing.T) {
	dir := folder(t, map[string]string{
		"good.txt": "Kim votes.", "empty.txt": "", "binary.txt": "\x7fELF\x00\x01\x02\x00\x00", "again.txt": "Kim votes.",
		"spans.jsonl": `{"text":"Ana in Rome","spans":[{"start":0,"end":3,"label":"PERSON"},{"start":7,"end":99,"label":"PLACE"}]}`,
	})
	d := started(t, apptest.Options{}, dir)
	got := d.Message()
	for _, want := range []string{"2 articles imported", "were refused"} {
		if !strings.Contains(got, want) {
			t.Errorf("status bar: got %q, want it to say %q", got, want)
		}
	}
	d.Button("Report")
	screen := d.Screen()
	for _, want := range []string{"holds no text", "is not a text file", "was imported just before", "lies outside the text"} {
		if !strings.Contains(screen, want) {
			t.Errorf("the report does not say %q; the screen says: %s", want, screen)
		}
	}
}

func TestImport_UndoTakesAllOfIt(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+Z")
	if d.App.Page().Article() != "" || len(d.Titles()) != 0 {
		t.Errorf("after undoing the import: got %v", d.Titles())
	}
	d.Press("Ctrl+Y")
	if got := len(d.Titles()); got != 3 {
		t.Errorf("after redoing it: got %d articles, want 3", got)
	}
}

// TestOpen_TakesWarningsAway: what was wrong in one article does not stand under
// the next.
func TestOpen_TakesWarningsAway(t *testing.T) {
	d := three(t)
	d.Press("R")
	if d.Message() == "" {
		t.Fatal("no warning")
	}
	d.Press("Alt+Down")
	if got := d.Message(); got != "" {
		t.Errorf("in the next article: got %q, want nothing", got)
	}
}
