package action

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func registry(ran *[]string) *Registry {
	r := New()
	add := func(id string, why string, text bool, keys ...Chord) {
		r.Add(Action{ID: id, Keys: keys, Text: text, Why: func() string { return why }, Run: func() { *ran = append(*ran, id) },
			Title: func() string { return id }})
	}
	add("undo", "", false, Key(fyne.KeyZ, Ctrl))
	add("note", "no span", false, Key(fyne.KeyN))
	add("next", "", true, Key(fyne.KeyDown, Alt), Key(fyne.KeyF8))
	return r
}

func TestRegistry_Press(t *testing.T) {
	tests := []struct {
		name   string
		chord  Chord
		inText bool
		want   bool
		ran    []string
		why    string
	}{
		{"runs", Key(fyne.KeyZ, Ctrl), false, true, []string{"undo"}, ""},
		{"is off in a text field", Key(fyne.KeyZ, Ctrl), true, false, nil, ""},
		{"stays on in a text field", Key(fyne.KeyF8), true, true, []string{"next"}, ""},
		{"says why not", Key(fyne.KeyN), false, true, nil, "no span"},
		{"unknown", Key(fyne.KeyQ), false, false, nil, ""},
		{"another modifier", Key(fyne.KeyZ, Ctrl, Shift), false, false, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ran []string
			var why string
			r := registry(&ran)
			r.OnRefused = func(_ *Action, w string) { why = w }
			if got := r.Press(tt.chord, tt.inText); got != tt.want {
				t.Errorf("Press: got %v, want %v", got, tt.want)
			}
			if d := cmp.Diff(tt.ran, ran); d != "" || why != tt.why {
				t.Errorf("ran (-want +got):\n%s; why: got %q, want %q", d, why, tt.why)
			}
		})
	}
}

func TestRegistry_Rebind(t *testing.T) {
	var ran []string
	r := registry(&ran)
	var clash *ClashError
	if err := r.Rebind("note", []Chord{Key(fyne.KeyZ, Ctrl)}); !errors.As(err, &clash) || clash.Other.ID != "undo" {
		t.Fatalf("Rebind to a taken key: got %v, want a clash with undo", err)
	}
	if !r.Press(Key(fyne.KeyN), false) {
		t.Error("after a clash the old key is gone")
	}
	if err := r.Rebind("undo", []Chord{Key(fyne.KeyU)}); err != nil {
		t.Fatal(err)
	}
	if r.Press(Key(fyne.KeyZ, Ctrl), false) {
		t.Error("the old key still runs")
	}
	if d := cmp.Diff(map[string][]string{"undo": {"U"}}, r.Changed()); d != "" {
		t.Errorf("Changed (-want +got):\n%s", d)
	}
	if err := r.Reset("undo"); err != nil || len(r.Changed()) != 0 {
		t.Errorf("Reset: got %v and changes %v", err, r.Changed())
	}
}

func TestRegistry_Load(t *testing.T) {
	var ran []string
	r := registry(&ran)
	errs := r.Load(map[string][]string{"undo": {"F8"}, "next": {"Ctrl+Z"}, "gone": {"Q"}, "note": {"Ctrl+"}})
	if len(errs) != 1 {
		t.Errorf("errors: got %v, want the one for note", errs)
	}
	r.Press(Key(fyne.KeyF8), false)
	r.Press(Key(fyne.KeyZ, Ctrl), false)
	if d := cmp.Diff([]string{"undo", "next"}, ran); d != "" {
		t.Errorf("two actions that swapped keys ran (-want +got):\n%s", d)
	}
}

func TestChord_String(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Chord{
			Key: fyne.KeyName(rapid.SampledFrom([]string{"A", "1", "F1", "+", "Return", "?", "é"}).Draw(t, "key")),
			Mod: fyne.KeyModifier(rapid.IntRange(0, 15).Draw(t, "mod")),
		}
		got, err := Parse(c.String())
		if err != nil || got != c {
			t.Errorf("Parse(%q): got %+v, %v, want %+v", c.String(), got, err, c)
		}
	})
}

func TestFromShortcut(t *testing.T) {
	for _, c := range []Chord{Key(fyne.KeyZ, Ctrl), Key(fyne.KeyY, Ctrl), Key(fyne.KeyReturn, Ctrl), Key(fyne.KeyDown, Alt)} {
		if got, ok := FromShortcut(c.Shortcut()); !ok || got != c {
			t.Errorf("FromShortcut of %v's shortcut: got %v, %v", c, got, ok)
		}
	}
	if Key(fyne.KeyR).Shortcut() != nil {
		t.Error("a plain letter has a shortcut: it would be taken from text fields")
	}
	if c, ok := FromShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: Ctrl}); !ok || c != Key(fyne.KeyK, Ctrl) {
		t.Errorf("got %v, %v", c, ok)
	}
}

func TestFromRuneAndKey(t *testing.T) {
	runes := []struct {
		in   rune
		want Chord
		ok   bool
	}{
		{'r', Key("R"), true}, {'R', Key("R", Shift), true}, {'?', Key("?"), true}, {'1', Chord{}, false}, {' ', Chord{}, false},
		{'é', Key("É"), true},
	}
	for _, tt := range runes {
		if got, ok := FromRune(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("FromRune(%q): got %v, %v, want %v, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
	if _, ok := FromKey(fyne.KeyR, 0); ok {
		t.Error("a letter is taken as a key and as a rune: it would run twice")
	}
	if c, ok := FromKey(fyne.Key1, Shift); !ok || c != Key(fyne.Key1, Shift) {
		t.Errorf("FromKey of Shift+1: got %v, %v", c, ok)
	}
}

func TestTyping(t *testing.T) {
	tests := []struct {
		name string
		key  fyne.KeyName
		r    rune
		held fyne.KeyModifier
		want string
	}{
		{"a letter", "R", 'r', 0, "R"},
		{"with Shift", "R", 'R', Shift, "Shift+R"},
		{"with Caps Lock", "R", 'R', 0, "R"},
		{"with both", "R", 'r', Shift, "Shift+R"},
		{"as typed, wherever it is", "Q", 'a', 0, "A"},
		{"a sign that Shift types", "-", '?', Shift, "?"},
		{"Cyrillic", "R", 'к', 0, "R"},
		{"Greek with Shift", "N", 'Ν', Shift, "Shift+N"},
		{"Cyrillic on the key of a sign", ";", 'ж', 0, "Ж"},
		{"Arabic from an input method", "", 'ب', 0, "ب"},
	}
	for _, tt := range tests {
		var typing Typing
		typing.Key(tt.key)
		if got, ok := typing.Rune(tt.r, tt.held); !ok || got.String() != tt.want {
			t.Errorf("%s: got %q, %v, want %q", tt.name, got, ok, tt.want)
		}
		if got, _ := typing.Rune('к', 0); got.Key != "К" {
			t.Errorf("%s: a later letter without a key: got %s", tt.name, got)
		}
	}
	var typing Typing
	if got, ok := typing.Rune('7', 0); ok {
		t.Errorf("a digit: got %s, want none, since it is read as a key", got)
	}
}
