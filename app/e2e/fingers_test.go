//go:build realwindow

package e2e

import (
	"context"
	"fmt"
	"image"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
	"nomina/data/text"
)

// summit and harvest are two articles in which names come again.
const (
	summit = `Kim Jong-un at Kursk

Kim Jong-un came to Kursk by train. Nobody in Kursk had been told, and Kursk was asleep.
L’Ukraine dit que l’Ukraine attend ; KURSK waits as well, and Kurskin is no town.

Putin met him on Monday. On Tuesday Putin left, and on Wednesday the train went back.
The ministers stayed until Friday, as ministers do.
`
	harvest = `Rome counts its olives

The harvest was small this year. Rome waits.
`
)

// TestFingers does what an annotator has under the fingers in the article, one
// after the other in one window.
func TestFingers(t *testing.T) {
	a := newAnnotatorOf(t, apptest.Options{}, written(t, summit, harvest)...)
	a.t.Helper()
	a.until("show the import preview", a.m.alike(a.screen, preview()))
	a.press("Return")
	a.m.imported()
	a.ready()
	a.asMirror("show the article")
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"resize by an edge", a.resizeByEdge},
		{"replicate", a.replicate},
		{"relabel the others", a.relabelOthers},
		{"find", a.findAndLabel},
		{"find by expression", a.findByExpression},
		{"palette", a.goByPalette},
		{"hover card", a.restOnMark},
		{"context menu", a.openMenus},
		{"zoom", a.zoomByWheel},
		{"kill and reopen", a.killAndReopen},
	} {
		a.chapter(c.name, c.do)
	}
}

// resizeByEdge drags both edges of a mark with a note.
func (a *annotator) resizeByEdge() {
	kim := a.marked("Kim", 1, "1", "PERSON")
	a.chosen("Kim", 1)
	a.both("N")
	a.typed("the third")
	a.both("Escape")
	m := a.mention("Kim")
	m.Note = "the third"
	a.changed("Kim", m)
	was := a.span("Kim")

	whole := a.m.find("Kim Jong-un", 1)
	a.drag(a.at(kim.End), a.at(kim.End+3), a.at(whole.End))
	a.m.DragEdge("Kim", 1, false, " came")
	a.changed("Kim", a.moved(m, whole.Start, whole.End))
	a.same(was, a.span("Kim Jong-un"))
	a.asMirror("show the longer mark")

	a.drag(a.at(whole.Start), a.at(whole.Start+2), a.at(whole.Start+4))
	longer := a.mention("Kim Jong-un")
	a.changed("Kim Jong-un", a.moved(longer, whole.Start+4, whole.End))
	a.same(was, a.span("Jong-un"))
	a.press("ctrl+z", "ctrl+z")
	a.changed("Jong-un", m)
	a.same(was, a.span("Kim"))
	a.press("ctrl+shift+z")
	a.changed("Kim", longer)
	a.both("Escape", "Escape")
}

// span returns the only annotation of that text as the file holds it.
func (a *annotator) span(quote string) data.Annotation {
	a.t.Helper()
	c, err := readProject(context.Background(), a.project)
	if err != nil {
		a.t.Fatal(err)
	}
	for _, s := range c.spans {
		if s.Quote == quote {
			return s
		}
	}
	a.t.Fatalf("no annotation %q is in the file", quote)
	return data.Annotation{}
}

// same fails unless two states of an annotation differ in nothing but the range.
func (a *annotator) same(was, is data.Annotation) {
	a.t.Helper()
	if is.ID != was.ID || is.Label != was.Label || is.Note != was.Note || is.Created != was.Created {
		a.t.Errorf("the resized annotation is %+v, want what it was but for its range: %+v", is, was)
	}
}

// towns are the places that replicate must find, by whole words and capitals.
func (a *annotator) towns() []text.Range {
	var towns []text.Range
	for _, n := range []int{0, 1, 2, 3} {
		towns = append(towns, a.m.find("Kursk", n))
	}
	return towns
}

func (a *annotator) replicate() {
	before := len(a.want)
	a.marked("Kursk", 1, "2", "PLACE")
	a.chosen("Kursk", 1)
	a.both("R")
	a.says("how many places there are, before any is marked")
	a.saved()
	a.shot("replicate")
	a.both("Return")
	one := a.want[before]
	a.want = a.want[:before]
	for _, r := range a.towns() {
		m := one
		m.Start, m.End = r.Start, r.End
		a.want = append(a.want, m)
	}
	a.saved()
	a.asMirror("show the marks")

	all := a.want
	a.both("Ctrl+Z")
	a.want = append(a.want[:before:before], one)
	a.saved()
	a.both("Ctrl+Shift+Z")
	a.want = all
	a.saved()
}

func (a *annotator) relabelOthers() {
	first := a.chosen("Kursk", 0)
	a.both("3")
	for i := range a.want {
		if a.want[i].Start == first.Start && a.want[i].Text == "Kursk" {
			a.want[i].Label = "ORGANIZATION"
		}
	}
	a.saved()
	a.says("that the others can be relabelled")
	a.shot("relabel-others")
	a.both("Return")
	for i := range a.want {
		if a.want[i].Text == "Kursk" {
			a.want[i].Label = "ORGANIZATION"
		}
	}
	a.saved()
	a.both("Escape", "Escape")
}

// findAndLabel finds by typing, steps, leaves the bar, and labels the hit.
func (a *annotator) findAndLabel() {
	a.both("Ctrl+Home", "Ctrl+F")
	a.typed("putin")
	a.asMirror("show the hits")
	a.shot("find")
	a.both("F3")
	a.asMirror("show the second hit")
	a.both("Escape", "1")
	a.tagged("PERSON", a.m.find("Putin", 1))

	// As fast as a hand can: nothing is waited for.
	a.press("ctrl+Home", "ctrl+f")
	a.write("minister")
	a.press("F3", "Escape", "1")
	a.m.Press("Ctrl+Home", "Ctrl+F").Type("minister").Press("F3", "Escape", "1")
	a.tagged("PERSON", part(a.m.find("ministers", 1), 0, 8))
	a.both("Ctrl+Z")
	a.removed("minister")
}

// findByExpression labels all hits of a regular expression as one act.
func (a *annotator) findByExpression() {
	a.both("Ctrl+Home", "Ctrl+F", "Alt+R")
	a.typed(`\b(mon|tues|wednes|fri)day`)
	a.asMirror("show the hits of an expression")
	a.both("Alt+Return")
	a.asMirror("offer the labels for all hits")
	a.shot("find-label-all")
	a.both("4")
	before := len(a.want)
	for _, day := range []string{"Monday", "Tuesday", "Wednesday", "Friday"} {
		r := a.m.find(day, 0)
		a.want = append(a.want, mention{Label: "EVENT", Start: r.Start, End: r.End, Text: day})
	}
	a.saved()
	a.typed("(")
	a.asMirror("say what is wrong with the expression")
	a.shot("find-bad")
	a.both("BackSpace", "Alt+R", "Escape", "Ctrl+Z")
	a.want = a.want[:before]
	a.saved()
}

// listed waits until the palette shows what it must. It lies over the whole
// window, as dialogs do, the menu bar included.
func (a *annotator) listed(what string) {
	a.t.Helper()
	a.m.App.Window().Resize(a.m.size)
	a.m.Settle()
	a.until("list "+what, a.m.alike(a.screen, image.Rect(290, 60, 990, 530)))
	a.m.belowMenu()
}

// goByPalette goes to another article, does something there, and comes back to a
// mention.
func (a *annotator) goByPalette() {
	a.both("Escape", "Escape", "Ctrl+K")
	a.typed("olives")
	a.listed("the article")
	a.shot("palette")
	a.both("Return")
	a.ready()
	a.both("Ctrl+Home", "2")
	a.tagged("PLACE", text.Range{Start: 0, End: 4})
	a.both("Ctrl+K")
	a.typed("flag the")
	a.both("Return")
	a.until("flag the article", func() (bool, string) {
		c, err := readProject(context.Background(), a.project)
		if err != nil {
			return false, err.Error()
		}
		return len(c.articles) == 2 && c.articles[1].Status == data.StatusFlagged, fmt.Sprintf("the articles are %+v", c.articles)
	})
	a.both("Ctrl+K")
	a.typed("at kursk")
	a.both("Return")
	a.ready()
	a.both("Ctrl+K")
	a.typed("@jong")
	a.listed("the mention")
	a.both("Return", "2")
	m := a.mention("Kim Jong-un")
	m.Label = "PLACE"
	a.changed("Kim Jong-un", m)
	a.both("Ctrl+Z")
	m.Label = "PERSON"
	a.changed("Kim Jong-un", m)
	a.both("Escape", "Escape", "Escape")
}
