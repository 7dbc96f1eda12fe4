//go:build realwindow

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data/text"
)

// TestSession marks three articles of one subject from empty to complete in the
// real window, without suggestions and with them, and counts keys and uses of the
// mouse. The window must look like its mirror before every move, so that what is
// decided on is what is seen.
//
// With NOMINA_SESSION=all it does so with all three articles and without suggestions
// too, which takes some minutes; else with the first one.
func TestSession(t *testing.T) {
	runs := []bool{true}
	if os.Getenv("NOMINA_SESSION") == "all" {
		runs = []bool{false, true}
	}
	for _, suggest := range runs {
		t.Run(fmt.Sprintf("suggestions %v", suggest), func(t *testing.T) { session(t, suggest) })
	}
}

func session(t *testing.T, suggest bool) {
	a := newAnnotatorOf(t, apptest.Options{Suggest: suggest}, sessionFiles(t, "txt")...)
	a.until("show the import preview", a.m.alike(a.screen, preview()))
	a.press("Return")
	a.m.imported()
	a.ready()
	for i, path := range sessionFiles(t, "tsv") {
		names := a.m.Names(path)
		moves := a.m.NewAnnotator(names)
		moves.Before = a.makeMove
		if suggest {
			moves.Aided()
		} else {
			moves.Unaided()
		}
		a.pageAsMirror("show the article with all its names")
		a.shot(fmt.Sprintf("session-%v-%d", suggest, i+1))
		keys, mouse := count(moves.Moves)
		t.Logf("article %d, suggestions %v: %d names, %d keys and %d uses of the mouse", i+1, suggest, len(names), keys, mouse)
		for _, n := range names {
			a.want = append(a.want, mention{Label: n.Label, Start: n.Range.Start, End: n.Range.End, Text: n.Text})
		}
		a.saved()
		a.both("Ctrl+Return")
		a.pageAsMirror("go on")
	}
	a.saved()
	a.quit()
}

func sessionFiles(t *testing.T, kind string) []string {
	t.Helper()
	var out []string
	last := 1
	if os.Getenv("NOMINA_SESSION") == "all" {
		last = 3
	}
	for n := 1; n <= last; n++ {
		path := fmt.Sprintf("../uitest/testdata/marked/%d.%s", n, kind)
		if n == 1 && kind == "txt" {
			path = article
		}
		whole, err := filepath.Abs(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, whole)
	}
	return out
}

func count(moves []apptest.Move) (keys, mouse int) {
	for _, m := range moves {
		if m.Key == "" {
			mouse++
		} else {
			keys++
		}
	}
	return keys, mouse
}

// makeMove does in the real window what is about to be done in the mirror.
func (a *annotator) makeMove(m apptest.Move) {
	a.t.Helper()
	if m.Key != "" {
		a.pageAsMirror("look like its mirror before " + m.Key)
		a.press(pressed(m.Key))
		return
	}
	a.inSight(m.Select)
	a.pageAsMirror("look like its mirror before a selection")
	from, to := a.at(m.Select.Start), a.at(m.Select.End)
	a.dragWith("alt", []fyne.Position{from, from.AddXY(4, 0), to})
	a.rest()
}

// pageAsMirror waits until the article is as it must be.
func (a *annotator) pageAsMirror(what string) {
	a.t.Helper()
	a.until(what, a.m.alike(a.screen, a.page()))
}

// pressed is a key as xdotool calls it: a capital letter would be one with Shift.
func pressed(key string) string {
	if len(key) == 1 {
		return strings.ToLower(key)
	}
	return key
}

// inSight turns pages until a range is in sight.
func (a *annotator) inSight(r text.Range) {
	a.t.Helper()
	for range 60 {
		_, first := a.m.at(r.Start)
		_, last := a.m.at(r.End)
		if first && last {
			return
		}
		key := "Next"
		if a.m.View().Place().CodePoint > r.Start {
			key = "Prior"
		}
		a.both(key)
		a.pageAsMirror("scroll")
	}
	a.t.Fatalf("%v is never in sight", r)
}
