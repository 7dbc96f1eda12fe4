package uitest

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/app/apptest"
)

// TestKeyboard_PagesAndLines goes through a long article by keys alone and marks
// what was selected.
func TestKeyboard_PagesAndLines(t *testing.T) {
	var body strings.Builder
	for i := range 300 {
		fmt.Fprintf(&body, "Line %03d is long enough.\nab\n", i)
	}
	d := article(t, apptest.Options{}, body.String())
	d.Caret("Line 003", 0).Press("Shift+Next", "Shift+Next", "Shift+Prior", "Shift+Prior")
	selected(t, d, "")
	d.Caret("003", 0).Press("Down", "Down", "Shift+End")
	selected(t, d, "004 is long enough.")
	d.Press("Home", "Shift+Down")
	selected(t, d, "Line 004 is long enough.\n")
	d.Press("Ctrl+End", "Ctrl+Shift+Home")
	if r := d.View().Selection(); r.Start != 0 || r.End != d.App.Page().Text().Len() {
		t.Errorf("selected: got %v, want all of it", r)
	}
	d.Press("Escape", "Next", "Next", "Prior", "Prior")
	if at := d.View().Caret(); at != 0 {
		t.Errorf("caret: got %d, want 0", at)
	}
}

// TestKeyboard_StaysAfterADragThatEndsElsewhere drags out of the article; the
// driver takes the keyboard away when the button is let go outside of the window.
func TestKeyboard_StaysAfterADragThatEndsElsewhere(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin in Kursk.")
	v, c := d.View(), d.App.Window().Canvas()
	from, _ := v.PointOf(0)
	for _, away := range []fyne.Position{fyne.NewPos(-4000, from.Y), fyne.NewPos(20, -300), fyne.NewPos(9000, 9000)} {
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(30, 10)}, Button: desktop.MouseButtonPrimary})
		v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: away}})
		c.Unfocus()
		v.DragEnd()
		d.Settle()
		if c.Focused() != fyne.Focusable(v) {
			t.Fatalf("after a drag to %v the keyboard is at %T", away, c.Focused())
		}
	}
	d.Select("Kursk", 0).Press("2")
	spans(t, d, "PLACE Kursk")
}

// TestKeyboard_DialogsKeepTheirShortcuts copies and undoes what is typed in a
// dialog, which the menu bar would take for the article.
func TestKeyboard_DialogsKeepTheirShortcuts(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Select("Kim", 0).Press("1", "Ctrl+N").Type("Car").Press("Ctrl+Z").Type("Bus").Press("Return")
	d.Select("met", 0).Press("5")
	spans(t, d, "PERSON Kim", "BUS met")
	d.Press("Ctrl+K").Type("zzz").Press("Ctrl+Z").Type("flag")
	first(t, d, "Action Flag the article")
	d.Press("Escape")
	spans(t, d, "PERSON Kim", "BUS met")
}

// TestKeyboard_ShortcutsAsNewKeys presses chords that the menu bar knows while an
// action waits for its new key.
func TestKeyboard_ShortcutsAsNewKeys(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Press("F1").ChangeKey("Snap to whole words").Press("Ctrl+E")
	if !d.Shows("belongs to “Export…”") {
		t.Errorf("a clash with a menu's key is not told: %s", d.Screen())
	}
	d.ChangeKey("Snap to whole words").Press("Ctrl+G", "Escape", "Ctrl+G")
	if d.Settings.Get().SnapWords {
		t.Error("the new shortcut does not work")
	}
	if !d.Shows("Exact") {
		t.Error("the status bar does not say so")
	}
}
