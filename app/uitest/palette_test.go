package uitest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nomina/app/apptest"
)

// first fails unless the palette lists these rows first.
func first(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	got := d.Palette()
	if len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
		t.Errorf("palette: got %q, want %q first", got, want)
	}
}

func TestPalette_RunsAnAction(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+K").Type("flag").Press("Return")
	if d.Palette() != nil {
		t.Error("the palette is still open")
	}
	if got, want := d.Message(), "Article flagged."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.Press("F") // and the article has the keyboard again
	if got, want := d.Message(), "Flag taken off."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.Press("Ctrl+K")
	first(t, d, "Action Flag the article")
}

func TestPalette_OpensAnArticle(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+K").Type("crue")
	first(t, d, "Article Paris en crue")
	d.Press("Return")
	title(t, d, "Paris en crue")
	d.Press("1")
	spans(t, d, "PERSON Paris")
	d.Press("Ctrl+K", "Return") // what was taken last stands first
	title(t, d, "Paris en crue")
}

func TestPalette_LabelsTheSelectionAndArms(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("Ctrl+K").Type("#per").Press("Return")
	spans(t, d, "PERSON Kim")
	d.Press("Ctrl+K").Type("#ev").Press("Return")
	d.Drag("Putin", 0)
	spans(t, d, "PERSON Kim", "EVENT Putin")
}

func TestPalette_GoesToAMention(t *testing.T) {
	body := "Kim met Putin.\n" + strings.Repeat("A line to be scrolled away.\n", 200) + "Kim saw Kimono and kim."
	d := article(t, apptest.Options{}, body)
	for _, s := range []string{"Kim", "Kimono", "kim"} {
		d.Select(s, 0).Press("1")
	}
	d.Select("Kim", 1).Press("1", "Ctrl+Home", "Ctrl+K").Type("kim")
	first(t, d, "Mention Kim", "Mention Kimono")
	d.Press("Escape", "Ctrl+K").Type("@kim")
	if got, want := fmt.Sprint(d.Palette()), "[Mention Kim Mention Kim Mention kim Mention Kimono]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	d.Press("Down", "Return")
	if r := d.View().Selection(); d.View().Chosen() == "" || r.Start < 1000 {
		t.Errorf("chosen: got %q, caret %d, want the second Kim", d.View().Chosen(), r.Start)
	}
	if at := d.View().Place().CodePoint; at < 1000 {
		t.Errorf("the mention is not in sight: the page begins at %d", at)
	}
	d.Press("3")
	spans(t, d, "PERSON Kim", "ORGANIZATION Kim", "PERSON Kimono", "PERSON kim")
}

func TestPalette_SaysWhyNot(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Press("Ctrl+K").Type(">remove the")
	first(t, d, "-Action Remove the span")
	d.Press("Return")
	if d.Palette() == nil {
		t.Error("the palette closed although nothing was done")
	}
	d.Press("Escape")
	spans(t, d)
}

func TestPalette_EscLeavesEverythingAsItWas(t *testing.T) {
	d := three(t)
	d.Select("Kim", 0)
	d.Press("Ctrl+K").Type("paris").Press("Escape", "1")
	spans(t, d, "PERSON Kim")
	d.Press("Ctrl+L", "Ctrl+K", "Escape").Type("rome") // the search box had the keyboard
	if got, want := fmt.Sprint(d.Titles()), "[Rome calls]"; got != want {
		t.Errorf("titles: got %s, want %s", got, want)
	}
}

func TestPalette_EnterWaitsForTheAnswer(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+K")
	d.Hurry("rome", "Return")
	title(t, d, "Rome calls")
}

func TestPalette_WithoutAProject(t *testing.T) {
	d := apptest.New(t, apptest.Options{Language: "fr", Open: nil})
	d.Press("Ctrl+K")
	for _, row := range d.Palette() {
		if !strings.Contains(row, "Action ") {
			t.Errorf("without a project the palette lists %q", row)
		}
	}
	d.Type("touches").Press("Return")
	if !strings.Contains(d.Screen(), "[Fermer] | Touches") {
		t.Errorf("the list of keys is not open: %s", d.Screen())
	}
}

func TestPalette_FollowsTheProject(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+K", "Escape")
	d.Select("Kim", 0).Press("1", "Ctrl+K").Type("@")
	first(t, d, "Mention Kim")
	d.Press("Escape", "Ctrl+Z", "Ctrl+K").Type("@")
	if got := d.Palette(); len(got) != 0 {
		t.Errorf("after undo: got %q, want nothing", got)
	}
	d.Press("Escape", "Alt+Down", "Ctrl+K").Type("kim vot")
	if got := d.Palette(); len(got) != 0 {
		t.Errorf("of another article: got %q, want nothing", got)
	}
}
