//go:build realwindow

package e2e

import (
	"image"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/data/text"
)

// chapter is a part of a test that goes on where the one before has stopped. The
// test ends with the first that fails, for the next would fail by that.
func (a *annotator) chapter(name string, do func()) {
	a.t.Helper()
	whole := a.t
	if !whole.Run(name, func(t *testing.T) {
		a.handTo(t)
		defer a.handTo(whole)
		defer func() {
			if t.Failed() {
				t.Logf("the screen: %s", a.failed())
			}
		}()
		do()
	}) {
		whole.FailNow()
	}
}

// handTo makes everything speak to another test.
func (a *annotator) handTo(t *testing.T) {
	a.t, a.user.t, a.m.T = t, t, t
}

// written writes texts as files, and returns their paths in order.
func written(t *testing.T, bodies ...string) []string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for i, body := range bodies {
		path := filepath.Join(dir, string(rune('a'+i))+".txt")
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// both presses keys in the real window, as fast as a hand can, and in the mirror.
func (a *annotator) both(chords ...string) {
	a.t.Helper()
	real := make([]string, len(chords))
	for i, c := range chords {
		real[i] = xKey(c)
	}
	a.press(real...)
	a.m.Press(chords...)
}

// xKey gives a chord as xdotool wants it: a capital would be one with Shift.
func xKey(chord string) string {
	c := strings.NewReplacer("Ctrl+", "ctrl+", "Shift+", "shift+", "Alt+", "alt+").Replace(chord)
	if i := strings.LastIndex(c, "+") + 1; len(c) == i+1 {
		c = c[:i] + strings.ToLower(c[i:])
	}
	return c
}

// typed types a text in both.
func (a *annotator) typed(text string) {
	a.t.Helper()
	a.write(text)
	a.m.Type(text)
}

// marked double-clicks a word and labels it, in both.
func (a *annotator) marked(what string, n int, key, label string) text.Range {
	a.t.Helper()
	r := a.m.find(what, n)
	a.click(a.on(r), 2)
	a.press(key)
	a.m.Select(what, n).Press(key)
	a.tagged(label, r)
	a.says("that the word is marked") // which the file knows first
	return r
}

// chosen clicks a mark, in both, and not where marked does: the third click in a
// place takes the sentence.
func (a *annotator) chosen(what string, n int) text.Range {
	a.t.Helper()
	r := a.m.find(what, n)
	a.both("Escape", "Escape")
	a.click(a.on(r).AddXY(0, 7), 1)
	a.m.Click(what, n)
	return r
}

// asMirror waits until everything below the menu bar is as it must be.
func (a *annotator) asMirror(what string) {
	a.t.Helper()
	a.until(what, a.m.alike(a.screen, a.m.content()))
}

// says waits until the status bar says what it must.
func (a *annotator) says(what string) {
	a.t.Helper()
	a.until("say "+what, a.m.alike(a.screen, image.Rect(0, 772, 1280, 800)))
}

// page is where the article's text is on the screen, without the scrollbar.
func (a *annotator) page() image.Rectangle {
	a.t.Helper()
	v := a.m.View()
	at, size := a.m.place(v), v.Size()
	return image.Rect(int(at.X), int(at.Y), int(at.X+size.Width)-16, int(at.Y+size.Height))
}

// changes waits until the page has become clearly another picture than it was.
func (a *annotator) changes(what string, was *image.NRGBA) {
	a.t.Helper()
	area := a.page()
	a.until(what, func() (bool, string) {
		return differing(a.look(), was, area) > 0.02, "the page is still the same picture"
	})
}

// again waits until the page is the picture that it was.
func (a *annotator) again(what string, was *image.NRGBA) {
	a.t.Helper()
	area := a.page()
	a.until(what, func() (bool, string) {
		return differing(a.look(), was, area) < 0.005, "the page is another picture than before"
	})
}

// wheel turns the wheel over a place by that many notches, up when positive, with
// a key held unless that is empty.
func (s *screen) wheel(key string, at fyne.Position, notches int) {
	s.t.Helper()
	button := "4"
	if notches < 0 {
		button, notches = "5", -notches
	}
	turn := []string{"click", "--repeat", strconv.Itoa(notches), "--delay", "16", button}
	if key != "" {
		turn = chain([]string{"keydown", key}, turn, []string{"sleep", frame, "keyup", key})
	}
	s.do(chain(to(at), turn)...)
}
