//go:build realwindow

package e2e

import (
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"nomina/data/text"
)

// TestWork is a working day: import, mark by mouse and by keys, change one's
// mind, lose power, go on, and hand over the result.
func TestWork(t *testing.T) {
	a := newAnnotator(t)
	a.importArticle()
	a.markByMouse()
	a.markByKeys()
	a.changeByMouse()
	a.changeByKeys()
	a.losePower()
	a.exportByWindow()
	a.exportByCommand()
	a.quit()
}

// preview is the middle of the import preview.
func preview() image.Rectangle { return image.Rect(220, 130, 1060, 660) }

func (a *annotator) importArticle() {
	a.t.Helper()
	a.step("import the article")
	a.until("show the import preview", a.m.alike(a.screen, preview()))
	a.shot("preview")
	a.press("Return")
	a.m.imported()
	a.ready()
	a.saved()
	a.until("show the article as it was", a.m.alike(a.screen, image.Rect(0, 28, 1280, 700)))
}

func (a *annotator) markByMouse() {
	a.t.Helper()
	a.step("double click, and Shift with a click to extend")
	kim := a.show("Kim Jong-un", 0)
	a.click(a.on(part(kim, 0, 3)), 2)
	a.clickWith("shift", a.on(part(kim, 5, 9)))
	a.press("1")
	a.tagged("PERSON", kim)

	a.step("drag across two words")
	again := a.show("Kim Jong-un", 1)
	a.drag(a.at(again.Start+1), a.at(again.Start+6), a.at(again.End-1))
	a.press("1")
	a.tagged("PERSON", again)

	a.step("drag with Alt, exact to the character")
	kursk := part(a.show("KurskinSitué", 0), 0, 5)
	a.dragWith("alt", []fyne.Position{a.at(kursk.Start), a.at(kursk.Start + 3), a.at(kursk.End)}, "2")
	a.tagged("PLACE", kursk)
	a.uncovered()

	a.step("nested: an event, and the place in it")
	war := a.show("Guerre en Ukraine", 0)
	a.drag(a.at(war.Start), a.at(war.Start+8), a.at(war.End))
	a.press("4")
	a.tagged("EVENT", war)
	ukraine := part(war, 10, 17)
	a.click(a.on(ukraine), 2)
	a.press("2")
	a.tagged("PLACE", ukraine)
	a.rest()
	a.shot("nested")
}

func (a *annotator) markByKeys() {
	a.t.Helper()
	a.step("ten by keyboard alone")
	a.press("ctrl+End", "ctrl+Home")
	a.caret = 0
	for _, m := range []struct {
		what  string
		n     int
		key   string
		label string
	}{
		{"Corée du Nord", 0, "2", "PLACE"},
		{"Russie", 0, "2", "PLACE"},
		{"Sergei Shoaiku", 0, "1", "PERSON"},
		{"KCNA", 0, "3", "ORGANIZATION"},
		{"Pyongyang", 0, "1", "PERSON"},
		{"Sergei Shoiku", 0, "1", "PERSON"},
		{"Moscou", 0, "2", "PLACE"},
		{"Vladimir Poutine", 0, "1", "PERSON"},
		{"Kiev", 0, "2", "PLACE"},
		{"États-Unis", 0, "2", "PLACE"},
	} {
		r := a.walk(m.what, m.n)
		a.press(m.key)
		a.tagged(m.label, r)
	}
	a.step("the word at the caret, with nothing selected")
	onu := a.m.find("ONU", 0)
	a.press(steps("ctrl+Right", "Right", a.caret, onu.Start+1, a.m.App.Page().Text())...)
	a.press("3")
	a.tagged("ORGANIZATION", onu)
}

func (a *annotator) changeByMouse() {
	a.t.Helper()
	a.step("relabel what a click chooses")
	a.show("Pyongyang", 0)
	pyongyang := a.mention("Pyongyang")
	a.click(a.on(rangeOf(pyongyang)), 1)
	a.press("2")
	pyongyang.Label = "PLACE"
	a.changed("Pyongyang", pyongyang)

	a.step("drag an edge")
	a.show("Sergei Shoaiku", 0)
	m := a.mention("Sergei Shoaiku")
	a.click(a.on(rangeOf(m)), 1)
	a.drag(a.at(m.Start), a.at(m.Start+4), a.at(m.Start+9))
	shoaiku := a.moved(m, m.Start+7, m.End)
	a.changed(m.Text, shoaiku)

	a.step("the smallest first, then the one around it")
	a.show("Guerre en Ukraine", 0)
	a.click(a.on(rangeOf(a.mention("Ukraine"))), 1)
	a.click(a.on(rangeOf(a.mention("Ukraine"))).AddXY(9, 0), 1)
	a.press("BackSpace")
	war := a.mention("Guerre en Ukraine")
	a.removed("Guerre en Ukraine")
	a.press("ctrl+z")
	a.tagged("EVENT", rangeOf(war))
}

func (a *annotator) changeByKeys() {
	a.t.Helper()
	a.step("Tab to a span, move its edges")
	a.press("ctrl+End", "ctrl+Home", "Tab", "Tab")
	place := a.mention("Corée du Nord")
	a.press("Right", "Right")
	longer := a.moved(place, place.Start, place.End+2)
	a.changed(place.Text, longer)
	a.press("alt+Left")
	start := a.moved(longer, longer.Start-1, longer.End)
	a.changed(longer.Text, start)
	a.press("ctrl+z", "ctrl+z", "ctrl+z")
	a.changed(start.Text, place)
	a.press("ctrl+y")
	one := a.moved(place, place.Start, place.End+1)
	a.changed(place.Text, one)
	a.press("ctrl+z")
	a.changed(one.Text, place)

	a.step("relabel and remove by keys, and undo")
	a.press("ctrl+End", "ctrl+Home", "Tab", "3")
	kim := a.want[0]
	org := kim
	org.Label = "ORGANIZATION"
	a.want[0] = org
	a.saved()
	a.press("Delete")
	a.want = a.want[1:]
	a.saved()
	a.press("ctrl+z", "ctrl+z")
	a.want = append([]mention{kim}, a.want...)
	a.saved()
	a.rest()
	a.shot("marked")
}

// losePower kills the program in the midst of work and looks what is left.
func (a *annotator) losePower() {
	a.t.Helper()
	a.step("one more act, and the file alone")
	a.show("Moscou", 1)
	moscou := a.m.find("Moscou", 1)
	a.click(a.on(moscou), 2)
	a.press("2")
	a.tagged("PLACE", moscou)
	acted := time.Now()
	a.until("the file alone has everything", func() (bool, string) {
		return holds(copyAlone(a.t, a.project), a.want)()
	})
	a.t.Logf("         the file alone was complete %d ms after the act was seen in it", time.Since(acted).Milliseconds())

	a.step("kill, and reopen")
	a.press("BackSpace") // nothing is chosen: refused
	kiev := text.Range{Start: a.mention("Kiev").Start, End: a.mention("Kiev").End}
	a.show("Kiev", 0)
	a.click(a.on(kiev), 1)
	a.press("1")
	person := a.mention("Kiev")
	person.Label = "PERSON"
	a.changed("Kiev", person)
	a.kill()
	if ok, said := holds(a.project, a.want)(); !ok {
		a.t.Fatalf("after the kill: %s", said)
	}
	a.program = a.user.open(a.screen, "--project", a.project)
	a.ready()
	a.saved()
	a.press("ctrl+z")
	person.Label = "PLACE"
	a.changed("Kiev", person)
	a.press("ctrl+z")
	a.want = a.want[:len(a.want)-1] // the second Moscou
	a.saved()
	a.press("ctrl+shift+z")
	a.tagged("PLACE", moscou)
}
