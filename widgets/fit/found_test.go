package fit_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/fit"
)

// TestFound_Write writes a line over a longer one: what is left of that is hidden.
func TestFound_Write(t *testing.T) {
	test.NewTempApp(t)
	line := fit.Line{
		Plain: fit.NewRuler(14, fyne.TextStyle{}), Bold: fit.NewRuler(14, fyne.TextStyle{Bold: true}),
		Ink: color.Black, Strong: color.White,
	}
	box := &fyne.Container{}
	var f fit.Found
	for _, tc := range []struct {
		text    string
		matched []int
		want    string
	}{
		{"Kim Jong", []int{0, 4}, "*K*im *J*ong"},
		{"Kursk", nil, "Kursk"},
		{"محمد", []int{1}, "محمد"},
	} {
		line.Text, line.Matched = tc.text, tc.matched
		end := f.Write(box, line, fyne.NewPos(10, 5), 500)
		got, x := "", float32(10)
		for _, o := range box.Objects {
			r := o.(*canvas.Text)
			if !r.Visible() {
				continue
			}
			if r.Position() != fyne.NewPos(x, 5) {
				t.Errorf("%q: %q stands at %v, want behind the run before, at %v", tc.text, r.Text, r.Position(), x)
			}
			x += r.Size().Width
			if r.TextStyle.Bold {
				got += "*" + r.Text + "*"
			} else {
				got += r.Text
			}
		}
		if got != tc.want || end != x {
			t.Errorf("%q: got %s to %v, want %s to %v", tc.text, got, end, tc.want, x)
		}
	}
}
