package rowlist

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/widgets/internal/shot"
)

// words is a cell that shows the number of its row.
type words struct {
	text  *canvas.Text
	binds *int
}

func (w words) Object() fyne.CanvasObject { return w.text }

func (w words) Bind(i int) {
	*w.binds++
	w.text.Text = fmt.Sprint(i)
}

type fixture struct {
	*List
	window fyne.Window
	n      int
	binds  int
	log    []string
}

// newList returns a list of n rows of 20 pixels, ten of which are seen.
func newList(t testing.TB, n int) *fixture {
	test.NewTempApp(t)
	f := &fixture{List: New(20), n: n}
	f.Length = func() int { return f.n }
	f.NewCell = func() Cell { return words{canvas.NewText("", color.Black), &f.binds} }
	f.OnTap = func(i int) { f.log = append(f.log, fmt.Sprint("tap ", i)) }
	f.OnMenu = func(i int, _ fyne.Position) { f.log = append(f.log, fmt.Sprint("menu ", i)) }
	f.OnKey = func(i int, k fyne.KeyName) { f.log = append(f.log, fmt.Sprint("key ", i, k)) }
	f.OnTop = func() { f.log = append(f.log, "top") }
	f.OnLeave = func() { f.log = append(f.log, "leave") }
	f.window = shot.Show(t, f.List, fyne.NewSize(100, 200))
	return f
}

// shown returns the numbers that are to be seen, from the top down.
func (f *fixture) shown() []string {
	rows := map[int]string{}
	for _, s := range f.body.slots {
		if o := s.cell.Object(); o.Visible() {
			rows[int(o.Position().Y/20)] = s.cell.(words).text.Text
		}
	}
	from, to := f.Window()
	var got []string
	for i := from; i < to; i++ {
		got = append(got, rows[i])
	}
	return got
}

func wanted(from, to int) string {
	var want []string
	for i := from; i < to; i++ {
		want = append(want, fmt.Sprint(i))
	}
	return fmt.Sprint(want)
}

// TestList_ShowsTheRows scrolls, grows and shrinks at random.
func TestList_ShowsTheRows(t *testing.T) {
	f := newList(t, 1000)
	rapid.Check(t, func(t *rapid.T) {
		switch rapid.IntRange(0, 4).Draw(t, "step") {
		case 0:
			f.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-900, 900).Draw(t, "by"))})
		case 1:
			f.n = rapid.IntRange(0, 1000).Draw(t, "n")
			f.Reload()
		case 2:
			f.Reveal(rapid.IntRange(-5, 1005).Draw(t, "row"))
		case 3:
			f.window.Resize(fyne.NewSize(100, rapid.Float32Range(0, 400).Draw(t, "height")))
		case 4:
			f.Top()
		}
		from, to := f.Window()
		if got, want := fmt.Sprint(f.shown()), wanted(from, to); got != want {
			t.Errorf("rows %d to %d of %d: got %s, want %s", from, to, f.n, got, want)
		}
		seen := 0
		for _, s := range f.body.slots {
			if s.cell.Object().Visible() {
				seen++
			}
		}
		if seen != to-from {
			t.Errorf("cells: got %d visible, want %d", seen, to-from)
		}
	})
}

// TestList_Growing needs more and more cells, with every remainder of the row on
// the top.
func TestList_Growing(t *testing.T) {
	for top := range 40 {
		f := newList(t, 1000)
		f.scrollTo(float32(top) * 20)
		for height := float32(200); height < 400; height += 20 {
			f.window.Resize(fyne.NewSize(100, height))
			from, to := f.Window()
			seen := 0
			for _, s := range f.body.slots {
				if s.cell.Object().Visible() {
					seen++
				}
			}
			if got, want := fmt.Sprint(f.shown()), wanted(from, to); got != want || seen != to-from {
				t.Fatalf("got %d cells with %s, want %s", seen, got, want)
			}
		}
	}
}

func TestList_ScrollingByARowBindsOneRow(t *testing.T) {
	f := newList(t, 1000)
	f.binds = 0
	f.scrollTo(20)
	if f.binds != 1 {
		t.Errorf("bound: got %d rows, want 1", f.binds)
	}
	f.Reload()
	from, to := f.Window()
	if got, want := f.binds-1, to-from; got != want {
		t.Errorf("bound by Reload: got %d rows, want %d", got, want)
	}
}

func TestList_Reveal(t *testing.T) {
	f := newList(t, 100)
	tests := []struct {
		name string
		row  int
		want float32
	}{
		{"seen already", 9, 0},
		{"just below", 10, 20},
		{"seen now", 1, 20},
		{"just above", 0, 0},
		{"far away, at a third", 50, 1000 - 200.0/3},
		{"the last", 99, 1800},
		{"beyond", 100, 1800},
		{"none", -1, 1800},
	}
	for _, tt := range tests {
		f.Reveal(tt.row)
		if got := f.scroll.Offset.Y; got < tt.want-0.1 || got > tt.want+0.1 {
			t.Errorf("%s: got %g, want %g", tt.name, got, tt.want)
		}
	}
}

func TestList_RevealBeforeThereIsASize(t *testing.T) {
	test.NewTempApp(t)
	l := New(20)
	l.Length = func() int { return 100 }
	binds := 0
	l.NewCell = func() Cell { return words{canvas.NewText("", color.Black), &binds} }
	l.Reveal(50)
	shot.Show(t, l, fyne.NewSize(100, 200))
	if from, to := l.Window(); from > 50 || to <= 50 {
		t.Errorf("got rows %d to %d, want row 50 among them", from, to)
	}
}

func TestList_Keys(t *testing.T) {
	tests := []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"enter", []fyne.KeyName{fyne.KeyReturn}, "[tap 0]"},
		{"down", []fyne.KeyName{fyne.KeyDown, fyne.KeyEnter}, "[tap 1]"},
		{"page down", []fyne.KeyName{fyne.KeyPageDown, fyne.KeySpace}, "[tap 9]"},
		{"the end", []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyEnter}, "[tap 99]"},
		{"page up", []fyne.KeyName{fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyEnter}, "[tap 90]"},
		{"up and over", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyUp}, "[top]"},
		{"menu", []fyne.KeyName{fyne.KeyDown, desktop.KeyMenu}, "[menu 1]"},
		{"others", []fyne.KeyName{fyne.KeyLeft, fyne.KeyEscape}, "[key 0Left leave]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newList(t, 100)
			f.Focus()
			for _, k := range tt.keys {
				f.body.TypedKey(&fyne.KeyEvent{Name: k})
			}
			if fmt.Sprint(f.log) != tt.want {
				t.Errorf("got %v, want %s", f.log, tt.want)
			}
		})
	}
}

func TestList_KeysOfAnEmptyList(t *testing.T) {
	f := newList(t, 0)
	f.Focus()
	for _, k := range []fyne.KeyName{
		fyne.KeyDown, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyEnter, desktop.KeyMenu, fyne.KeyLeft, fyne.KeyUp,
	} {
		f.body.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if got, want := fmt.Sprint(f.log), "[top]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestList_Mouse(t *testing.T) {
	f := newList(t, 3)
	at := func(y float32) *fyne.PointEvent { return &fyne.PointEvent{Position: fyne.NewPos(5, y)} }
	f.body.Tapped(at(25))
	f.body.TappedSecondary(at(59))
	f.body.Tapped(at(60)) // under the last row
	if got, want := fmt.Sprint(f.log), "[tap 1 menu 2]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if f.Focused() {
		t.Error("got the keyboard by a click, want it left where it was")
	}
}

func TestList_ShrinkingMovesTheKeyboardUp(t *testing.T) {
	f := newList(t, 100)
	f.Focus()
	f.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	f.n = 5
	f.Reload()
	f.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if got, want := fmt.Sprint(f.log), "[tap 4]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestList_Part: what a row's own part takes, the row does not get.
func TestList_Part(t *testing.T) {
	f := newList(t, 3)
	f.OnPart = func(i int, at fyne.Position) bool {
		f.log = append(f.log, fmt.Sprintf("part %d %g,%g", i, at.X, at.Y))
		return at.X > 50
	}
	f.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 25)})
	f.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 25)})
	f.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 60)}) // under the last row
	if got, want := fmt.Sprint(f.log), "[part 1 60,5 part 1 5,5 tap 1]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestList_Runes(t *testing.T) {
	f := newList(t, 3)
	f.body.TypedRune('?') // nobody listens
	f.OnRune = func(r rune) { f.log = append(f.log, string(r)) }
	f.body.TypedRune('?')
	if got, want := fmt.Sprint(f.log), "[?]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestList_Cursor(t *testing.T) {
	f := newList(t, 3)
	if got := f.Cursor(); got != -1 {
		t.Errorf("without the keyboard: got %d, want -1", got)
	}
	f.Focus()
	f.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := f.Cursor(); got != 1 {
		t.Errorf("after Down: got %d, want 1", got)
	}
}
