package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data/memory"
)

func TestImport_ChosenEncodingIsTaken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cyrillic.txt")
	// "Москва" in windows-1251, which looks like French letters in windows-1252.
	if err := os.WriteFile(path, []byte{0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0}, 0o600); err != nil {
		t.Fatal(err)
	}
	d := apptest.New(t, apptest.Options{Open: (&memory.Shelf{}).Open})
	d.App.Start(filepath.Join(t.TempDir(), "a.nomina"), []string{path})
	d.Settle()
	d.Choose("windows-1251").Button("Import 1")
	if got := d.App.Page().Text().String(); got != "Москва" {
		t.Errorf("the article says %q, want Москва", got)
	}
}

func TestWindow_ExportNeverReplacesTheProject(t *testing.T) {
	d := started(t, apptest.Options{}, ukraine)
	d.Press("Ctrl+E").Replace(filepath.Join(t.TempDir(), "other.nomina")).Press("Return")
	if got := d.Screen(); !strings.Contains(got, "cannot be written there") {
		t.Errorf("the dialog does not refuse: %s", got)
	}
	d.Press("Escape")
}
