package uitest

import (
	"testing"

	"nomina/app/apptest"
)

// TestDirection marks names in a text from right to left by mouse and keys, and
// moves their edges as they look: what is to the left comes later.
func TestDirection(t *testing.T) {
	d := article(t, apptest.Options{}, "דוד בן גוריון נולד בפלונסק (Płońsk) ב-1886.\nThe poet דוד אבידן met them.")
	d.Drag("דוד", 0).Press("1")
	spans(t, d, "PERSON דוד")
	d.Click("דוד", 0).DragEdge("דוד", 0, false, " נולד")
	spans(t, d, "PERSON דוד בן גוריון")
	d.Press("Ctrl+Right")
	spans(t, d, "PERSON דוד בן")
	d.Press("Ctrl+Left", "Left")
	spans(t, d, "PERSON דוד בן גוריון ")
	d.Press("Right", "Escape")
	spans(t, d, "PERSON דוד בן גוריון")

	d.Caret("בפלונסק", 0).Press("Shift+Ctrl+Left", "2")
	spans(t, d, "PERSON דוד בן גוריון", "PLACE בפלונסק")
	d.Drag("דוד אבידן", 0).Press("1").Select("poet דוד", 0).Press("4")
	spans(t, d, "PERSON דוד בן גוריון", "PLACE בפלונסק", "EVENT poet דוד", "PERSON דוד אבידן")
}
