//go:build realwindow

package e2e

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data/text"
	"nomina/widgets/fonts"
)

// bidi is a text from right to left with words and digits from left to right, in
// the scripts of the one font that everybody who runs this has.
const bidi = `דוד בן גוריון

דוד בן גוריון נולד בשנת 1886 בעיר Płońsk שבפולין, ועלה לארץ בשנת 1906.
المؤتمر في القاهرة سنة 2011 مع United Nations ثم انتهى.
The poet דוד אבידן met them in 1970.
`

// TestDirection selects over lines in which both directions meet: what the
// screen shows is what the file holds.
func TestDirection(t *testing.T) {
	o := apptest.Options{Fonts: func() (*fonts.Index, error) { return fonts.Load(t.TempDir()) }}
	a := newAnnotatorOf(t, o, written(t, bidi)...)
	// The dialog is set in the toolkit's own way; of the article all is ours.
	a.until("show the import preview", a.m.alike(a.screen, image.Rect(220, 130, 590, 660)))
	a.press("Return")
	a.m.imported()
	a.until("show both directions", a.m.alike(a.screen, a.page()))
	a.shot("direction")
	a.chapter("drag over words", func() {
		a.dragOver("1", "PERSON", "דוד בן גוריון", 1)
		a.dragOver("2", "PLACE", "القاهرة", 0)
		a.until("tint what was marked", a.m.alike(a.screen, a.page()))
	})
	a.chapter("drag over both directions", func() {
		a.dragOver("3", "ORGANIZATION", "1886 בעיר Płońsk", 0)
		a.dragOver("4", "EVENT", "2011 مع United Nations", 0)
		a.dragOver("1", "PERSON", "poet דוד אבידן", 0)
		a.until("tint what was marked", a.m.alike(a.screen, a.page()))
		a.shot("direction-marked")
	})
	a.chapter("drag exactly", func() {
		r := part(a.m.find("שבפולין", 0), 1, 7) // the name without its preposition
		from, to := a.ends(r)
		a.dragWith("alt", []fyne.Position{from, from.AddXY((to.X-from.X)/2, 0), to})
		a.m.DragExactly("בפולין", 0)
		a.both("2")
		a.tagged("PLACE", r)
	})
	a.chapter("keyboard", a.selectLeftward)
	a.chapter("resize by keys", func() {
		// What is to the left comes later.
		m := a.mention("ועלה")
		a.both("Shift+Tab", "Ctrl+Left")
		longer := a.moved(m, m.Start, a.m.find("לארץ", 0).End)
		a.changed("ועלה", longer)
		a.both("Ctrl+Right")
		a.changed(longer.Text, m)
		a.shot("direction-all")
	})
	a.chapter("kill and reopen", func() {
		a.kill()
		if ok, said := holds(a.project, a.want)(); !ok {
			a.t.Fatalf("after the kill: %s", said)
		}
		a.user.run("check", "--project", a.project)
	})
}

// dragOver drags from within the first character of a text to within its last,
// and labels what was selected.
func (a *annotator) dragOver(key, label, what string, n int) {
	a.t.Helper()
	r := a.m.find(what, n)
	from, to := a.ends(r)
	a.drag(from, from.AddXY((to.X-from.X)/2, 0), to)
	a.m.Drag(what, n)
	a.both(key)
	a.tagged(label, r)
}

// ends returns places on the screen within the first and the last character of a
// range, nearer to the ends of it. Where two directions meet, the end itself is
// also a place of another text.
func (a *annotator) ends(r text.Range) (first, last fyne.Position) {
	a.t.Helper()
	x := a.m.App.Page().Text()
	inside := func(cp int, share float32) fyne.Position {
		from, to := a.at(cp), a.after(x.NextGrapheme(cp))
		return from.AddXY((to.X-from.X)*share, 0)
	}
	return inside(r.Start, 0.3), inside(x.PrevGrapheme(r.End), 0.7)
}

// after returns the place on the screen at the far edge of the character that
// ends at a code point.
func (a *annotator) after(cp int) fyne.Position {
	a.t.Helper()
	v := a.m.View()
	at, ok := v.PointAfter(cp)
	if !ok {
		a.t.Fatalf("code point %d is not in sight", cp)
	}
	return at.Add(a.m.place(v))
}

// selectLeftward selects by keys a word that is written to the left.
func (a *annotator) selectLeftward() {
	a.t.Helper()
	x := a.m.App.Page().Text()
	r := a.m.find("ועלה", 0)
	a.both("Escape", "Escape", "Ctrl+Home")
	for _, k := range steps("Ctrl+Left", "Left", 0, r.Start, x) {
		a.both(k)
	}
	a.both("Shift+Ctrl+Left")
	was, at := a.look(), a.at(r.Start)
	tag := image.Rect(int(at.X)-40, int(at.Y)-22, int(at.X), int(at.Y)-13)
	a.both("4")
	a.tagged("EVENT", r)
	a.until("show the label above the word", func() (bool, string) {
		return changed(a.look(), was, tag), "there is nothing above it"
	})
}

// changed reports whether any pixel of an area is another than it was.
func changed(is, was *image.NRGBA, area image.Rectangle) bool {
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if is.NRGBAAt(x, y) != was.NRGBAAt(x, y) {
				return true
			}
		}
	}
	return false
}
