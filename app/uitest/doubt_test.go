package uitest

import (
	"testing"

	"nomina/app/apptest"
)

// parisPapers is three articles in which Paris is a place twice, and a person
// once.
func parisPapers(t *testing.T) *apptest.Driver {
	t.Helper()
	d := started(t, apptest.Options{}, folder(t, map[string]string{
		"a.txt": "First\n\nIn Paris and Paris.", "b.txt": "Second\n\nTo Paris, with Rome and Paris.", "c.txt": "Third\n\nNothing.",
	}))
	d.Select("Paris", 0).Press("2")
	d.Select("Paris", 1).Press("2")
	d.Press("Alt+Down").Select("Paris", 0).Press("1")
	return d
}

func TestDoubt_NextInTheArticleAndMend(t *testing.T) {
	d := parisPapers(t)
	d.Press("Ctrl+Home", "F8")
	message(t, d, "1/2: “Paris” is Person here, but mostly Place. Enter: make it Place.")
	d.Press("F8")
	message(t, d, "2/2: “Paris” is not marked here, but mostly is, as Place. Enter: mark as Place.")
	d.Press("F8") // no other article has any
	message(t, d, "1/2: “Paris” is Person here, but mostly Place. Enter: make it Place.")
	d.Press("Shift+F8", "Return")
	message(t, d, "Mended. F8 goes on.")
	spans(t, d, "PERSON Paris", "PLACE Paris")
	d.Press("F8", "Return")
	spans(t, d, "PLACE Paris", "PLACE Paris")
	d.Press("F8")
	message(t, d, "Nothing doubtful was found in this project.")
	d.Press("Ctrl+Z", "Ctrl+Z")
	spans(t, d, "PERSON Paris")
}

func TestDoubt_Leave(t *testing.T) {
	d := parisPapers(t)
	d.Press("Ctrl+Home", "F8", "L")
	message(t, d, "It stays so and will not be doubted again. F8 goes on.")
	d.Press("F8")
	message(t, d, "1/1: “Paris” is not marked here, but mostly is, as Place. Enter: mark as Place.")
	d.Press("Ctrl+Z", "Ctrl+Home", "F8")
	message(t, d, "1/2: “Paris” is Person here, but mostly Place. Enter: make it Place.")
}

func TestDoubt_OtherArticle(t *testing.T) {
	d := parisPapers(t)
	d.Press("Alt+Down")
	title(t, d, "Third")
	d.Press("F8")
	title(t, d, "Second")
	message(t, d, "1/2: “Paris” is Person here, but mostly Place. Enter: make it Place.")
	d.Press("Alt+Up", "Shift+F8")
	title(t, d, "Second")
	message(t, d, "2/2: “Paris” is not marked here, but mostly is, as Place. Enter: mark as Place.")
}

func TestDoubt_TheWholeProject(t *testing.T) {
	d := parisPapers(t)
	d.Press("Alt+Up", "Ctrl+F8")
	review(t, d, "-- Texts with two labels 1", "Paris (Second) “Paris” is Person here, but mostly Place. M: make it Place.",
		"-- Perhaps missed 1", "Paris (Second) “Paris” is not marked here, but mostly is, as Place. M: mark as Place.")
	shows(t, d, "3 articles · 2 doubts")
	d.Press("Down", "M")
	review(t, d, "-- Texts with two labels 1", "~ Paris (Second) Mended.",
		"-- Perhaps missed 1", "Paris (Second) “Paris” is not marked here, but mostly is, as Place. M: mark as Place.")
	d.Press("Down", "Return")
	title(t, d, "Second")
	message(t, d, "1/1: “Paris” is not marked here, but mostly is, as Place. Enter: mark as Place.")
	d.Press("Escape")
	spans(t, d, "PLACE Paris")
	d.Press("Ctrl+F8", "End", "L")
	review(t, d, "-- Perhaps missed 1", "~ Paris (Second) Left as it is.")
	d.Press("Escape", "F8")
	message(t, d, "Nothing doubtful was found in this project.")
}
