//go:build realwindow

package e2e

import "testing"

// TestPalette labels and finds again by the palette, typed as fast as a hand can:
// no letter may be lost between the key that opens it and the first answer.
func TestPalette(t *testing.T) {
	a := newAnnotator(t)
	a.importArticle()

	a.step("label what is selected")
	kim := part(a.show("Kim Jong-un", 0), 0, 3)
	a.click(a.on(kim), 2)
	a.press("ctrl+k")
	a.write("person")
	a.press("Return")
	a.tagged("PERSON", kim)

	a.step("leave it, and the article has the keyboard")
	a.press("ctrl+k")
	a.write("nothing")
	a.press("Escape", "ctrl+End")

	a.step("go to the mention, and relabel it")
	a.press("ctrl+k")
	a.write("kim")
	a.press("Return", "2")
	m := a.mention("Kim")
	m.Label = "PLACE"
	a.changed("Kim", m)

	a.step("run an action")
	a.press("ctrl+k")
	a.write("remove the span")
	a.press("Return")
	a.removed("Kim")
	a.quit()
}
