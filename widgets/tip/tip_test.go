package tip_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"pgregory.net/rapid"

	"nomina/widgets/tip"
)

func TestTip_ComesAndGoes(t *testing.T) {
	test.NewTempApp(t)
	tp := tip.New(widget.NewLabel(""))
	place := func() tip.Place { return tip.Place{Pos: fyne.NewPos(50, 100), Size: fyne.NewSize(20, 20), Width: 300} }
	tp.Rest("", place)
	if tp.Object().Visible() {
		t.Error("an empty tip is visible")
	}
	tp.Rest("Everything is saved.", place)
	if !tp.Object().Visible() {
		t.Error("the tip is hidden, want it visible after resting")
	}
	tp.Leave()
	tp.Leave()
	if tp.Object().Visible() {
		t.Error("the tip is visible, want it hidden after leaving")
	}
}

func TestTip_Place(t *testing.T) {
	test.NewTempApp(t)
	tp := tip.New(widget.NewLabel(""))
	rapid.Check(t, func(t *rapid.T) {
		at := tip.Place{
			Pos:   fyne.NewPos(rapid.Float32Range(0, 900).Draw(t, "x"), 100),
			Size:  fyne.NewSize(20, 20),
			Width: rapid.Float32Range(200, 900).Draw(t, "width"),
			Below: rapid.Bool().Draw(t, "below"),
		}
		tp.Rest(rapid.StringMatching("([A-Za-z]{1,9} ){1,60}").Draw(t, "text"), func() tip.Place { return at })
		pos, size := tp.Object().Position(), tp.Object().Size()
		if pos.X < 0 || pos.X+size.Width > at.Width {
			t.Errorf("got from %g to %g, want within %g", pos.X, pos.X+size.Width, at.Width)
		}
		if over := pos.Y < at.Pos.Y+at.Size.Height && pos.Y+size.Height > at.Pos.Y; over {
			t.Errorf("got %v to %v, want it beside the thing at %v", pos.Y, pos.Y+size.Height, at.Pos)
		}
		if at.Below != (pos.Y > at.Pos.Y) {
			t.Errorf("below: got %v, want %v", pos.Y > at.Pos.Y, at.Below)
		}
	})
}
