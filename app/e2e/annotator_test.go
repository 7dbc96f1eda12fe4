//go:build realwindow

package e2e

import (
	"image"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data/sqlite"
	"nomina/data/text"
)

// article is the text that the work is done on.
const article = "../../assets/sample/guerre-en-ukraine.txt"

// annotator works in the real window and knows what the file must hold.
type annotator struct {
	*program
	user    *user
	m       *mirror
	project string
	want    []mention
	caret   int // code points
	began   time.Time
}

// newAnnotator starts the program on an article, up to the import preview.
func newAnnotator(t *testing.T) *annotator {
	t.Helper()
	path, err := filepath.Abs(article)
	if err != nil {
		t.Fatal(err)
	}
	return newAnnotatorOf(t, apptest.Options{}, path)
}

// newAnnotatorOf starts the program on articles, up to the import preview.
func newAnnotatorOf(t *testing.T, o apptest.Options, paths ...string) *annotator {
	t.Helper()
	a := &annotator{user: newUser(t), project: filepath.Join(t.TempDir(), "news.nomina"), began: time.Now()}
	a.user.prefer(map[string]any{"language": "en", "theme": "light", "annotator": "Ada", "window": map[string]int{"Width": 1280, "Height": 800}, "no_suggestions": !o.Suggest})
	s := startScreen(t)
	a.program = a.user.open(s, append([]string{"--project", a.project}, paths...)...)
	o.Open = sqlite.Open
	a.m = newMirror(t, fyne.NewSize(1280, 800), o, paths...)
	return a
}

// step says in the log what comes now.
func (a *annotator) step(what string) {
	a.t.Helper()
	a.t.Logf("%5.1f s  %s", time.Since(a.began).Seconds(), what)
}

// header is where the title of the open article stands.
func header() image.Rectangle { return image.Rect(280, 30, 960, 92) }

// ready waits until the article is open.
func (a *annotator) ready() {
	a.t.Helper()
	a.until("open the article", a.m.alike(a.screen, header()))
}

// uncovered waits until the empty part of the article list is seen, over which
// the first menu of the menu bar would lie.
func (a *annotator) uncovered() {
	a.t.Helper()
	a.until("nothing lies over the article list", a.m.alike(a.screen, image.Rect(4, 170, 240, 600)))
}

// show scrolls until the n-th place of a text is in sight, in the window and in
// the mirror, and returns it. Selection and chosen span are let go.
func (a *annotator) show(what string, n int) text.Range {
	a.t.Helper()
	r := a.m.find(what, n)
	a.press("ctrl+End", "ctrl+Home")
	a.m.Press("Ctrl+End", "Ctrl+Home")
	for range 50 {
		_, first := a.m.at(r.Start)
		_, last := a.m.at(r.End)
		if first && last {
			return r
		}
		a.press("Next")
		a.m.Press("Next")
	}
	a.t.Fatalf("%q is never in sight", what)
	return r
}

// at returns the place on the screen before a code point that show has brought
// into sight.
func (a *annotator) at(cp int) fyne.Position {
	a.t.Helper()
	p, ok := a.m.at(cp)
	if !ok {
		a.t.Fatalf("code point %d is not in sight", cp)
	}
	return p
}

// on returns a place within a range. Where a line ends, "before a code point"
// may be said of two places, but not of the one in the middle of a word.
func (a *annotator) on(r text.Range) fyne.Position {
	a.t.Helper()
	return a.at((r.Start + r.End) / 2)
}

// part returns a range within r, counted in code points from its beginning.
func part(r text.Range, from, to int) text.Range {
	return text.Range{Start: r.Start + from, End: r.Start + to}
}

// tagged says that a range has got a label, and looks.
func (a *annotator) tagged(label string, r text.Range) {
	a.t.Helper()
	a.want = append(a.want, mention{Label: label, Start: r.Start, End: r.End, Text: a.m.App.Page().Text().Slice(r)})
	a.caret = r.End
	a.saved()
}

// changed says that a span with that text has become another, and looks.
func (a *annotator) changed(from string, to mention) {
	a.t.Helper()
	i := slices.IndexFunc(a.want, func(m mention) bool { return m.Text == from })
	if i < 0 {
		a.t.Fatalf("no span %q is there to be changed", from)
	}
	a.want[i] = to
	a.saved()
}

// removed says that a span with that text is gone, and looks.
func (a *annotator) removed(what string) {
	a.t.Helper()
	a.want = slices.DeleteFunc(a.want, func(m mention) bool { return m.Text == what })
	a.saved()
}

// saved waits until the file holds what it must.
func (a *annotator) saved() {
	a.t.Helper()
	a.until("save the act", holds(a.project, a.want))
}

// mention returns the span with that text.
func (a *annotator) mention(what string) mention {
	a.t.Helper()
	for _, m := range a.want {
		if m.Text == what {
			return m
		}
	}
	a.t.Fatalf("no span %q is there", what)
	return mention{}
}

func rangeOf(m mention) text.Range { return text.Range{Start: m.Start, End: m.End} }

// moved is a mention with other edges.
func (a *annotator) moved(m mention, start, end int) mention {
	m.Start, m.End = start, end
	m.Text = a.m.App.Page().Text().Slice(rangeOf(m))
	return m
}

// walk moves the caret forward by words, and by characters at the end, to the
// n-th place of a text, and selects that by words.
func (a *annotator) walk(what string, n int) text.Range {
	a.t.Helper()
	x := a.m.App.Page().Text()
	r := a.m.find(what, n)
	if r.Start < a.caret {
		a.t.Fatalf("%q is before the caret", what)
	}
	a.press(steps("ctrl+Right", "Right", a.caret, r.Start, x)...)
	a.press(steps("ctrl+shift+Right", "shift+Right", r.Start, r.End, x)...)
	return r
}

// steps returns the keys that lead from one place to another.
func steps(word, char string, from, to int, x *text.Index) []string {
	var keys []string
	for x.NextWord(from) <= to && from < to {
		from = x.NextWord(from)
		keys = append(keys, word)
	}
	for from < to {
		from = x.NextGrapheme(from)
		keys = append(keys, char)
	}
	return keys
}
