//go:build realwindow

package e2e

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data/sqlite"
)

// mixedFolder holds one good article, and one file for each reason to refuse it.
func mixedFolder(t *testing.T) string {
	t.Helper()
	good, err := os.ReadFile(article)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "articles")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{
		"article.txt": string(good), "binary.txt": "\x7fELF\x00\x01\x02\x00\x00\xff", "copy.txt": string(good), "empty.txt": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestImport starts on a folder in which most files cannot come in: the rest
// does, and the report says why.
func TestImport(t *testing.T) {
	folder := mixedFolder(t)
	u, s := newUser(t), startScreen(t)
	u.prefer(map[string]any{"language": "en", "theme": "light", "annotator": "Ada"})
	project := filepath.Join(t.TempDir(), "news.nomina")
	p := u.open(s, "--project", project, folder)
	m := newMirror(t, fyne.NewSize(1280, 800), apptest.Options{Open: sqlite.Open}, folder)
	p.until("show the import preview", m.alike(s, preview()))
	p.shot("import-preview")
	p.press("Return")
	m.imported()
	p.until("import what can be", func() (bool, string) {
		c, err := readProject(context.Background(), project)
		return err == nil && len(c.articles) == 1, fmt.Sprintf("%d articles, %v", len(c.articles), err)
	})
	p.until("say what was refused", m.alike(s, image.Rect(0, 772, 1280, 800)))
	p.click(m.words("Report"), 1)
	p.rest()
	m.Button("Report")
	m.App.Window().Resize(m.size)
	p.until("show the report", m.alike(s, image.Rect(270, 180, 1010, 620)))
	p.shot("import-report")
	p.press("Escape")
	m.Press("Escape")
	m.belowMenu()
	p.until("close the report", m.alike(s, image.Rect(0, 28, 1280, 800)))
}
