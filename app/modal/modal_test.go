package modal

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// fixture is a window with a text field under its dialogs.
type fixture struct {
	*Stack
	under *widget.Entry
	log   []string
}

func newFixture(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{under: widget.NewEntry()}
	w := test.NewTempWindow(t, f.under)
	w.Resize(fyne.NewSize(600, 400))
	f.Stack = &Stack{Window: w}
	w.Canvas().Focus(f.under)
	return f
}

// open opens a dialog with these parts, the first of which has the keyboard.
func (f *fixture) open(name, confirm string, parts func(*Dialog) []fyne.CanvasObject) *Dialog {
	d := f.New("Close", confirm)
	d.OnConfirm = func() { f.log = append(f.log, "confirm "+name) }
	d.OnClosed = func() { f.log = append(f.log, "closed "+name) }
	var focus fyne.Focusable
	box := &fyne.Container{}
	if parts != nil {
		for _, o := range parts(d) {
			box.Add(o)
		}
		focus, _ = box.Objects[0].(fyne.Focusable)
	}
	d.Show(name, box, fyne.NewSize(300, 200), focus)
	return d
}

func (f *fixture) key(names ...fyne.KeyName) {
	for _, n := range names {
		if o := f.Window.Canvas().Focused(); o != nil {
			o.TypedKey(&fyne.KeyEvent{Name: n})
		} else {
			f.Key(&fyne.KeyEvent{Name: n})
		}
	}
}

func TestDialog_KeysFromEveryPart(t *testing.T) {
	parts := map[string]func(d *Dialog) fyne.CanvasObject{
		"entry":  func(d *Dialog) fyne.CanvasObject { return d.NewEntry("x") },
		"area":   func(d *Dialog) fyne.CanvasObject { return d.NewArea("x", 2) },
		"select": func(d *Dialog) fyne.CanvasObject { return d.NewSelect([]string{"a", "b"}, 0, nil) },
		"check":  func(d *Dialog) fyne.CanvasObject { return d.NewCheck("x", true, nil) },
		"slider": func(d *Dialog) fyne.CanvasObject { return d.NewSlider(1, 9, 3, func(int) {}) },
		"list": func(d *Dialog) fyne.CanvasObject {
			return d.NewList(func() int { return 0 }, func() fyne.CanvasObject { return widget.NewLabel("") }, nil)
		},
		"nothing": nil,
	}
	for name, part := range parts {
		t.Run(name, func(t *testing.T) {
			f := newFixture(t)
			var with func(*Dialog) []fyne.CanvasObject
			if part != nil {
				with = func(d *Dialog) []fyne.CanvasObject { return []fyne.CanvasObject{part(d)} }
			}
			f.open("d", "OK", with)
			f.key(fyne.KeyReturn, fyne.KeyEscape)
			want := "[confirm d closed d]"
			if name == "area" { // there Enter begins a line
				want = "[closed d]"
			}
			if got := fmt.Sprint(f.log); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			if f.Covered() {
				t.Error("something still lies over the window")
			}
		})
	}
}

func TestDialog_OnlyTheTopmostHears(t *testing.T) {
	f := newFixture(t)
	f.open("low", "OK", nil)
	f.open("high", "OK", nil)
	f.Window.Canvas().Unfocus()
	f.key(fyne.KeyReturn, fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEscape)
	if got, want := fmt.Sprint(f.log), "[confirm high closed high confirm low closed low]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if f.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) {
		t.Error("a key was taken although no dialog is open")
	}
}

func TestDialog_NotReady(t *testing.T) {
	f := newFixture(t)
	d := f.open("d", "OK", func(d *Dialog) []fyne.CanvasObject { return []fyne.CanvasObject{d.NewEntry("x")} })
	d.Ready(false, "Replace")
	f.key(fyne.KeyReturn)
	if len(f.log) != 0 {
		t.Errorf("got %v, want nothing while it is not ready", f.log)
	}
	d.Ready(true, "Replace")
	f.key(fyne.KeyReturn)
	if got, want := fmt.Sprint(f.log), "[confirm d]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDialog_NothingToConfirm(t *testing.T) {
	f := newFixture(t)
	f.open("d", "", nil)
	f.key(fyne.KeyReturn)
	if got, want := fmt.Sprint(f.log), "[closed d]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestButton_EnterIsItsOwn(t *testing.T) {
	f := newFixture(t)
	f.open("d", "OK", func(d *Dialog) []fyne.CanvasObject {
		return []fyne.CanvasObject{d.NewButton("Browse", func() { f.log = append(f.log, "browse") })}
	})
	f.key(fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape)
	if got, want := fmt.Sprint(f.log), "[browse browse closed d]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSelect_SaysOnlyWhatTheUserChose(t *testing.T) {
	f := newFixture(t)
	var got []int
	var s *Select
	f.open("d", "OK", func(d *Dialog) []fyne.CanvasObject {
		s = d.NewSelect([]string{"a", "b", "c"}, 1, func(i int) { got = append(got, i) })
		return []fyne.CanvasObject{s}
	})
	s.SetSelectedIndex(2)
	if fmt.Sprint(got) != "[2]" {
		t.Errorf("got %v, want 2 alone", got)
	}
}

func TestStack_CloseAll(t *testing.T) {
	f := newFixture(t)
	f.open("low", "OK", nil)
	f.open("high", "OK", nil)
	f.CloseAll()
	if got, want := fmt.Sprint(f.log), "[closed high closed low]"; got != want || f.Covered() {
		t.Errorf("got %s, covered %v, want %s", got, f.Covered(), want)
	}
}
