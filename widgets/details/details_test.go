package details_test

import (
	"fmt"
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"pgregory.net/rapid"

	"nomina/widgets/details"
	"nomina/widgets/internal/shot"
	"nomina/widgets/press"
)

// clock is a clock that a test turns.
type clock struct {
	due func()
}

func (c *clock) after(_ time.Duration, f func()) func() {
	c.due = f
	return func() { c.due = nil }
}

// pass lets the pause end, if one is running.
func (c *clock) pass() {
	if f := c.due; f != nil {
		c.due = nil
		f()
	}
}

type fixture struct {
	*details.Details
	clock  clock
	window fyne.Window
	other  *widget.Entry
	log    []string
}

func model(id, note string) details.Model {
	return details.Model{
		ID: id, Note: note, Text: "Kim Jong-un", Label: "Person", Key: "1",
		Meta: "Ada, 12 March 2024, by hand", Color: color.NRGBA{0x00, 0x72, 0xb2, 0xff},
		Guideline: "A person, living or not. Titles stay outside.",
	}
}

func newDetails(t testing.TB) *fixture {
	test.NewTempApp(t)
	f := &fixture{Details: details.New(), other: widget.NewEntry()}
	f.After = f.clock.after
	f.OnNote = func(id, note string) { f.log = append(f.log, id+":"+note) }
	f.OnLeave = func() { f.log = append(f.log, "leave") }
	f.window = shot.Show(t, container.NewBorder(f.other, nil, nil, nil, f.Details), fyne.NewSize(300, 500))
	f.Set(model("a", ""))
	f.FocusNote()
	return f
}

func (f *fixture) typeIn(s string) { test.Type(f.window.Canvas().Focused(), s) }

func (f *fixture) expect(t *testing.T, want ...string) {
	t.Helper()
	if fmt.Sprint(f.log) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", f.log, want)
	}
}

func TestDetails_NoteIsHandedOver(t *testing.T) {
	tests := []struct {
		name string
		do   func(f *fixture)
		want []string
	}{
		{"not while typing", func(f *fixture) {}, nil},
		{"when typing pauses", func(f *fixture) { f.clock.pass() }, []string{"a:ab"}},
		{"once only", func(f *fixture) { f.clock.pass(); f.Flush(); f.clock.pass() }, []string{"a:ab"}},
		{"on blur", func(f *fixture) { f.window.Canvas().Focus(f.other) }, []string{"a:ab"}},
		{"on Esc", func(f *fixture) { key(f, fyne.KeyEscape) }, []string{"a:ab", "leave"}},
		{"on Ctrl+Enter", func(f *fixture) { ctrlEnter(f) }, []string{"a:ab", "leave"}},
		{"before another is shown", func(f *fixture) { f.Set(model("b", "B")); f.clock.pass() }, []string{"a:ab"}},
		{"before nothing is shown", func(f *fixture) { f.Set(details.Model{}); f.clock.pass() }, []string{"a:ab", "leave"}},
		{"by Flush", func(f *fixture) { f.Flush(); f.clock.pass() }, []string{"a:ab"}},
		{"not when taken back", func(f *fixture) {
			key(f, fyne.KeyBackspace)
			key(f, fyne.KeyBackspace)
			f.clock.pass()
			f.Flush()
		}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newDetails(t)
			f.typeIn("ab")
			tt.do(f)
			f.expect(t, tt.want...)
		})
	}
}

func key(f *fixture, name fyne.KeyName) {
	f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func ctrlEnter(f *fixture) {
	s := &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}
	f.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(s)
}

func TestDetails_SetLeavesWhatIsBeingTyped(t *testing.T) {
	f := newDetails(t)
	f.typeIn("ab")
	f.clock.pass()
	f.typeIn("c")
	f.Set(model("a", "ab")) // the echo of the first hand-over
	key(f, fyne.KeyLeft)
	f.Set(model("a", "a")) // an even older echo
	f.typeIn("X")
	if got, want := f.NoteText(), "abXc"; got != want {
		t.Errorf("note: got %q, want %q", got, want)
	}
	f.clock.pass()
	f.expect(t, "a:ab", "a:abXc")
}

func TestDetails_StaleEchoWhileTheNoteRests(t *testing.T) {
	f := newDetails(t)
	f.typeIn("ab")
	f.clock.pass()
	f.Set(model("a", "")) // the state before
	if got := f.NoteText(); got != "ab" {
		t.Errorf("note: got %q, want ab", got)
	}
}

func TestDetails_SetLeavesWhatWaitsWithoutTheFocus(t *testing.T) {
	f := newDetails(t)
	note := f.window.Canvas().Focused()
	f.window.Canvas().Focus(f.other)
	note.TypedRune('a') // as a late event would
	f.Set(model("a", "older"))
	f.clock.pass()
	f.expect(t, "a:a")
}

func TestDetails_SetShowsWhatCameFromElsewhere(t *testing.T) {
	f := newDetails(t)
	f.window.Canvas().Focus(f.other)
	f.Set(model("a", "undone"))
	if got := f.NoteText(); got != "undone" {
		t.Errorf("unfocused: got %q, want undone", got)
	}
	f.FocusNote()
	f.Set(model("a", "again"))
	f.window.Canvas().Focus(f.other)
	if got := f.NoteText(); got != "again" {
		t.Errorf("after the focus was lost: got %q, want again", got)
	}
	f.clock.pass()
	f.expect(t)
}

func TestDetails_CallbackMaySet(t *testing.T) {
	f := newDetails(t)
	f.OnNote = func(id, note string) {
		f.log = append(f.log, id+":"+note)
		f.Set(model(id, note))
	}
	f.typeIn("ab")
	f.Set(model("b", "B"))
	f.expect(t, "a:ab")
	if got := f.NoteText(); got != "B" {
		t.Errorf("note: got %q, want B", got)
	}
}

// TestDetails_LosesNothing types, pauses, echoes and switches at random: in the
// end every note is as it was typed.
func TestDetails_LosesNothing(t *testing.T) {
	f := newDetails(t)
	rapid.Check(t, func(t *rapid.T) {
		typed := map[string]string{"a": "", "b": ""}
		stored := map[string]string{"a": "", "b": ""}
		f.OnNote = func(id, note string) {
			if stored[id] == note {
				t.Errorf("%s: got %q handed over twice", id, note)
			}
			stored[id] = note
		}
		f.Set(details.Model{})
		f.Set(model("a", ""))
		f.FocusNote()
		id := "a"
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "step") {
			case 0, 1:
				s := rapid.StringMatching("[a-z ]").Draw(t, "s")
				f.typeIn(s)
				typed[id] += s
			case 2:
				f.clock.pass()
			case 3:
				f.Set(model(id, stored[id]))
			case 4:
				id = map[string]string{"a": "b", "b": "a"}[id]
				f.Set(model(id, stored[id]))
				f.FocusNote()
			case 5:
				f.window.Canvas().Focus(f.other)
				f.FocusNote()
			}
		}
		f.Flush()
		for id, want := range typed {
			if got := stored[id]; got != want {
				t.Errorf("%s: got %q, want %q", id, got, want)
			}
		}
	})
}

func TestDetails_Label(t *testing.T) {
	f := newDetails(t)
	got := ""
	f.OnLabel = func(id string, at fyne.Position) { got = fmt.Sprint(id, at.X > 0, at.Y > 0) }
	for _, o := range test.LaidOutObjects(f.Details) {
		tap, ok := o.(fyne.Tappable)
		if _, menu := o.(fyne.SecondaryTappable); ok && menu && o.Size().Height == 34 {
			tap.Tapped(nil)
		}
	}
	if want := "atrue true"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDetails_Entity(t *testing.T) {
	f := newDetails(t)
	asked := 0
	f.OnEntity = func() { asked++ }
	tap := func() {
		for _, o := range test.LaidOutObjects(f.Details) {
			if b, ok := o.(*press.Button); ok && b.Visible() {
				b.Tapped(nil)
			}
		}
	}
	if tap(); asked != 0 {
		t.Errorf("without words for it: got asked %d times, want no button", asked)
	}
	f.SetWords(details.Words{Link: "Link an entity"})
	if tap(); asked != 1 {
		t.Errorf("got asked %d times, want 1", asked)
	}
}

func TestDetails_Golden(t *testing.T) {
	words := details.Words{Note: "Write a note", Guideline: "Guideline", Empty: "Choose a mention to see it here."}
	build := func(m details.Model) func() fyne.CanvasObject {
		return func() fyne.CanvasObject {
			d := details.New()
			d.SetWords(words)
			d.Set(m)
			return d
		}
	}
	long := model("a", "Same as the visitor in the first paragraph?")
	long.Text = "the extraordinary assembly of the heads of state and government of the member countries of the union, " +
		"held behind closed doors in the old town hall of the border city of Sinuiju on the eve of the summit"
	long.Guideline = "Names of persons, living or not, real or invented. Titles (President, Dr) stay outside, " +
		"unless they belong to the name.\n\nA family counts as a person."
	shot.Golden(t, "details", fyne.NewSize(300, 440), build(long))
	shot.Golden(t, "details-short", fyne.NewSize(240, 240), build(model("a", "")))
	words.Link = "Link an entity (E)"
	shot.Golden(t, "details-link", fyne.NewSize(240, 300), build(model("a", "")))
	linked := model("a", "")
	linked.Entity, linked.About = "Means Kim Jong-un, the third of that name in that family", "Q56226 · Leader of North Korea since 2011."
	shot.Golden(t, "details-linked", fyne.NewSize(240, 300), build(linked))
	shot.Golden(t, "details-empty", fyne.NewSize(300, 160), build(details.Model{}))
}

func BenchmarkDetails_Set(b *testing.B) {
	f := newDetails(b)
	for i := 0; b.Loop(); i++ {
		f.Set(model(fmt.Sprint(i%2), ""))
	}
}
