package action

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
)

func TestReserved(t *testing.T) {
	yes := []string{"Left", "Shift+Right", "Ctrl+Left", "Ctrl+Alt+Shift+Right", "Alt+Left", "Up", "Shift+Down", "Home",
		"Ctrl+End", "Ctrl+Shift+Home", "Prior", "Shift+Next", "Escape", "Tab", "Shift+Tab", "Ctrl+A", "Ctrl+V", "Ctrl+X"}
	no := []string{"Alt+Up", "Alt+Down", "Alt+Shift+Up", "Alt+Home", "A", "V", "Ctrl+Shift+A", "Ctrl+C", "Ctrl+Z", "F1", "Return",
		"BackSpace", "Delete", "Space", "Ctrl+Return", "1", "?"}
	for want, texts := range map[bool][]string{true: yes, false: no} {
		for _, text := range texts {
			c, err := Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			if got := Reserved(c); got != want {
				t.Errorf("%s: got %v, want %v", text, got, want)
			}
		}
	}
}

func TestRegistry_RebindToAReservedKey(t *testing.T) {
	var ran []string
	r := registry(&ran)
	var reserved *ReservedError
	if err := r.Rebind("note", []Chord{Key(fyne.KeyG), Key(fyne.KeyLeft, Ctrl)}); !errors.As(err, &reserved) ||
		reserved.Chord != Key(fyne.KeyLeft, Ctrl) {
		t.Fatalf("got %v, want Ctrl+Left to be reserved", err)
	}
	if !r.Press(Key(fyne.KeyN), false) || r.Press(Key(fyne.KeyG), false) {
		t.Error("a refused change took effect")
	}
}

// TestRegistry_OwnKeysAreNeverReserved: Tab is built into an action.
func TestRegistry_OwnKeysAreNeverReserved(t *testing.T) {
	r := New()
	r.Add(Action{ID: "next", Keys: []Chord{Key(fyne.KeyTab)}})
	if err := r.Rebind("next", []Chord{Key(fyne.KeyG)}); err != nil {
		t.Fatal(err)
	}
	if err := r.Reset("next"); err != nil {
		t.Errorf("back to its own key: got %v", err)
	}
}

func TestRegistry_LoadFallsBack(t *testing.T) {
	tests := []struct {
		name   string
		load   map[string][]string
		errors int
		want   map[string]string // the action of each key, empty for none
	}{
		{"reserved", map[string][]string{"note": {"Escape"}}, 1, map[string]string{"N": "note", "Escape": ""}},
		{"clash", map[string][]string{"note": {"Ctrl+Z"}}, 1, map[string]string{"N": "note", "Ctrl+Z": "undo"}},
		{"both want one", map[string][]string{"note": {"Q"}, "undo": {"Q"}}, 1, map[string]string{"Q": "note", "Ctrl+Z": "undo", "N": ""}},
		{"not a key", map[string][]string{"note": {"Ctrl+"}}, 1, map[string]string{"N": "note"}},
		{"some of its own are taken", map[string][]string{"next": {"Left"}, "note": {"F8"}}, 1,
			map[string]string{"F8": "note", "Alt+Down": "next", "Left": ""}},
		{"its own is taken", map[string][]string{"note": {"Left"}, "undo": {"N"}}, 2, map[string]string{"N": "undo"}},
		{"none on purpose", map[string][]string{"note": {}}, 0, map[string]string{"N": ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ran []string
			r := registry(&ran)
			if errs := r.Load(tt.load); len(errs) != tt.errors {
				t.Errorf("errors: got %v, want %d", errs, tt.errors)
			}
			for text, want := range tt.want {
				c, err := Parse(text)
				if err != nil {
					t.Fatal(err)
				}
				got := ""
				if a := r.keys[c]; a != nil {
					got = a.ID
				}
				if got != want {
					t.Errorf("%s: got %q, want %q", text, got, want)
				}
			}
		})
	}
}

func TestRegistry_Merge(t *testing.T) {
	var ran []string
	r := registry(&ran)
	if err := r.Rebind("undo", []Chord{Key(fyne.KeyU)}); err != nil {
		t.Fatal(err)
	}
	got := r.Merge(map[string][]string{"later": {"Q"}, "note": {"X"}, "undo": {"W"}})
	if d := cmp.Diff(map[string][]string{"undo": {"U"}, "later": {"Q"}}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
