package uitest

import (
	"strings"
	"testing"

	"nomina/app/apptest"
)

const meeting = "Kim met Putin in Kursk. Kim smiled at Putin. Then Kim left Kursk with Putin."

func hints(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	if got := strings.Join(d.Hints(), ", "); got != strings.Join(want, ", ") {
		t.Errorf("suggestions: got %s, want %s\nstatus bar: %s", got, strings.Join(want, ", "), d.Message())
	}
}

func TestSuggest_AcceptAndReject(t *testing.T) {
	d := article(t, apptest.Options{Suggest: true}, meeting)
	hints(t, d)
	d.Select("Kim", 0).Press("1")
	hints(t, d, "PERSON Kim", "PERSON Kim")
	d.Press("Tab", "A")
	spans(t, d, "PERSON Kim", "PERSON Kim")
	d.Press("X") // the next one is chosen already
	spans(t, d, "PERSON Kim", "PERSON Kim")
	hints(t, d)
	d.Press("Ctrl+Z") // what was rejected comes again
	hints(t, d, "PERSON Kim")
	d.Press("Ctrl+Z") // one act, one undo
	spans(t, d, "PERSON Kim")
	hints(t, d, "PERSON Kim", "PERSON Kim")
}

func TestSuggest_Correct(t *testing.T) {
	d := article(t, apptest.Options{Suggest: true}, meeting)
	d.Select("Kursk", 0).Press("2")
	hints(t, d, "PLACE Kursk")
	d.Press("Tab", "4")
	spans(t, d, "PLACE Kursk", "EVENT Kursk")
	d.Press("Ctrl+Z")
	spans(t, d, "PLACE Kursk")
}

func TestSuggest_EnterAndDelete(t *testing.T) {
	d := article(t, apptest.Options{Suggest: true}, meeting)
	d.Select("Putin", 0).Press("1")
	d.Press("Tab", "Return", "Delete")
	spans(t, d, "PERSON Putin", "PERSON Putin")
	hints(t, d)
	d.Press("Ctrl+Z", "Tab", "Delete")
	spans(t, d, "PERSON Putin", "PERSON Putin")
	hints(t, d)
}

func TestSuggest_Off(t *testing.T) {
	d := article(t, apptest.Options{Suggest: true}, meeting)
	d.Select("Kim", 0).Press("1")
	d.Press("P")
	hints(t, d)
	d.Press("A")
	if got := d.Message(); !strings.Contains(got, "off") {
		t.Errorf("got %q, want that suggestions are off", got)
	}
	d.Press("P")
	hints(t, d, "PERSON Kim", "PERSON Kim")
}

// TestSuggest_Stays checks that what is chosen is still there when the answer
// comes, though the learner would not suggest it any more.
func TestSuggest_Stays(t *testing.T) {
	d := article(t, apptest.Options{Suggest: true}, meeting)
	d.Select("Kim", 0).Press("1")
	d.Press("Tab")
	d.Press("Ctrl+Z") // Kim is no span any more, nothing is known of Kim
	hints(t, d, "PERSON Kim")
	d.Press("A")
	spans(t, d, "PERSON Kim")
}
