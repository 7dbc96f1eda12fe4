package uitest

import (
	"testing"

	"nomina/app/apptest"
)

// TestLate_LabelsOfAnotherArticle opens an article under the menu of labels that
// was opened for the hits in the one before.
func TestLate_LabelsOfAnotherArticle(t *testing.T) {
	d := started(t, apptest.Options{}, folder(t, map[string]string{"a.txt": "Kim and Kim.", "b.txt": "Seoul, Tokyo\n\nNobody."}))
	was := d.App.Page().Article()
	d.Press("Ctrl+F").Type("kim").Press("Alt+Return")
	if len(d.Choices()) == 0 {
		t.Fatal("no menu of labels")
	}
	d.App.Page().OpenTitled("Seoul")
	d.Settle()
	if d.App.Page().Article() == was {
		t.Fatal("the other article is not open")
	}
	if d.Choices() != nil {
		t.Error("the menu is still there")
	}
	d.Press("Escape", "1")
	spans(t, d, "PERSON Seoul") // the word at the caret, and nothing where the hits were
}

// TestLate_ReplicateDoesNotAnswerOthers presses R while something else is asked.
func TestLate_ReplicateDoesNotAnswerOthers(t *testing.T) {
	d := kurskThrice(t)
	d.Press("Delete")
	message(t, d, "Removed. 2 more “Kursk” as Place: Enter removes them too, Esc leaves them.")
	d.Press("R")
	spans(t, d, "PLACE Kursk", "PLACE Kursk")
}

// TestLate_ArticleOfAClosedPage closes the page while an article is being opened.
func TestLate_ArticleOfAClosedPage(t *testing.T) {
	d := three(t)
	page := d.App.Page()
	was := d.App.Window().Canvas().Focused()
	d.App.Window().Canvas().Unfocus()
	page.OpenTitled("Rome")
	page.Close()
	d.Settle()
	if stolen := d.App.Window().Canvas().Focused() == was; page.Article() != "" || stolen {
		t.Errorf("got article %q open, keyboard taken %v, want none and left alone", page.Article(), stolen)
	}
}
