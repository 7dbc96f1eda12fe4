package uitest

import (
	"testing"

	"nomina/app/apptest"
)

// romePapers is three articles in which Rome is a place: twice, twice and once.
func romePapers(t *testing.T) *apptest.Driver {
	t.Helper()
	d := started(t, apptest.Options{}, folder(t, map[string]string{
		"a.txt": "First\n\nTo Rome, from Rome.", "b.txt": "Second\n\nNo Rome but Rome.", "c.txt": "Third\n\nAt Rome.",
	}))
	d.Select("Rome", 0).Press("2", "Shift+Tab", "Shift+R", "Return", "Escape")
	d.Press("Ctrl+Home", "Tab")
	return d
}

func TestElsewhere_RelabelInTheProject(t *testing.T) {
	d := romePapers(t)
	d.Press("4")
	message(t, d, "1 more “Rome” as Place: Enter relabels it too, Esc leaves it.")
	shows(t, d, "P: and 3 in other articles")
	d.Press("P")
	message(t, d, "4 more “Rome” relabelled.")
	spans(t, d, "EVENT Rome", "EVENT Rome")
	d.Press("Alt+Down")
	spans(t, d, "EVENT Rome", "EVENT Rome")
	d.Press("Ctrl+Z") // one act
	spans(t, d, "PLACE Rome", "PLACE Rome")
	d.Press("Alt+Up")
	spans(t, d, "EVENT Rome", "PLACE Rome")
}

func TestElsewhere_TheArticleAlone(t *testing.T) {
	d := romePapers(t)
	d.Press("4", "Return")
	spans(t, d, "EVENT Rome", "EVENT Rome")
	d.Press("Alt+Down")
	spans(t, d, "PLACE Rome", "PLACE Rome")
}

func TestElsewhere_RemoveWhereThereAreNoneInTheArticle(t *testing.T) {
	d := romePapers(t)
	d.Press("Alt+Down", "Alt+Down", "Ctrl+Home", "Tab", "BackSpace")
	message(t, d, "Removed. 4 more “Rome” as Place in other articles: Enter removes them too, Esc leaves them.")
	d.Press("Return")
	message(t, d, "4 more “Rome” removed.")
	d.Press("Alt+Up")
	spans(t, d)
	d.Press("Ctrl+Z")
	spans(t, d, "PLACE Rome", "PLACE Rome")
}

func TestElsewhere_EscapeLetsBothGo(t *testing.T) {
	d := romePapers(t)
	d.Press("4", "Escape", "P") // it was let go, and P is another key again
	spans(t, d, "EVENT Rome", "PLACE Rome")
}
