package uitest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/apptest"
)

// TestResize_KeepsTheRest drags and moves both edges of a span with a note
// inside another one: label, note and identity stay, and each is one act.
func TestResize_KeepsTheRest(t *testing.T) {
	d := article(t, apptest.Options{}, "The leader Kim Jong-un met Putin in Kursk.")
	d.Select("leader Kim Jong-un met", 0).Press("4")
	d.Select("Kim", 0).Press("1").RightClick("Kim", 0).Press("Escape", "N").Type("the third").Press("Escape")
	event := "EVENT leader Kim Jong-un met"
	spans(t, d, event, "PERSON Kim (the third)")
	id := d.Chosen()

	d.DragEdge("Kim", 0, false, " met")
	spans(t, d, event, "PERSON Kim Jong-un (the third)")
	d.DragEdge("Kim Jong-un", 0, true, "Jong")
	spans(t, d, event, "PERSON Jong-un (the third)")
	d.Press("Alt+Left", "Left")
	spans(t, d, event, "PERSON  Jong-u (the third)")
	d.Press("Ctrl+Right", "Ctrl+Alt+Left")
	if diff := cmp.Diff(id, d.Chosen()); diff != "" {
		t.Errorf("the chosen span (-before +after):\n%s", diff)
	}
	for range 6 {
		d.Press("Ctrl+Z")
	}
	spans(t, d, event, "PERSON Kim (the third)")
	d.Press("Escape")
	d.DragEdge("Kim", 0, false, " met") // nothing is chosen: this selects
	spans(t, d, event, "PERSON Kim (the third)")
}

// TestResize_TwoLabelsOnOneRange reaches either of them by mouse and by keys.
func TestResize_TwoLabelsOnOneRange(t *testing.T) {
	d := article(t, apptest.Options{}, "Paris waits for Paris.")
	d.Select("Paris", 0).Press("2").Select("Paris", 0).Press("3")
	spans(t, d, "PLACE Paris", "ORGANIZATION Paris")
	seen := map[string]bool{}
	for range 2 {
		d.Click("Paris", 0)
		seen[d.Chosen()] = true
	}
	if len(seen) != 2 {
		t.Errorf("clicking reaches %v", seen)
	}
	d.Press("Escape")
	clear(seen)
	for range 2 {
		d.Press("Tab")
		seen[d.Chosen()] = true
	}
	if len(seen) != 2 {
		t.Errorf("Tab reaches %v", seen)
	}
}
