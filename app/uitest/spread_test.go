package uitest

import (
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
)

// kurskPapers is three articles in which Kursk stands.
func kurskPapers(t *testing.T) *apptest.Driver {
	t.Helper()
	return started(t, apptest.Options{}, folder(t, map[string]string{
		"a.txt": "First\n\nAt Kursk and Kursk.", "b.txt": "Second\n\nKURSK; Kursks near Kursk, l’Kursk.", "c.txt": "Third\n\nTo Kursk.",
	}))
}

func review(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	if got, want := strings.Join(d.Review(), "\n"), strings.Join(want, "\n"); got != want {
		t.Errorf("the review lists\n%s\nwant\n%s\nscreen: %s", got, want, d.Screen())
	}
}

func shows(t *testing.T, d *apptest.Driver, want string) {
	t.Helper()
	if !d.Shows(want) {
		t.Errorf("%q is not on the screen: %s", want, d.Screen())
	}
}

func TestSpread_MarksWhatIsTicked(t *testing.T) {
	d := kurskPapers(t)
	d.Press("Alt+Down") // the open article comes first
	d.Select("Kursk", 1).Press("2", "Shift+Tab", "Shift+R")
	review(t, d, "x Kursk (Second)", "x Kursk (First)", "x Kursk (First)", "x Kursk (Third)")
	shows(t, d, "3 articles · 4 to mark · 1 marked already")
	d.Press("Down", "Space")
	review(t, d, "x Kursk (Second)", "o Kursk (First)", "x Kursk (First)", "x Kursk (Third)")
	d.Press("End", "X", "Home", "Return")
	message(t, d, "“Kursk” marked as Place in 2 places of 2 articles.")
	spans(t, d, "PLACE Kursk", "PLACE Kursk")
	d.Press("Alt+Up")
	spans(t, d, "PLACE Kursk")
	d.Press("Ctrl+Z") // one act, one undo
	spans(t, d)
	d.Press("Alt+Down")
	spans(t, d, "PLACE Kursk")
}

func TestSpread_Choices(t *testing.T) {
	d := kurskPapers(t)
	d.Select("Kursk", 0).Press("2", "Shift+Tab", "Shift+R")
	d.Press("E")
	review(t, d, "x Kursk (First)", "x Kursk (Second)", "x Kursk (Third)")
	d.Press("C")
	review(t, d, "x Kursk (First)", "x KURSK (Second)", "x Kursk (Second)", "x Kursk (Third)")
	d.Press("C", "W")
	review(t, d, "x Kursk (First)", "x Kursk (Second)", "x Kursk (Second)", "x Kursk (Third)")
	d.Press("W", "V")
	exact := []string{"x Kursk (First)", "x Kursk (Second)", "x Kursk (Third)"}
	variants := []string{"KURSK (Second)", "Kursks (Second)"}
	rows := func(on int, tick string) []string {
		out := append([]string{"-- The same text 3 / 3"}, exact...)
		out = append(out, "-- Variants: other endings, misspelt, the surname alone "+string(rune('0'+on))+" / 2")
		return append(out, tick+variants[0], tick+variants[1])
	}
	review(t, d, rows(2, "x ")...)
	d.Press("G")
	review(t, d, rows(0, "o ")...)
	d.Press("End", "Up", "Up", "Space") // the header of the variants
	review(t, d, rows(2, "x ")...)
	d.Press("G", "Return")
	message(t, d, "“Kursk” marked as Place in 3 places of 3 articles.")
}

func TestSpread_DoneArticlesWhenAsked(t *testing.T) {
	d := kurskPapers(t)
	d.Press("Alt+Down", "Alt+Down", "Ctrl+Return", "Alt+Up", "Alt+Up")
	d.Select("Kursk", 0).Press("2", "Shift+Tab", "Shift+R", "E")
	review(t, d, "x Kursk (First)", "x Kursk (Second)")
	d.Press("D")
	review(t, d, "x Kursk (First)", "x Kursk (Second)", "x Kursk (Third)")
}

func TestSpread_WarnsOfOtherLabels(t *testing.T) {
	d := kurskPapers(t)
	d.Press("Alt+Down").Select("Kursk", 1).Press("4")
	d.Press("Alt+Up").Select("Kursk", 0).Press("2", "Shift+Tab", "Shift+R", "E")
	review(t, d, "x Kursk (First)", "x Kursk (Third)")
	shows(t, d, "“Kursk” is also Event, once. Those places are left alone.")
}

func TestSpread_AsksForTheLabel(t *testing.T) {
	d := kurskPapers(t)
	d.Select("Kursk", 0).Press("Shift+R", "3")
	shows(t, d, "Mark “Kursk” as Organization in the whole project")
	d.Press("Return")
	spans(t, d, "ORGANIZATION Kursk", "ORGANIZATION Kursk")
}

func TestSpread_Escape(t *testing.T) {
	d := kurskPapers(t)
	d.Select("Kursk", 0).Press("2", "Shift+Tab", "Shift+R", "Escape", "Return")
	spans(t, d, "PLACE Kursk")
	if got := d.Article().Status; got != data.StatusInProgress {
		t.Errorf("got %s, want in progress", got)
	}
}
