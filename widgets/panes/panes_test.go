package panes_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/internal/shot"
	"nomina/widgets/panes"
)

type fixture struct {
	*panes.Panes
	left, centre, right *widget.Entry
	window              fyne.Window
	changes             []panes.State
}

func newPanes(t testing.TB, width float32) *fixture {
	test.NewTempApp(t)
	f := &fixture{left: widget.NewEntry(), centre: widget.NewEntry(), right: widget.NewEntry()}
	f.Panes = panes.New(f.left, f.centre, f.right)
	f.OnChange = func(s panes.State) { f.changes = append(f.changes, s) }
	f.window = shot.Show(t, f.Panes, fyne.NewSize(width, 500))
	return f
}

// widths returns how wide the columns are, 0 for a hidden one.
func (f *fixture) widths() [3]float32 {
	var w [3]float32
	for i, o := range []fyne.CanvasObject{f.left, f.centre, f.right} {
		if o.Visible() {
			w[i] = o.Size().Width
		}
	}
	return w
}

func TestPanes_Toggle(t *testing.T) {
	f := newPanes(t, 1400)
	steps := []struct {
		name string
		do   func()
		want [3]float32
	}{
		{"at first", func() {}, [3]float32{260, 816, 300}},
		{"fold left", f.ToggleLeft, [3]float32{0, 1076, 300}},
		{"fold right", f.ToggleRight, [3]float32{0, 1376, 0}},
		{"unfold left", f.ToggleLeft, [3]float32{260, 1116, 0}},
		{"unfold right", f.ToggleRight, [3]float32{260, 816, 300}},
	}
	for _, s := range steps {
		s.do()
		if got := f.widths(); got != s.want {
			t.Errorf("%s: got %v, want %v", s.name, got, s.want)
		}
	}
	if len(f.changes) != 4 {
		t.Errorf("changes: got %d, want 4", len(f.changes))
	}
}

func TestPanes_NarrowWindowKeepsTheChoice(t *testing.T) {
	f := newPanes(t, 1400)
	f.window.Resize(fyne.NewSize(600, 500))
	if got, want := f.widths(), [3]float32{0, 576, 0}; got != want {
		t.Errorf("narrow: got %v, want %v", got, want)
	}
	f.ToggleRight()
	if got, want := f.widths(), [3]float32{0, 356, 220}; got != want {
		t.Errorf("peeking: got %v, want %v", got, want)
	}
	f.ToggleRight()
	if got, want := f.widths(), [3]float32{0, 576, 0}; got != want {
		t.Errorf("not peeking any more: got %v, want %v", got, want)
	}
	f.window.Resize(fyne.NewSize(1400, 500))
	if got, want := f.widths(), [3]float32{260, 816, 300}; got != want {
		t.Errorf("wide again: got %v, want %v", got, want)
	}
	f.window.Resize(fyne.NewSize(600, 500))
	f.ToggleRight()
	f.window.Resize(fyne.NewSize(1400, 500))
	f.window.Resize(fyne.NewSize(600, 500))
	if got, want := f.widths(), [3]float32{0, 576, 0}; got != want {
		t.Errorf("narrow after peeking and wide: got %v, want %v", got, want)
	}
	if len(f.changes) != 0 {
		t.Errorf("changes: got %v, want none", f.changes)
	}
}

func TestPanes_UnfoldInANarrowWindow(t *testing.T) {
	f := newPanes(t, 600)
	f.SetState(panes.State{Left: 260, Right: 300, LeftFolded: true, RightFolded: true})
	f.ToggleLeft()
	if got := f.widths(); got[0] == 0 {
		t.Errorf("unfolded: got %v, want the left column", got)
	}
	f.ToggleLeft()
	if got, want := f.State(), (panes.State{Left: 260, Right: 300, LeftFolded: true, RightFolded: true}); got != want {
		t.Errorf("toggled twice: got %+v, want %+v", got, want)
	}
}

// drag drags the divider that is at x.
func (f *fixture) drag(t testing.TB, x, by float32) {
	t.Helper()
	for _, o := range test.LaidOutObjects(f.window.Content()) {
		if d, ok := o.(fyne.Draggable); ok && o.Size().Width == 12 && o.Position().X == x {
			for range 10 {
				d.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by/10, 0)})
			}
			d.DragEnd()
			return
		}
	}
	t.Errorf("no divider at %g", x)
}

func TestPanes_Drag(t *testing.T) {
	tests := []struct {
		name  string
		x, by float32
		want  panes.State
	}{
		{"left wider", 260, 50, panes.State{Left: 310, Right: 300}},
		{"left to the least", 260, -90, panes.State{Left: 200, Right: 300}},
		{"left away", 260, -200, panes.State{Left: 200, Right: 300, LeftFolded: true}},
		{"right wider", 1088, -50, panes.State{Left: 260, Right: 350}},
		{"right as far as the others let it", 1088, -900, panes.State{Left: 236, Right: 640}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newPanes(t, 1400)
			f.drag(t, tt.x, tt.by)
			if got := f.State(); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			if len(f.changes) != 1 {
				t.Errorf("changes: got %d, want 1", len(f.changes))
			}
		})
	}
}

func TestPanes_DragInASmallWindow(t *testing.T) {
	f := newPanes(t, 1024)
	before := f.widths()
	f.drag(t, before[0], 30)
	after := f.widths()
	if got, want := after[0]-before[0], before[2]-after[2]; got < 30-0.1 || got-want > 0.1 || want-got > 0.1 {
		t.Errorf("got the left wider by %g and the right narrower by %g, want 30 both", got, want)
	}
	if after[1] < 500-0.1 {
		t.Errorf("centre: got %g, want 500", after[1])
	}
}

func TestPanes_ButtonFolds(t *testing.T) {
	f := newPanes(t, 1400)
	test.TapCanvas(f.window.Canvas(), fyne.NewPos(266, 10)) // only for dragging
	if got := f.widths(); got[0] != 260 {
		t.Errorf("beside the button: got %v, want the column as it was", got)
	}
	test.TapCanvas(f.window.Canvas(), fyne.NewPos(266, 250))
	if got := f.widths(); got[0] != 0 {
		t.Errorf("on the button: got %v, want the left column folded", got)
	}
	test.TapCanvas(f.window.Canvas(), fyne.NewPos(6, 10))
	if got := f.widths(); got[0] != 260 {
		t.Errorf("on the folded divider: got %v, want the left column", got)
	}
}

func TestPanes_FoldingTakesTheKeyboardAway(t *testing.T) {
	f := newPanes(t, 1400)
	back := 0
	f.OnUnfocus = func() {
		back++
		f.window.Canvas().Focus(f.centre)
	}
	f.window.Canvas().Focus(f.left)
	f.ToggleRight()
	if got := f.window.Canvas().Focused(); got != f.left || back != 0 {
		t.Errorf("the other column folded: got %T and %d calls, want the left entry and 0", got, back)
	}
	f.ToggleLeft()
	if got := f.window.Canvas().Focused(); got != f.centre || back != 1 {
		t.Errorf("its column folded: got %T and %d calls, want the centre and 1", got, back)
	}
}

func TestPanes_SetStateBoundsWidths(t *testing.T) {
	f := newPanes(t, 1400)
	f.SetState(panes.State{Left: -5, Right: 1e9})
	if got, want := f.State(), (panes.State{Left: 260, Right: 640}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if len(f.changes) != 0 {
		t.Errorf("changes: got %d, want 0", len(f.changes))
	}
}

func TestPanes_Golden(t *testing.T) {
	column := func(c color.NRGBA, text string) fyne.CanvasObject {
		return container.NewStack(canvas.NewRectangle(c), widget.NewLabel(text))
	}
	build := func() fyne.CanvasObject {
		return panes.New(
			column(color.NRGBA{0x00, 0x72, 0xb2, 0x20}, "left"),
			column(color.NRGBA{0x80, 0x80, 0x80, 0x20}, "centre"),
			column(color.NRGBA{0x00, 0x9e, 0x73, 0x20}, "right"))
	}
	shot.Golden(t, "panes", fyne.NewSize(1024, 300), build)
	shot.Golden(t, "panes-narrow", fyne.NewSize(700, 300), build)
	shot.Golden(t, "panes-over", fyne.NewSize(460, 300), func() fyne.CanvasObject {
		p := build().(*panes.Panes)
		p.Resize(fyne.NewSize(460, 300))
		p.ToggleRight()
		return p
	})
}
