//go:build realwindow

package e2e

import "fyne.io/fyne/v2"

// restOnMark rests the pointer on a mark until its card is there, and leaves it.
func (a *annotator) restOnMark() {
	a.both("Escape", "Escape", "Ctrl+Home")
	a.rest()
	a.asMirror("show the page without a card")
	was := a.look()
	kim := rangeOf(a.mention("Kim Jong-un"))
	a.do(to(a.on(kim))...)
	a.changes("show the card of a mark", was)
	a.shot("card")
	a.do(to(beside())...)
	a.again("take the card away", was)
}

// beside is a place in the article below all of its text. The toolkit does not say
// when the pointer leaves the window.
func beside() fyne.Position { return fyne.NewPos(620, 640) }

// openMenus opens the menu of a mark by mouse and by key, and uses it.
func (a *annotator) openMenus() {
	a.both("Escape", "Escape", "Ctrl+Home")
	a.rest()
	a.asMirror("show the page without a menu")
	was := a.look()
	last := a.m.find("Kursk", 3)
	a.menu(a.at(last.Start).AddXY(2, 0))
	a.changes("open the menu by the other button", was)
	a.shot("menu")
	a.m.RightClick("Kursk", 3)
	a.click(a.m.words("Remove the span"), 1)
	a.m.Pick("Remove the span")
	gone := a.want
	a.want = nil
	for _, m := range gone {
		if m.Start != last.Start {
			a.want = append(a.want, m)
		}
	}
	a.saved()
	a.both("Ctrl+Z")
	a.want = gone
	a.saved()

	a.both("Escape", "Escape", "Ctrl+Home", "Tab")
	a.rest()
	a.asMirror("choose the first mark")
	was = a.look()
	a.press("shift+F10")
	a.changes("open the menu by Shift+F10", was)
	a.shot("menu-by-key")
	a.press("Escape")
	a.again("close the menu by Esc", was)
	m := a.want[0]
	for _, w := range a.want {
		if w.Start < m.Start && w.Text == "Kursk" {
			m = w
		}
	}
	a.press("Delete")
	a.m.Press("Delete")
	a.removedAt(m.Start)
	a.press("ctrl+z")
	a.m.Press("Ctrl+Z")
	a.want = append(a.want, m)
	a.saved()
}

// removedAt says that the span that begins there is gone, and looks.
func (a *annotator) removedAt(start int) {
	a.t.Helper()
	var left []mention
	for _, m := range a.want {
		if m.Start != start {
			left = append(left, m)
		}
	}
	a.want = left
	a.saved()
}

// zoomByWheel makes the text larger and smaller, and marks in what is larger.
func (a *annotator) zoomByWheel() {
	a.both("Escape", "Escape", "Escape", "Ctrl+Home")
	a.rest()
	a.asMirror("show the page in its size")
	was := a.look()
	middle := fyne.NewPos(620, 420)
	a.wheel("ctrl", middle, 3)
	a.m.Wheel(3, fyne.KeyModifierControl)
	a.rest()
	a.asMirror("show larger text")
	a.shot("zoomed")
	a.marked("Wednesday", 0, "4", "EVENT")
	a.both("Ctrl+Z")
	a.removed("Wednesday")
	a.wheel("ctrl", middle, -3)
	a.m.Wheel(-3, fyne.KeyModifierControl)
	a.both("Escape", "Escape", "Ctrl+Home")
	a.rest()
	a.again("show the text in its size again", was)
}

// killAndReopen looks what is left after all of it without a goodbye.
func (a *annotator) killAndReopen() {
	a.marked("train", 0, "3", "ORGANIZATION")
	a.kill()
	if ok, said := holds(a.project, a.want)(); !ok {
		a.t.Fatalf("after the kill: %s", said)
	}
	a.program = a.user.open(a.screen, "--project", a.project)
	a.ready()
	a.press("ctrl+z")
	a.removed("train")
	a.user.run("check", "--project", a.project)
}
