package help

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/assets"
)

type fixture struct {
	*page
	t       *testing.T
	changes int
	held    fyne.KeyModifier
	back    int
}

// open shows the list of three actions in two menus.
func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(800, 700))
	r := action.New()
	for _, a := range []action.Action{
		{ID: "edit.undo", Group: "edit", Keys: []action.Chord{action.Key(fyne.KeyZ, action.Ctrl)}},
		{ID: "mark.note", Group: "mark", Keys: []action.Chord{action.Key(fyne.KeyN)}},
		{ID: "mark.remove", Group: "mark", Keys: []action.Chord{action.Key(fyne.KeyBackspace), action.Key(fyne.KeyDelete)}},
	} {
		a.Title = func() string { return say.T("act." + a.ID) }
		r.Add(a)
	}
	f := &fixture{t: t}
	Show(Host{
		Modals: &modal.Stack{Window: w}, Actions: r, Changed: func() { f.changes++ }, Back: func() { f.back++ },
		Held: func() fyne.KeyModifier { return f.held },
	})
	f.page = w.Canvas().Focused().(*list).p
	return f
}

// press types keys: names of several letters by name, others as the rune.
func (f *fixture) press(keys ...string) {
	for _, k := range keys {
		focused := f.h.Modals.Window.Canvas().Focused()
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(k[:1]) + k[1:])})
		if r := []rune(k); len(r) == 1 {
			focused.TypedRune(r[0])
		}
	}
}

func (f *fixture) keys(id string) string {
	var out []string
	for _, c := range f.h.Actions.Get(id).Keys {
		out = append(out, c.String())
	}
	return fmt.Sprint(out)
}

func (f *fixture) expect(id, keys, says string) {
	f.t.Helper()
	if got := f.keys(id); got != keys {
		f.t.Errorf("keys of %s: got %s, want %s", id, got, keys)
	}
	if !strings.Contains(f.note.Text, says) {
		f.t.Errorf("it says %q, want %q in it", f.note.Text, says)
	}
}

func TestPage_ListsEveryActionAndTheArticlesOwn(t *testing.T) {
	f := open(t)
	var heads []string
	for _, e := range f.rows {
		if e.isHeading() {
			heads = append(heads, e.heading)
		}
	}
	if want := []string{"Edit", "Spans", "In the article", "The chosen span"}; !slices.Equal(heads, want) {
		t.Errorf("headings: got %q, want %q", heads, want)
	}
	for _, e := range f.rows {
		for _, c := range e.fixed.keys {
			if !action.Reserved(c) {
				t.Errorf("%s of “%s” could be given to an action", c, e.fixed.title)
			}
		}
	}
}

func TestPage_CursorPassesHeadingsOver(t *testing.T) {
	f := open(t)
	seen := []string{}
	for range 4 {
		if a := f.rows[f.at].action; a != nil {
			seen = append(seen, a.ID)
		}
		f.press("down")
	}
	if got, want := fmt.Sprint(seen), "[edit.undo mark.note mark.remove]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	f.press("home", "up", "up")
	if got := f.rows[f.at].action; got == nil || got.ID != "edit.undo" {
		t.Errorf("above the first row: got row %d", f.at)
	}
	f.press("end", "down", "prior", "next")
	if f.rows[f.at].isHeading() {
		t.Errorf("the cursor stands on the heading %q", f.rows[f.at].heading)
	}
}

func TestPage_AnotherKey(t *testing.T) {
	f := open(t)
	f.press("down", "return", "g")
	f.expect("mark.note", "[G]", "is now G")
	if f.changes != 1 {
		t.Errorf("changes told: got %d, want 1", f.changes)
	}
	f.press("r")
	f.expect("mark.note", "[N]", "Enter or a click")
	f.press("r") // it has its own: nothing to give back
	if f.changes != 2 {
		t.Errorf("changes told: got %d, want 2", f.changes)
	}
}

func TestPage_Chords(t *testing.T) {
	tests := []struct {
		name  string
		press func(f *fixture)
		want  string
	}{
		{"a shortcut", func(f *fixture) {
			f.list.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyG, Modifier: action.Ctrl | action.Shift})
		}, "[Ctrl+Shift+G]"},
		{"one that Fyne has a name for", func(f *fixture) { f.list.TypedShortcut(&fyne.ShortcutCopy{}) }, "[Ctrl+C]"},
		{"a digit with Shift", func(f *fixture) {
			f.held = action.Shift
			f.list.TypedKey(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			f.list.TypedKey(&fyne.KeyEvent{Name: fyne.Key7})
			f.list.TypedRune('/')
		}, "[Shift+7]"},
		{"a sign, wherever it is on the keyboard", func(f *fixture) {
			f.held = action.Shift
			f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyMinus})
			f.list.TypedRune('?')
		}, "[?]"},
		{"a capital", func(f *fixture) {
			f.held = action.Shift
			f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyG})
			f.list.TypedRune('G')
		}, "[Shift+G]"},
		{"a letter with Caps Lock", func(f *fixture) { f.list.TypedRune('G') }, "[G]"},
		{"a key with a name", func(f *fixture) { f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF5}) }, "[F5]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := open(t)
			f.press("down", "return")
			tt.press(f)
			if got := f.keys("mark.note"); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestPage_Refusals(t *testing.T) {
	f := open(t)
	f.press("down", "return", "backSpace")
	f.expect("mark.note", "[N]", "belongs to “Remove the span”")
	f.press("return", "left")
	f.expect("mark.note", "[N]", "moves in the article")
	f.press("return", "tab")
	f.expect("mark.note", "[N]", "moves in the article")
	f.press("return", "escape")
	f.expect("mark.note", "[N]", "Enter or a click")
	if f.changes != 0 || f.back != 0 {
		t.Errorf("told %d changes and left %d times, want neither", f.changes, f.back)
	}
	f.press("escape")
	if f.back != 1 {
		t.Error("Esc did not close the list")
	}
}

func TestPage_TakesKeysAway(t *testing.T) {
	f := open(t)
	f.press("down", "backSpace")
	f.expect("mark.note", "[]", "has no key now")
	f.press("up", "return", "n")
	f.expect("edit.undo", "[N]", "is now N")
	f.press("down", "r") // its own key is taken by now
	f.expect("mark.note", "[]", "belongs to “Undo”")
}

func TestPage_TheArticlesOwnStay(t *testing.T) {
	f := open(t)
	f.press("end", "return")
	f.expect("mark.note", "[N]", "cannot be changed")
	f.press("backSpace", "r")
	if f.asked != nil || f.changes != 0 {
		t.Error("a fixed key was changed")
	}
}

func TestPage_LeavingKeepsTheOldKey(t *testing.T) {
	f := open(t)
	f.press("down", "return")
	if f.asked == nil {
		t.Fatal("it waits for no key")
	}
	f.h.Modals.Window.Canvas().Unfocus()
	if f.asked != nil {
		t.Error("it still waits for a key although it has not the keyboard")
	}
}

func TestPageMarkdown(t *testing.T) {
	f := open(t)
	got := Page(f.h.Actions)
	for _, want := range []string{
		"# Keys\n", "\n## Spans\n", "| Backspace, Delete | Remove the span | `mark.remove` |\n", "| Ctrl+←, Ctrl+→ | Move by a word | |\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q:\n%s", want, got)
		}
	}
}
