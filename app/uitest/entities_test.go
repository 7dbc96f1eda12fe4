package uitest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
)

// meant returns which entity each span of the open article means, e.g.
// "Kim = Kim Jong-un".
func meant(t *testing.T, d *apptest.Driver) []string {
	t.Helper()
	snap, err := d.App.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	list, err := snap.Annotations(context.Background(), d.App.Page().Article())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range list {
		if a.Entity != "" {
			e, err := snap.Entity(context.Background(), a.Entity)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, a.Quote+" = "+e.Name)
		}
	}
	return out
}

func means(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	if got := meant(t, d); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// register returns the entities of the project with their other names.
func register(t *testing.T, d *apptest.Driver) []string {
	t.Helper()
	snap, err := d.App.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	all, err := snap.Entities(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range all {
		out = append(out, strings.Join(e.Names(), ", "))
	}
	return out
}

func registered(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	if got := register(t, d); !slices.Equal(got, want) {
		t.Errorf("register: got %q, want %q", got, want)
	}
}

// fiveKims has five spans: twice Kim Jong-un, twice Kim, and Putin.
func fiveKims(t *testing.T) *apptest.Driver {
	d := article(t, apptest.Options{}, "Kim Jong-un met Putin. Kim smiled. Later Kim left, and Kim Jong-un too.")
	d.Select("Kim Jong-un", 0).Press("1")
	d.Select("Putin", 0).Press("1")
	d.Select("Kim", 1).Press("1")
	d.Select("Kim", 2).Press("1")
	d.Select("Kim Jong-un", 1).Press("1", "Ctrl+Home")
	return d
}

func TestEntities_CreateAndLinkTheOthers(t *testing.T) {
	d := fiveKims(t)
	d.Press("Tab", "E")
	first(t, d, "new Create “Kim Jong-un”")
	d.Press("Return")
	message(t, d, "“Kim Jong-un” created. 1 more “Kim Jong-un”: Enter links it too, Esc leaves it.")
	means(t, d, "Kim Jong-un = Kim Jong-un")
	d.Press("Return")
	message(t, d, "1 more “Kim Jong-un” done likewise.")
	means(t, d, "Kim Jong-un = Kim Jong-un", "Kim Jong-un = Kim Jong-un")
	d.Press("Ctrl+Z")
	means(t, d, "Kim Jong-un = Kim Jong-un")
	d.Press("Ctrl+Z")
	means(t, d)
	registered(t, d)
}

func TestEntities_LinkKeepsTheOtherName(t *testing.T) {
	d := fiveKims(t)
	d.Press("Tab", "E", "Return", "Escape", "Tab", "Tab", "E")
	first(t, d, "part Kim Jong-un", "new Create “Kim”")
	d.Press("Return")
	message(t, d, "“Kim” means Kim Jong-un. 1 more “Kim”: Enter links it too, Esc leaves it.")
	registered(t, d, "Kim Jong-un, Kim")
	d.Press("Ctrl+Z") // one act: the name goes with the link
	registered(t, d, "Kim Jong-un")
	means(t, d, "Kim Jong-un = Kim Jong-un")
}

func TestEntities_Unlink(t *testing.T) {
	d := fiveKims(t)
	d.Press("Tab", "E", "Return", "Return", "E")
	first(t, d, "linked Kim Jong-un", "unlink No entity")
	d.Press("Down", "Return")
	message(t, d, "Unlinked. 1 more “Kim Jong-un”: Enter unlinks it too, Esc leaves it.")
	d.Press("Return")
	means(t, d)
	registered(t, d, "Kim Jong-un")
}

func TestEntities_EscLeavesEverything(t *testing.T) {
	d := fiveKims(t)
	d.Press("Tab", "E", "Escape")
	if d.Palette() != nil {
		t.Error("the entities are still offered")
	}
	registered(t, d)
	d.Press("2") // and the article has the keyboard
	if got := d.Spans()[0]; got != "PLACE Kim Jong-un" {
		t.Errorf("got %q, want a place", got)
	}
}

func TestEntities_TypeAheadAndShiftEnter(t *testing.T) {
	d := fiveKims(t)
	d.Press("Tab", "E").Type("Kim Il-sung")
	d.Press("Shift+Return")
	registered(t, d, "Kim Il-sung, Kim Jong-un")
	means(t, d, "Kim Jong-un = Kim Il-sung")
}

func TestEntities_LikeliestFirst(t *testing.T) {
	d := article(t, apptest.Options{}, "Paris met Kim Jong-un in Paris.")
	d.Select("Paris", 0).Press("1")
	d.Select("Paris", 1).Press("2")
	d.Select("Kim Jong-un", 0).Press("1", "Ctrl+Home", "Ctrl+Shift+E")
	for _, name := range []string{"Kim Jong Un", "Kim Jong-un"} {
		d.Button("New").Type(name).Press("Return")
	}
	d.Press("Escape", "Tab", "E", "Return") // Paris, a person
	d.Press("Tab", "E")
	first(t, d, "exact Kim Jong-un", "exact Kim Jong Un")
	d.Press("Escape", "Tab", "E")
	first(t, d, "exact Paris", "new Create “Paris”")
	d.Press("Down", "Return", "E") // Paris, a place
	first(t, d, "linked Paris", "exact Paris", "unlink No entity")
	d.Press("Escape", "Shift+Tab", "Shift+Tab", "E")
	first(t, d, "linked Paris", "exact Paris", "unlink No entity")
}

func TestEntities_NothingChosen(t *testing.T) {
	d := fiveKims(t)
	d.Press("Escape", "E")
	message(t, d, "Choose a span first, with a click or Tab.")
	if d.Palette() != nil {
		t.Error("entities are offered for nothing")
	}
}

func TestEntities_InAnotherLanguage(t *testing.T) {
	d := fiveKims(t)
	d.Language("fr")
	d.Press("Escape", "Tab", "E")
	first(t, d, "nouvelle Créer «\u00a0Kim Jong-un\u00a0»")
	d.Press("Return", "Escape", "E")
	first(t, d, "liée Kim Jong-un")
}

func TestEntities_ReadOnly(t *testing.T) {
	d := four(t)
	d.Press("Escape")
	path := d.App.Project()
	d.Run("project.close")
	d.App.OpenProject(path, data.OpenRead)
	d.Settle()
	d.Press("Ctrl+Home", "Tab", "E")
	message(t, d, "This project cannot be written.")
	d.Press("Ctrl+Shift+E", "Down", "Delete", "Space", "Down", "Space")
	d.Type("m")
	if got := len(d.Table()); got != 4 {
		t.Errorf("got %d rows, want 4", got)
	}
	d.Press("Return", "Return", "Escape")
	if d.Table() != nil {
		t.Errorf("the register is still open: %s", d.Screen())
	}
	registered(t, d, "Ban Ki-moon", "Kim Jong Un", "Kim Jong-un", "Putin")
}

// tableRows fails unless the open table has these rows, compared by their first
// cells.
func tableRows(t *testing.T, d *apptest.Driver, want ...string) {
	t.Helper()
	var got []string
	for _, row := range d.Table() {
		got = append(got, strings.Split(row, " | ")[0])
	}
	if !slices.Equal(got, want) {
		t.Errorf("table: got %q, want %q", got, want)
	}
}

// four is a register of four entities: Kim Jong-un has three mentions.
func four(t *testing.T) *apptest.Driver {
	d := fiveKims(t)
	d.Press("Tab", "E", "Return", "Return") // both Kim Jong-un
	d.Press("Tab", "E", "Return")           // Putin
	d.Press("Ctrl+Shift+E")
	for _, name := range []string{"Kim Jong Un", "Ban Ki-moon"} {
		d.Button("New").Type(name).Press("Return")
	}
	registered(t, d, "Ban Ki-moon", "Kim Jong Un", "Kim Jong-un", "Putin")
	return d
}

func TestEntities_SortAndSearch(t *testing.T) {
	d := four(t)
	tableRows(t, d, "Ban Ki-moon", "Kim Jong Un", "Kim Jong-un", "Putin")
	d.Press("Down")
	d.Type("5") // by mentions
	tableRows(t, d, "Kim Jong-un", "Putin", "Ban Ki-moon", "Kim Jong Un")
	d.Type("1")
	d.Type("1")
	tableRows(t, d, "Putin", "Kim Jong Un", "Kim Jong-un", "Ban Ki-moon")
	d.Type("/")
	d.Type("put")
	tableRows(t, d, "Putin")
	d.Press("Escape")
	if n := len(d.Table()); n != 4 {
		t.Errorf("after Esc: got %d rows, want 4", n)
	}
	d.Press("Escape")
	if d.Table() != nil {
		t.Error("the register is still open")
	}
}

func TestEntities_EditRemoveUndo(t *testing.T) {
	d := four(t)
	d.Press("Down", "Return").Replace("Ban")
	d.Press("Return")
	registered(t, d, "Ban, Ban Ki-moon", "Kim Jong Un", "Kim Jong-un", "Putin")
	d.Press("Delete")
	registered(t, d, "Kim Jong Un", "Kim Jong-un", "Putin")
	d.Button("Undo")
	registered(t, d, "Ban, Ban Ki-moon", "Kim Jong Un", "Kim Jong-un", "Putin")
	tableRows(t, d, "Ban", "Kim Jong Un", "Kim Jong-un", "Putin")
}

func TestEntities_Merge(t *testing.T) {
	d := four(t)
	d.Press("Down", "Down", "Space", "Down", "Space")
	d.Type("m")
	d.Press("Return")
	registered(t, d, "Ban Ki-moon", "Kim Jong-un, Kim Jong Un", "Putin")
	d.Press("Ctrl+Z")
	registered(t, d, "Ban Ki-moon", "Kim Jong Un", "Kim Jong-un", "Putin")
}

func TestEntities_Duplicates(t *testing.T) {
	d := four(t)
	d.Button("Duplicates")
	if got := d.Table(); len(got) != 1 || !strings.HasPrefix(got[0], "Kim Jong") {
		t.Fatalf("got %q, want the two Kims", got)
	}
	d.Type("x")
	if got := d.Table(); len(got) != 0 {
		t.Errorf("told apart: got %q, want none", got)
	}
	d.Button("Undo")
	if got := d.Table(); len(got) != 1 {
		t.Errorf("after undo: got %q, want one", got)
	}
	d.Type("x")
	d.Press("Escape")
	d.Button("Duplicates")
	if got := d.Table(); len(got) != 0 {
		t.Errorf("the next time: got %q, want none", got)
	}
	snap, err := d.App.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	kept, err := snap.Dismissals(context.Background())
	if err != nil || len(kept) != 1 || kept[0].Kind != "duplicate_entity" || len(strings.Fields(kept[0].Text)) != 2 {
		t.Errorf("kept: got %+v, %v", kept, err)
	}
}

func TestEntities_MentionsJumpAndSplit(t *testing.T) {
	d := four(t)
	d.Press("Down", "Down", "Down")
	d.Type("l")
	if got, want := len(d.Table()), 2; got != want {
		t.Fatalf("got %q, want %d mentions", d.Table(), want)
	}
	if got, want := d.Table()[1], "Kim Jong-un met Putin. Kim smiled. Later Kim left, and | Kim Jong-un | too."; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q …", got, want)
	}
	d.Press("Down", "Space")
	d.Type("s")
	d.Replace("Kim the other")
	d.Press("Return")
	if got := d.Table(); len(got) != 1 {
		t.Errorf("after the split: got %q, want one", got)
	}
	d.Press("Return")
	if d.Table() != nil {
		t.Error("the register is still open")
	}
	if got := d.App.Page().Chosen(); got != "Kim Jong-un" {
		t.Errorf("chosen: got %q, want Kim Jong-un", got)
	}
	means(t, d, "Kim Jong-un = Kim Jong-un", "Putin = Putin", "Kim Jong-un = Kim the other")
}

func TestEntities_JumpToAnotherArticle(t *testing.T) {
	d := three(t)
	d.Select("Kim", 0).Press("1", "Tab", "E", "Return", "Alt+Down")
	title(t, d, "Paris en crue")
	d.Press("Ctrl+Shift+E", "Down")
	d.Type("l")
	d.Press("Return")
	title(t, d, "Élections à Paris")
	if got := d.App.Page().Chosen(); got != "Kim" {
		t.Errorf("chosen: got %q, want Kim", got)
	}
}

func TestEntities_Empty(t *testing.T) {
	d := three(t)
	d.Press("Ctrl+Shift+E")
	if d.Table() != nil || !strings.Contains(d.Screen(), "No entities yet") {
		t.Errorf("got %s, want what to do", d.Screen())
	}
	d.Button("New")
	d.Type("Ban Ki-moon").Press("Return")
	registered(t, d, "Ban Ki-moon")
	tableRows(t, d, "Ban Ki-moon")
	if got := fmt.Sprint(d.Table()); !strings.Contains(got, "| 0 | 0 |") {
		t.Errorf("got %s, want no mentions", got)
	}
}
