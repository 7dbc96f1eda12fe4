package press_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/internal/shot"
	"nomina/widgets/press"
)

func TestButton_NeverTakesTheFocus(t *testing.T) {
	test.NewTempApp(t)
	taps := 0
	b := press.NewButton("Undo", press.Link, func() { taps++ })
	w := shot.Show(t, b, fyne.NewSize(100, 30))
	w.Canvas().FocusNext()
	w.Canvas().Focus(b)
	test.Tap(b)
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("focused: got %T, want nothing", f)
	}
	if taps != 1 {
		t.Errorf("taps: got %d, want 1", taps)
	}
}

func TestButton_Hover(t *testing.T) {
	test.NewTempApp(t)
	var got []bool
	b := press.NewIcon(theme.CancelIcon(), nil)
	b.OnHover = func(in bool) { got = append(got, in) }
	w := shot.Show(t, b, fyne.NewSize(100, 100))
	test.MoveMouse(w.Canvas(), fyne.NewPos(10, 10))
	test.MoveMouse(w.Canvas(), fyne.NewPos(12, 10))
	b.MouseOut()
	if len(got) != 2 || !got[0] || got[1] {
		t.Errorf("got %v, want in and out", got)
	}
	b.Tapped(nil) // plain: nothing to call
	if got, want := b.Cursor(), desktop.DefaultCursor; got != want {
		t.Errorf("cursor of a plain button: got %v, want %v", got, want)
	}
}
