//go:build realwindow

package e2e

import (
	"image"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/app/settings"
	"nomina/data/sqlite"
)

// album is where the README's pictures go.
type album string

// openAlbum skips the test unless somebody wants pictures.
func openAlbum(t *testing.T) album {
	t.Helper()
	dir := os.Getenv("NOMINA_SCREENSHOTS")
	if dir == "" {
		t.Skip("no pictures were asked for: NOMINA_SCREENSHOTS names no folder (see make screenshots)")
	}
	return album(dir)
}

// take saves the window, without the screen around it.
func (a album) take(p *program, m *mirror, name string) {
	p.t.Helper()
	window := image.Rect(0, 0, int(m.size.Width), int(m.size.Height))
	path := filepath.Join(string(a), name+".png")
	if err := savePNG(path, p.look().SubImage(window)); err != nil {
		p.t.Fatal(err)
	}
	p.t.Logf("%s", path)
}

// TestScreenshots takes the pictures of the README, with the sample project.
func TestScreenshots(t *testing.T) {
	a := openAlbum(t)
	for _, s := range []struct {
		name string
		look look
		keys []string
		text string // typed after them
	}{
		{"window-light", look{"en", "light", 1280, 800}, []string{"Tab", "Tab", "Tab", "Tab"}, ""},
		{"window-dark", look{"en", "dark", 1280, 800}, []string{"Ctrl+F"}, "harbour"},
		{"window-french", look{"fr", "light", 1280, 800}, []string{"Alt+Down", "Tab"}, ""},
		{"window-narrow", look{"en", "light", 700, 480}, []string{"Tab"}, ""},
	} {
		t.Run(s.name, func(t *testing.T) {
			p, m := openSample(t, s.look)
			both(p, m, s.keys...)
			if s.text != "" {
				p.write(s.text)
				m.Type(s.text)
				p.until("take in what is typed", m.alike(p.screen, m.content()))
			}
			a.take(p, m, s.name)
		})
	}
}

// TestScreenshots_Import takes the one of the import preview.
func TestScreenshots_Import(t *testing.T) {
	a := openAlbum(t)
	folder := mixedFolder(t)
	l := look{"en", "light", 1280, 800}
	u, s := newUser(t), startScreen(t)
	u.prefer(l.settings())
	p := u.open(s, "--project", filepath.Join(t.TempDir(), "news.nomina"), folder)
	m := newMirror(t, fyne.NewSize(l.width, l.height), apptest.Options{Open: sqlite.Open}, folder)
	p.until("show the import preview", m.alike(s, preview()))
	a.take(p, m, "import")
}

// TestScreenshots_Export takes the one of the export, with a path that says
// nothing of the machine.
func TestScreenshots_Export(t *testing.T) {
	a := openAlbum(t)
	folder := filepath.Join(os.TempDir(), "Corpus")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Remove(folder) })
	p, m := openSample(t, look{"en", "light", 1280, 800})
	m.Settings.Change(func(s *settings.Settings) { s.Folders = map[string]string{"export": folder} })
	m.App.Window().Resize(m.size)
	m.Press("Ctrl+E")
	p.press("ctrl+e", "ctrl+a")
	p.write(filepath.Join(folder, "Nomina sample.jsonl"))
	p.until("show the export", m.alike(p.screen, image.Rect(340, 272, 940, 528)))
	a.take(p, m, "export")
}
