package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/app/settings"
)

const kursks = "Kursk, à Kursk; l’Ukraine. KURSK, Kurskin, d’Ukraine, Ukraine’s. Köln, Koln; Kursk."

func TestReplicate_CaseAndAccentsByChoice(t *testing.T) {
	d := article(t, apptest.Options{}, kursks)
	d.Select("Kursk", 0).Press("2", "Tab", "R")
	message(t, d, "“Kursk”: 2 unmarked, 1 already marked. Enter marks as Place, Esc leaves it.")
	d.Press("C")
	message(t, d, "“Kursk”: 3 unmarked, 1 already marked. Enter marks as Place, Esc leaves it.")
	d.Press("Return")
	message(t, d, "“Kursk” marked in 3 places.")
	spans(t, d, "PLACE Kursk", "PLACE Kursk", "PLACE KURSK", "PLACE Kursk")
	d.Press("Ctrl+Z")
	spans(t, d, "PLACE Kursk")
	d.Press("Escape")
	d.Select("Köln", 0).Press("2", "Tab", "Tab", "R")
	message(t, d, "“Köln”: nothing unmarked, 1 already marked.")
	d.Press("A", "Return")
	spans(t, d, "PLACE Kursk", "PLACE Köln", "PLACE Koln")
}

func TestReplicate_Elisions(t *testing.T) {
	d := article(t, apptest.Options{}, kursks)
	d.Select("Ukraine", 0).Press("2", "Tab", "R", "Return")
	spans(t, d, "PLACE Ukraine", "PLACE Ukraine", "PLACE Ukraine")
}

func TestReplicate_WithinWordsWhereTheSpanIs(t *testing.T) {
	d := article(t, apptest.Options{}, "KurskinSitué, KurskinSitué, Kursk.")
	d.DragExactly("Kursk", 0).Press("2", "Tab", "R")
	d.Press("Return")
	spans(t, d, "PLACE Kursk", "PLACE Kursk", "PLACE Kursk")
}

func TestReplicate_LeavesOtherLabelsAlone(t *testing.T) {
	d := article(t, apptest.Options{}, kursks)
	d.Select("Kursk", 1).Press("4")
	d.Select("Kursk", 0).Press("2")
	d.Press("Shift+Tab", "R")
	message(t, d, "“Kursk”: 1 unmarked, 1 already marked, 1 as Event left alone. Enter marks as Place, Esc leaves it.")
	d.Press("Return")
	spans(t, d, "PLACE Kursk", "EVENT Kursk", "PLACE Kursk")
}

// kurskThrice has three spans of one text, and the first is chosen.
func kurskThrice(t *testing.T) *apptest.Driver {
	d := article(t, apptest.Options{}, "At Kursk, Kursk and Kursk.")
	d.Select("Kursk", 0).Press("2", "Tab", "R", "Return")
	spans(t, d, "PLACE Kursk", "PLACE Kursk", "PLACE Kursk")
	return d
}

func TestOthers_Relabel(t *testing.T) {
	d := kurskThrice(t)
	d.Press("4")
	message(t, d, "2 more “Kursk” as Place: Enter relabels them too, Esc leaves them.")
	spans(t, d, "EVENT Kursk", "PLACE Kursk", "PLACE Kursk")
	d.Press("Return")
	spans(t, d, "EVENT Kursk", "EVENT Kursk", "EVENT Kursk")
	message(t, d, "2 more “Kursk” relabelled.")
	d.Press("Ctrl+Z")
	spans(t, d, "EVENT Kursk", "PLACE Kursk", "PLACE Kursk")
	d.Press("Ctrl+Z")
	spans(t, d, "PLACE Kursk", "PLACE Kursk", "PLACE Kursk")
}

func TestOthers_RelabelWhereTheLabelStandsAlready(t *testing.T) {
	d := kurskThrice(t)
	d.Press("Escape")
	d.Select("Kursk", 1).Press("4")
	d.Caret("At", 0).Press("Tab", "4", "Return")
	spans(t, d, "EVENT Kursk", "PLACE Kursk", "EVENT Kursk", "EVENT Kursk")
}

func TestOthers_Remove(t *testing.T) {
	d := kurskThrice(t)
	d.Press("BackSpace")
	message(t, d, "Removed. 2 more “Kursk” as Place: Enter removes them too, Esc leaves them.")
	d.Press("Return")
	spans(t, d)
	d.Press("Ctrl+Z")
	spans(t, d, "PLACE Kursk", "PLACE Kursk")
}

func TestOthers_StandNotInTheWay(t *testing.T) {
	d := kurskThrice(t)
	d.Press("4", "Escape", "Return")
	spans(t, d, "EVENT Kursk", "PLACE Kursk", "PLACE Kursk")
	d.App.Page().Focus()
	d.Press("Tab", "3", "Tab", "Return") // the next act drops the question
	spans(t, d, "EVENT Kursk", "ORGANIZATION Kursk", "PLACE Kursk")
}

func TestReplicate_AWholeBook(t *testing.T) {
	d := article(t, apptest.Options{}, strings.Repeat("Kim saw no one in this long book about nothing much.\n", 20_000))
	d.Select("Kim", 0).Press("1", "Tab", "R", "Return")
	if got, want := d.App.Page().Spans(), 20_000; got != want {
		t.Errorf("got %d spans, want %d", got, want)
	}
	d.Press("Ctrl+Z")
	if got := d.App.Page().Spans(); got != 1 {
		t.Errorf("after undo: got %d spans, want 1", got)
	}
}

// TestReplicate_Pictures leaves pictures in NOMINA_SHOTS, for looking at.
func TestReplicate_Pictures(t *testing.T) {
	dir := os.Getenv("NOMINA_SHOTS")
	if dir == "" {
		t.Skip("NOMINA_SHOTS is not set")
	}
	for _, o := range []apptest.Options{{Theme: "light", Language: "fr"}, {Theme: "dark", Language: "en"}} {
		d := article(t, o, kursks)
		d.Select("Kursk", 1).Press("4")
		d.Select("Kursk", 0).Press("2", "Shift+Tab", "R")
		d.Picture(filepath.Join(dir, "replicate-"+o.Language+".png"))
	}
}

func TestReplicate_ALateQuestionIsDropped(t *testing.T) {
	d := article(t, apptest.Options{}, kursks)
	d.Select("Kursk", 0).Press("2", "Tab")
	d.Rush("R", "Escape") // before the places are counted
	d.Press("Return")
	spans(t, d, "PLACE Kursk")
}

// TestReplicate_SameTextGoesByTheSameChoice steps through what R would mark.
func TestReplicate_SameTextGoesByTheSameChoice(t *testing.T) {
	d := article(t, apptest.Options{}, kursks)
	d.Settings.Change(func(s *settings.Settings) { s.Replicate.AnyCase = true })
	d.Select("Kursk", 1).Press("S")
	message(t, d, "“Kursk”: place 3 of 4.")
	if got := d.Selected(); got != "KURSK" {
		t.Errorf("got %q selected, want KURSK", got)
	}
}
