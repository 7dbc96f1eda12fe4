package uitest

import (
	"testing"

	"fyne.io/fyne/v2/driver/desktop"

	"nomina/app/action"
	"nomina/app/apptest"
)

func armed(t *testing.T, d *apptest.Driver, want string) {
	t.Helper()
	if got := d.Armed(); got != want {
		t.Errorf("armed chip: got %q, want %q", got, want)
	}
	if got := d.Shows("Armed: " + want); got != (want != "") {
		t.Errorf("the status bar names the armed label: got %v, want %v", got, want != "")
	}
	cursor := desktop.TextCursor
	if want != "" {
		cursor = desktop.CrosshairCursor
	}
	if got := d.View().Cursor(); got != cursor {
		t.Errorf("mouse over the text: got %v, want %v", got, cursor)
	}
}

func selected(t *testing.T, d *apptest.Driver, want string) {
	t.Helper()
	if got := d.App.Page().Text().Slice(d.View().Selection()); got != want {
		t.Errorf("selection: got %q, want %q", got, want)
	}
}

func TestEscape_LetsGoOfOneThingAtATime(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1")
	d.Chip("Place").Press("Shift+Right") // selected by key: nothing is marked yet
	armed(t, d, "Place")
	selected(t, d, " ")
	d.Press("Escape")
	armed(t, d, "")
	selected(t, d, " ")
	d.Press("Escape")
	selected(t, d, "")
	spans(t, d, "PERSON Kim")
}

func TestEscape_TheArmedLabelBeforeTheSpan(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1")
	d.Chip("Place").Press("Tab", "Escape")
	armed(t, d, "")
	if d.View().Chosen() == "" {
		t.Error("the span was let go together with the armed label")
	}
	d.Press("Escape")
	if d.View().Chosen() != "" {
		t.Error("the span is still chosen")
	}
}

func TestEscape_TheQuestionFirst(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim saw Kim.")
	d.Select("Kim", 0).Press("1", "Tab", "R", "Escape")
	if d.View().Chosen() == "" {
		t.Error("the span was let go together with the question")
	}
	d.Press("Return") // opens the details, and answers nothing
	spans(t, d, "PERSON Kim")
}

func TestEscape_AMenuFirst(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Chip("Place").Press("Ctrl+Shift+L")
	if d.Menu() == "" {
		t.Fatal("no menu is open")
	}
	d.Press("Escape")
	if d.Menu() != "" {
		t.Fatal("the menu is still open")
	}
	armed(t, d, "Place")
	d.Press("Escape")
	armed(t, d, "")
}

func TestArmed_EndsByAClickInTheStatusBar(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Chip("Place")
	armed(t, d, "Place")
	d.Button("Armed: Place")
	armed(t, d, "")
	d.Chip("Event").Drag("Kim", 0)
	armed(t, d, "Event")
	d.Chip("Event")
	armed(t, d, "")
	spans(t, d, "EVENT Kim")
}

func TestArmed_GoesWithItsLabel(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim drove a Lada.")
	d.AddLabel().Type("Car").Press("Return").Chip("Car")
	armed(t, d, "Car")
	d.Press("Ctrl+Z")
	armed(t, d, "")
}

func TestZoom_ByWheel(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	for _, tt := range []struct{ notches, want int }{{+2, 20}, {-5, 15}, {-50, 10}, {+90, 48}} {
		if d.Wheel(tt.notches, action.Ctrl); d.View().TextSize() != tt.want || d.Settings.Get().TextSize != tt.want {
			t.Errorf("%+d notches: got %d and kept %d, want %d", tt.notches, d.View().TextSize(), d.Settings.Get().TextSize, tt.want)
		}
	}
	if got, want := d.Message(), "Text size 48"; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	d.Wheel(3)
	if got := d.View().TextSize(); got != 48 {
		t.Errorf("the wheel alone: got size %d, want 48 still", got)
	}
}

// TestEscape_TheWholeOrder has everything at once that Esc lets go of: a menu, the
// find bar, an armed label, a selection; then a chosen span.
func TestEscape_TheWholeOrder(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin. Kim left.")
	d.Select("Kim", 0).Press("1")
	d.Chip("Place").Press("Ctrl+F").Type("Putin")
	d.App.Page().Focus()
	d.Caret("met", 0).Press("Shift+Right", "Ctrl+Shift+L")
	state := func() string {
		out := ""
		if d.Menu() != "" {
			out += "menu "
		}
		if d.FindBar() != nil {
			out += "find "
		}
		if d.Armed() != "" {
			out += "armed "
		}
		if r := d.View().Selection(); r.Start < r.End {
			out += "selection "
		}
		if d.View().Chosen() != "" {
			out += "span"
		}
		return out
	}
	want := []string{"menu find armed selection ", "find armed selection ", "armed selection ", "selection ", ""}
	for i, w := range want {
		if got := state(); got != w {
			t.Fatalf("after %d presses: got %q, want %q", i, got, w)
		}
		d.Press("Escape")
	}
	d.Press("Tab")
	if got := state(); got != "span" {
		t.Fatalf("after Tab: got %q, want a span", got)
	}
	if d.Press("Escape"); state() != "" {
		t.Errorf("after the last press: got %q", state())
	}
	spans(t, d, "PERSON Kim")
}
