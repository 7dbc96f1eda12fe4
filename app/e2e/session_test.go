//go:build realwindow

package e2e

import (
	"fmt"
	"path/filepath"
	"testing"

	"nomina/app/apptest"
	"nomina/data/text"
)

// TestSession marks three articles of one subject from empty to complete in the
// real window, without suggestions and with them, and counts keys and uses of the
// mouse. The window must look like its mirror before every move, so that what is
// decided on is what is seen.
func TestSession(t *testing.T) {
	for _, suggest := range []bool{false, true} {
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
		a.asMirror("show the article with all its names")
		a.shot(fmt.Sprintf("session-%v-%d", suggest, i+1))
		keys, mouse := count(moves.Moves)
		t.Logf("article %d, suggestions %v: %d names, %d keys and %d uses of the mouse", i+1, suggest, len(names), keys, mouse)
		if got := len(a.m.Spans()); got != len(names) {
			t.Errorf("article %d: got %d spans, want %d", i+1, got, len(names))
		}
		a.both("ctrl+Return", "Ctrl+Return")
		a.asMirror("show the next article")
	}
	a.until("have all names in the file", func() (bool, string) {
		c, err := readProject(t.Context(), a.project)
		return err == nil && len(c.mentions) == 120, fmt.Sprintf("%d names, %v", len(c.mentions), err)
	})
	a.quit()
}

func sessionFiles(t *testing.T, kind string) []string {
	t.Helper()
	var out []string
	for n := 1; n <= 3; n++ {
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
	switch {
	case m.Key != "":
		a.asMirror("look like its mirror before " + m.Key)
		a.press(m.Key)
	case m.Select.Empty():
		a.inSight(text.Range{Start: m.Select.Start, End: m.Select.Start + 1})
		a.click(a.at(m.Select.Start), 1)
	default:
		a.inSight(m.Select)
		a.asMirror("look like its mirror before a selection")
		from, to := a.at(m.Select.Start), a.at(m.Select.End)
		a.dragWith("alt", from, from.AddXY(4, 0), to)
	}
}

// inSight turns the wheel until a range is in sight.
func (a *annotator) inSight(r text.Range) {
	a.t.Helper()
	for range 60 {
		_, first := a.m.at(r.Start)
		_, last := a.m.at(r.End)
		if first && last {
			return
		}
		by := -2
		if a.m.View().Place().CodePoint > r.Start {
			by = 2
		}
		v := a.m.View()
		a.wheel("", a.m.place(v).AddXY(v.Size().Width/2, v.Size().Height/2), by)
		a.m.Wheel(by)
		a.asMirror("scroll")
	}
	a.t.Fatalf("%v is never in sight", r)
}
