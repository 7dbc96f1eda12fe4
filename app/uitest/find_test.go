package uitest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
)

const kims = "Kim saw KIM. Kimono, kim and l’été; Étés d’été.\nThe end of Kim."

func found(t *testing.T, d *apptest.Driver, want string) {
	t.Helper()
	if got := d.Found(); got != want {
		t.Errorf("find bar: got %q, want %q", got, want)
	}
}

func selectedAt(t *testing.T, d *apptest.Driver, want string, at int) {
	t.Helper()
	if got := d.Selected(); got != want || d.View().Selection().Start != at {
		t.Errorf("selection: got %q at %d, want %q at %d", got, d.View().Selection().Start, want, at)
	}
}

func message(t *testing.T, d *apptest.Driver, want string) {
	t.Helper()
	if got := d.Message(); got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
}

func TestFind_TypeAndStep(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("kim")
	found(t, d, "1 of 5")
	selectedAt(t, d, "Kim", 0)
	d.Press("Return")
	found(t, d, "2 of 5")
	selectedAt(t, d, "KIM", 8)
	d.Press("F3", "F3")
	selectedAt(t, d, "kim", 21)
	d.Press("Shift+Return", "Shift+F3")
	selectedAt(t, d, "KIM", 8)
	d.Press("Shift+F3", "Shift+F3")
	found(t, d, "5 of 5")
	message(t, d, "On from the end.")
	d.Press("F3")
	found(t, d, "1 of 5")
	message(t, d, "On from the beginning.")
}

func TestFind_OpensWithTheSelectionOrTheWord(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Caret("été", 0).Press("Ctrl+F")
	found(t, d, "3 hits")
	if got := d.FindBar().Query().Pattern; got != "été" {
		t.Errorf("the word: got %q", got)
	}
	d.Press("Escape")
	d.Select("end of", 0).Press("Ctrl+F")
	found(t, d, "1 hit")
	d.Type("saw") // replaces what stood there
	selectedAt(t, d, "saw", 4)
}

func TestFind_Switches(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("kim").Press("Alt+W")
	found(t, d, "1 of 4")
	d.Press("Alt+C")
	found(t, d, "1 of 1")
	d.Press("Alt+C", "Alt+W", "Alt+R")
	d.Replace(`\bk\w+`)
	found(t, d, "4 of 5") // from where the annotator is
	d.Press("Alt+R")
	d.Replace("ete")
	found(t, d, "1 of 3") // behind that
	d.Press("Alt+A")
	found(t, d, "no hits")
	d.Replace("été")
	found(t, d, "1 of 3")
}

func TestFind_ABadExpressionIsExplained(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("Kim").Press("Alt+R")
	n, _ := d.View().Hits()
	d.Type("(")
	found(t, d, "The parenthesis at character 4 is not closed.")
	if still, _ := d.View().Hits(); still != n || n == 0 {
		t.Errorf("hits while the expression is bad: got %d, want the %d of before", still, n)
	}
	d.Press("Return")
	selectedAt(t, d, "Kim", 0)
	d.Type("o)")
	found(t, d, "1 of 1")
}

func TestFind_EscapeGivesTheHitBack(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("saw").Press("1")
	found(t, d, "no hits") // the digit was typed
	d.Press("BackSpace", "Escape")
	if d.FindBar() != nil {
		t.Error("the find bar is open, want it closed")
	}
	if n, _ := d.View().Hits(); n != 0 {
		t.Errorf("got %d tinted hits, want none", n)
	}
	selectedAt(t, d, "saw", 4)
	d.Press("1")
	spans(t, d, "PERSON saw")
}

func TestFind_ClosedBarStillSteps(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("kim").Press("Escape", "F3")
	selectedAt(t, d, "KIM", 8)
	message(t, d, "“KIM”: 2 of 5")
	d.Press("1", "F3", "F3", "2")
	spans(t, d, "PERSON KIM", "PLACE kim")
	d.Press("Shift+F3")
	selectedAt(t, d, "Kim", 13)
}

func TestFind_FromTheArticleTheDigitLabels(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("kim").Press("Return")
	d.App.Page().Focus()
	d.Press("1", "F3", "2")
	spans(t, d, "PERSON KIM", "PLACE Kim")
	found(t, d, "3 of 5")
	d.Press("Escape")
	if d.FindBar() != nil {
		t.Error("Esc in the article left the find bar open")
	}
}

func TestFind_LabelAll(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Select("KIM", 0).Press("1")
	d.Press("Ctrl+F").Type("kim").Press("Alt+W", "Alt+Return")
	want := map[string]string{"Person": "3 unmarked, 1 already marked", "Place": "4 unmarked, 0 already marked"}
	for _, c := range d.Choices() {
		if w, ok := want[c.Name]; ok && c.Detail != w {
			t.Errorf("%s: got %q, want %q", c.Name, c.Detail, w)
		}
	}
	d.Press("1")
	spans(t, d, "PERSON Kim", "PERSON KIM", "PERSON kim", "PERSON Kim")
	message(t, d, "3 hits labelled Person.")
	if !d.FindBar().Focused(d.App.Window().Canvas()) {
		t.Error("the keyboard did not go back to the find bar")
	}
	d.Press("Alt+Return")
	if c := d.Choices(); len(c) == 0 || !c[0].Off {
		t.Errorf("choices when all are labelled: got %v, want the first off", c)
	}
	d.Press("1", "Down", "Escape")
	if d.Choices() != nil {
		t.Error("Esc left the menu open")
	}
	d.Press("Escape", "Ctrl+Z")
	spans(t, d, "PERSON KIM")
}

func TestFind_AnotherArticle(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{"a.txt": "Kim and Kim.", "b.txt": "No one."} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := started(t, apptest.Options{}, filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	d.Press("Ctrl+F").Type("kim")
	found(t, d, "1 of 2")
	d.Press("Alt+Down")
	found(t, d, "no hits")
	d.Press("Alt+Up")
	found(t, d, "2 hits")
	d.Press("F3")
	found(t, d, "1 of 2")
}

func TestFind_IsRemembered(t *testing.T) {
	d := article(t, apptest.Options{}, kims+"\n…")
	d.Press("Ctrl+F").Type("KIM").Press("Alt+C", "Alt+W", "Escape")
	d.Quit()
	d = apptest.Again(t, d)
	q := d.Settings.Get().Find
	if q.Pattern != "KIM" || !q.Case || !q.Words || q.Exact || q.Regexp {
		t.Errorf("remembered: got %+v", q)
	}
}

func TestFind_Nothing(t *testing.T) {
	d := article(t, apptest.Options{}, "…")
	d.Press("F3")
	if d.FindBar() == nil {
		t.Fatal("F3 with nothing to look for did not open the find bar")
	}
	d.Press("Return", "Alt+Return").Type("x").Press("Return", "Alt+Return")
	message(t, d, "“x” is not in this article.")
	d.Press("Escape", "F3")
	message(t, d, "“x” is not in this article.")
}

func TestFind_MoreThanTheLimit(t *testing.T) {
	d := article(t, apptest.Options{}, strings.Repeat("Kim ", 100_010))
	d.Press("Ctrl+F").Type("kim").Press("Return", "Shift+Return")
	found(t, d, "more than 100\u202f000")
	selectedAt(t, d, "Kim", 0)
	d.Press("Alt+Return")
	message(t, d, "More than 100\u202f000 hits: look for something rarer to label all of it.")
	d.Press("Escape")
	d.View().SetCaret(400_030)
	d.Press("F3", "F3", "F3")
	selectedAt(t, d, "Kim", 0)
}

// TestFind_Pictures leaves pictures of the bar in NOMINA_SHOTS, for looking at.
func TestFind_Pictures(t *testing.T) {
	dir := os.Getenv("NOMINA_SHOTS")
	if dir == "" {
		t.Skip("NOMINA_SHOTS is not set")
	}
	for _, o := range []apptest.Options{
		{Theme: "light", Language: "en"}, {Theme: "dark", Language: "fr"},
		{Theme: "light", Language: "fr", Size: fyne.NewSize(700, 600)}, {Theme: "dark", Language: "en", Size: fyne.NewSize(700, 600)},
	} {
		name := filepath.Join(dir, "find-"+o.Theme+"-"+o.Language+"-"+strconv.Itoa(int(o.Size.Width)))
		d := started(t, o, ukraine)
		d.Select("Kim Jong-un", 0).Press("1")
		d.Select("Ukraine", 0).Press("2", "Escape")
		d.View().SetCaret(0)
		d.Press("Ctrl+F").Type("ukraine").Press("Return", "Alt+W")
		d.Picture(name + ".png")
		d.Press("Alt+Return")
		d.Picture(name + "-menu.png")
		d.Press("Escape", "Return", "Return", "Return", "Alt+R").Type("[a-")
		d.Picture(name + "-bad.png")
	}
}

func TestFind_FastFingers(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Type("sa")
	d.Rush("W", "Escape") // before anything is found
	selectedAt(t, d, "saw", 4)
	d.Press("2")
	spans(t, d, "PLACE saw")
}

func TestFind_StepAndLabelBeforeAnythingIsFound(t *testing.T) {
	d := article(t, apptest.Options{}, kims)
	d.Press("Ctrl+F").Hurry("kim", "F3", "Escape", "2")
	spans(t, d, "PLACE KIM")
	d.Press("Ctrl+F").Hurry("saw", "Escape", "1")
	spans(t, d, "PERSON saw", "PLACE KIM")
}
