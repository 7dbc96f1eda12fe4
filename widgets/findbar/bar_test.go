package findbar_test

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/findbar"
	"nomina/widgets/internal/shot"
)

// bar is a find bar in a window, and what its callbacks were told.
type bar struct {
	*findbar.Bar
	win  fyne.Window
	mods fyne.KeyModifier
	said []string
}

func newBar(t *testing.T) *bar {
	t.Helper()
	test.NewTempApp(t)
	b := &bar{Bar: findbar.New()}
	say := func(format string, a ...any) { b.said = append(b.said, fmt.Sprintf(format, a...)) }
	b.OnQuery = func(q findbar.Query) { say("query %s %v", q.Pattern, q.On) }
	b.OnStep = func(forward bool) { say("step %t", forward) }
	b.OnClose = func() { say("close") }
	b.OnLabelAll = func() { say("all") }
	b.OnKey = func(e *fyne.KeyEvent, mods fyne.KeyModifier) bool {
		say("key %s %d", e.Name, mods)
		return true
	}
	b.OnShortcut = func(s fyne.Shortcut) bool {
		say("shortcut %s", s.ShortcutName())
		return true
	}
	b.Modifiers = func() fyne.KeyModifier { return b.mods }
	b.SetTexts(texts())
	b.win = shot.Show(t, b.Bar, fyne.NewSize(900, 60))
	return b
}

func texts() findbar.Texts {
	return findbar.Texts{Prompt: "Find in the article", LabelAll: "Label all…", Next: "Next", Previous: "Previous", Close: "Close"}
}

// want checks what the callbacks were told since the last time.
func (b *bar) want(t *testing.T, want ...string) {
	t.Helper()
	if fmt.Sprint(b.said) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", b.said, want)
	}
	b.said = nil
}

func (b *bar) press(name fyne.KeyName, mods fyne.KeyModifier) {
	b.mods = mods
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	b.mods = 0
}

func TestBar_TypeAndStep(t *testing.T) {
	b := newBar(t)
	b.Focus(b.win.Canvas())
	test.Type(b.win.Canvas().Focused(), "Ki")
	b.want(t, "query K [false false false false]", "query Ki [false false false false]")
	b.press(fyne.KeyReturn, 0)
	b.press(fyne.KeyEnter, fyne.KeyModifierShift)
	b.press(fyne.KeyF3, fyne.KeyModifierShift)
	b.press(fyne.KeyEscape, 0)
	b.want(t, "step true", "step false", "key F3 1", "close")
	b.press(fyne.KeyBackspace, 0)
	b.want(t, "query K [false false false false]")
	b.Focus(b.win.Canvas())
	test.Type(b.win.Canvas().Focused(), "é") // replaces what stood there
	b.want(t, "query é [false false false false]")
}

func TestBar_Switches(t *testing.T) {
	b := newBar(t)
	b.SetQuery(findbar.Query{Pattern: "Kim", On: [4]bool{true, false, false, false}})
	b.want(t) // a setter says nothing
	b.Toggle(findbar.Words)
	b.Toggle(findbar.Case)
	b.want(t, "query Kim [true false true false]", "query Kim [false false true false]")
}

func TestBar_ShortcutsOfOthers(t *testing.T) {
	b := newBar(t)
	b.Focus(b.win.Canvas())
	entry := b.win.Canvas().Focused().(fyne.Shortcutable)
	entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyW, Modifier: fyne.KeyModifierAlt})
	b.want(t, "shortcut CustomDesktop:Alt+W")
	entry.TypedShortcut(&fyne.ShortcutSelectAll{}) // edits the pattern
	b.want(t)
}

func TestBar_NarrowIsTwoLines(t *testing.T) {
	b := newBar(t)
	wide := b.MinSize().Height
	b.Resize(fyne.NewSize(450, 60))
	if got := b.MinSize().Height; got <= wide {
		t.Errorf("narrow: got height %v, want more than %v", got, wide)
	}
	b.Resize(fyne.NewSize(900, 60))
	if got := b.MinSize().Height; got != wide {
		t.Errorf("wide again: got height %v, want %v", got, wide)
	}
}

func choices() []findbar.Choice {
	blue := color.NRGBA{B: 0xb2, G: 0x72, A: 0xff}
	return []findbar.Choice{
		{ID: "p", Key: "1", Name: "Person", Detail: "0 unmarked, 4 already marked", Color: blue, Off: true},
		{ID: "l", Key: "2", Name: "Place", Detail: "3 unmarked, 1 already marked", Color: blue},
		{ID: "o", Name: "Other", Color: blue},
		{ID: "e", Key: "⇧1", Name: "Eleventh", Color: blue},
	}
}

func TestMenu(t *testing.T) {
	test.NewTempApp(t)
	for _, tt := range []struct {
		keys []fyne.KeyName
		mods fyne.KeyModifier
		want string
	}{
		{[]fyne.KeyName{fyne.Key2}, 0, "[l]"},
		{[]fyne.KeyName{fyne.Key1, fyne.Key9}, 0, "[]"}, // nothing to do, no such key
		{[]fyne.KeyName{fyne.Key1}, fyne.KeyModifierShift, "[e]"},
		{[]fyne.KeyName{fyne.KeyReturn}, 0, "[l]"}, // the first that can be taken
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, 0, "[o]"},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeySpace}, 0, "[e]"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, 0, "[l]"},
		{[]fyne.KeyName{fyne.KeyEscape}, 0, "[]"},
	} {
		var got []string
		m := findbar.NewMenu("Label 4 hits as", choices())
		m.Modifiers = func() fyne.KeyModifier { return tt.mods }
		m.OnChoose = func(id string) {
			if id != "" {
				got = append(got, id)
			}
		}
		for _, k := range tt.keys {
			m.TypedKey(&fyne.KeyEvent{Name: k})
			if before := len(got); before > 0 && len(k) == 1 {
				t.Errorf("%v: the menu is gone before the sign is typed", tt.keys)
			}
			m.KeyUp(&fyne.KeyEvent{Name: k})
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%v: got %v, want %s", tt.keys, got, tt.want)
		}
	}
}

func TestMenu_Mouse(t *testing.T) {
	test.NewTempApp(t)
	var got string
	m := findbar.NewMenu("Label 4 hits as", choices())
	m.OnChoose = func(id string) { got += id }
	for _, y := range []float32{10, 40, 70} { // the title, what is off, Place
		m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, y)})
	}
	if got != "l" {
		t.Errorf("got %q, want l", got)
	}
}

func TestBar_Looks(t *testing.T) {
	build := func(r findbar.Result) func() fyne.CanvasObject {
		return func() fyne.CanvasObject {
			b := findbar.New()
			b.SetTexts(texts())
			b.SetQuery(findbar.Query{Pattern: "Kim", On: [4]bool{false, true, false, true}})
			b.SetResult(r)
			return b
		}
	}
	shot.Golden(t, "wide", fyne.NewSize(900, 90), build(findbar.Result{Count: "3 of 17", Any: true}))
	shot.Golden(t, "narrow", fyne.NewSize(450, 120), build(findbar.Result{Count: "no hits", Nothing: true}))
	shot.Golden(t, "bad", fyne.NewSize(900, 90), build(findbar.Result{Problem: "The bracket at character 4 is not closed: [a-"}))
	shot.Golden(t, "narrow-bad", fyne.NewSize(450, 120), build(findbar.Result{Problem: "The bracket at character 4 is not closed: [a-"}))
	shot.Golden(t, "menu", fyne.NewSize(380, 150), func() fyne.CanvasObject { return findbar.NewMenu("Label 4 hits as", choices()) })
}
