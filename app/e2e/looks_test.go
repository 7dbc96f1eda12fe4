//go:build realwindow

package e2e

import (
	"fmt"
	"image"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data/sqlite"
)

// look is one way the window can look.
type look struct {
	language, theme string
	width, height   float32
}

func (l look) String() string {
	return fmt.Sprintf("%s-%s-%.0fx%.0f", l.language, l.theme, l.width, l.height)
}

// settings are those of a user who wants it so.
func (l look) settings() map[string]any {
	return map[string]any{
		"language": l.language, "theme": l.theme, "annotator": "Ada", "text_size": 18, "snap_words": true,
		"window": map[string]float32{"Width": l.width, "Height": l.height},
	}
}

// openSample opens the sample project in the real window and in the mirror, and
// waits until both are the same.
func openSample(t *testing.T, l look) (*program, *mirror) {
	t.Helper()
	u, s := newUser(t), startScreen(t)
	u.prefer(l.settings())
	p := u.open(s, "sample", "--out", t.TempDir())
	m := newMirror(t, fyne.NewSize(l.width, l.height), apptest.Options{Open: sqlite.Open, Language: l.language, Theme: l.theme})
	m.App.StartSample(filepath.Join(t.TempDir(), "mirror"))
	m.Settle()
	m.belowMenu()
	p.until("show the sample", m.alike(s, m.content()))
	return p, m
}

// content is everything below the menu bar.
func (m *mirror) content() image.Rectangle {
	return image.Rect(0, int(menuBar())+1, int(m.size.Width), int(m.size.Height))
}

// both presses keys in the real window and in the mirror, and waits after each
// until both look the same.
func both(p *program, m *mirror, chords ...string) {
	p.t.Helper()
	for _, c := range chords {
		p.press(xKey(c))
		m.Press(c)
		p.until("do what "+c+" does", m.alike(p.screen, m.content()))
	}
}

// TestLooks compares the real window with the same drawn in memory, which the
// tests without a display look at, in both languages, light and dark, large and
// small.
func TestLooks(t *testing.T) {
	for _, l := range []look{{"en", "light", 1280, 800}, {"fr", "dark", 1280, 800}, {"fr", "light", 700, 480}} {
		t.Run(l.String(), func(t *testing.T) {
			p, m := openSample(t, l)
			both(p, m, "Tab", "Tab")
			p.shot("looks-" + l.String())
		})
	}
}
