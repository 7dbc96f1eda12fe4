package uitest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
)

// plain writes one blank for any number of them.
func plain(menu string) string {
	var out []string
	for line := range strings.Lines(menu) {
		out = append(out, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(out, "\n")
}

// said fails unless the menu that is open has every item.
func said(t *testing.T, d *apptest.Driver, items ...string) {
	t.Helper()
	for _, item := range items {
		if !strings.Contains(plain(d.Menu()), item) {
			t.Errorf("no %q in the menu:\n%s", item, d.Menu())
		}
	}
}

func TestMenu_OfASpan(t *testing.T) {
	d := article(t, apptest.Options{}, "The war in Ukraine is long. Ukraine waits.")
	d.Select("war in Ukraine", 0).Press("4").Select("Ukraine", 0).Press("2")
	d.RightClick("Ukraine", 0)
	said(t, d, "Label as", "Write a note N", "Details", "Resize", "Mark the same text everywhere R", "Same text, next place S",
		"The span around this one O", "Copy the text", "Remove the span")
	d.Pick("Label as").Pick("Person")
	spans(t, d, "EVENT war in Ukraine", "PERSON Ukraine")
	d.RightClick("Ukraine", 0).Pick("Resize").Pick("End one word further")
	spans(t, d, "EVENT war in Ukraine", "PERSON Ukraine is")
	d.Press("Ctrl+Z")
	d.RightClick("Ukraine", 0).Pick("The span around")
	if got, want := d.App.Page().Chosen(), "war in Ukraine"; got != want {
		t.Errorf("around: got %q, want %q", got, want)
	}
	d.Press("I")
	if got, want := d.App.Page().Chosen(), "Ukraine"; got != want {
		t.Errorf("inside: got %q, want %q", got, want)
	}
	d.Press("I")
	if got, want := d.Message(), "No span lies inside this one."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.RightClick("Ukraine", 0).Pick("Remove")
	spans(t, d, "EVENT war in Ukraine")
}

func TestMenu_ByKey(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin in Kursk.")
	d.Select("Kim", 0).Press("1", "Tab", "Menu")
	said(t, d, "Remove the span")
	d.Press("Escape", "Shift+F10")
	said(t, d, "Remove the span")
	d.Press("Down", "Down", "Down", "Escape", "Escape", "2") // back in the article, on the word at the caret
	d.Select("Putin", 0).Press("Shift+F10")
	said(t, d, "Label “Putin” as", "Copy")
	d.Pick("Label “Putin”").Pick("Place")
	spans(t, d, "PERSON Kim", "PLACE Kim", "PLACE Putin")
}

func TestMenu_OfASelection(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim Jong-un met Putin in Kursk.")
	d.Select("Jong-un met", 0).RightClick("met", 0)
	said(t, d, "Label “Jong-un met” as")
	d.Press("Escape", "Escape").RightClick("Kursk", 0)
	said(t, d, "Label “Kursk” as")
	d.Pick("Label “Kursk”").Pick("Place")
	spans(t, d, "PLACE Kursk")
}

func TestMenu_SameText(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Kimberly. Then Kim left. Kim is back.")
	d.Select("Kim", 0).Press("1", "Tab", "S")
	if got, want := d.Message(), "“Kim”: place 2 of 3."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.Press("1", "Tab", "Shift+S", "2") // round to the last
	spans(t, d, "PERSON Kim", "PERSON Kim", "PLACE Kim")
	d.Select("left", 0).Press("S")
	if got, want := d.Message(), "“left” stands nowhere else in the article."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
}

// TestMenu_French opens both menus in a small French window.
func TestMenu_French(t *testing.T) {
	d := started(t, apptest.Options{Language: "fr", Size: fyne.NewSize(640, 420)}, ukraine)
	d.Select("Kim Jong-un", 0).Press("1").RightClick("Kim Jong-un", 0)
	said(t, d, "Étiqueter", "Ajuster", "Supprimer l’annotation Retour arrière")
}
