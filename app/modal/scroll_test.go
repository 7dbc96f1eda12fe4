package modal

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// TestScroll goes by Tab through more parts than there is room for, and back: what
// has the keyboard is always in sight.
func TestScroll(t *testing.T) {
	f := newFixture(t)
	d := f.New("Close", "Go")
	form := widget.NewForm()
	for i := range 20 {
		form.Append(fmt.Sprint(i), container.NewBorder(nil, nil, nil, d.NewButton("…", func() {}), d.NewSelect([]string{"a", "b"}, 0, nil)))
	}
	d.Show("Many", d.NewScroll(form), fyne.NewSize(300, 300), nil)
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	scrolled := false
	next := func(move func()) {
		t.Helper()
		move()
		scrolled = scrolled || d.scroll.Offset.Y > 0
		part, ok := f.Window.Canvas().Focused().(fyne.CanvasObject)
		if !ok || !holds(d.scroll.Content, part) {
			return
		}
		top := where(part).Y - where(d.scroll).Y
		if bottom := top + part.Size().Height; top < 0 || bottom > d.scroll.Size().Height {
			t.Errorf("it has the keyboard at %.0f–%.0f of %.0f, want it in sight", top, bottom, d.scroll.Size().Height)
		}
	}
	for range 45 {
		next(f.Window.Canvas().FocusNext)
	}
	if !scrolled {
		t.Error("nothing was scrolled")
	}
	for range 45 {
		next(f.Window.Canvas().FocusPrevious)
	}
}
