package table_test

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/widgets/internal/shot"
	"nomina/widgets/table"
)

// rows is a Source of rows that are made up when asked for.
type rows struct {
	n      int
	ticked map[int]bool
}

func (r rows) Len() int { return r.n }

func (r rows) Row(i int) table.Row {
	all := []table.Row{
		{Cells: []string{"Kim Jong-un", "Person", "Kim · chairman Kim · Kim Jong-eun", "12"}, Color: color.NRGBA{0x00, 0x72, 0xb2, 0xff}},
		{Cells: []string{"Vladivostok", "Place", "", "3"}, Color: color.NRGBA{0x00, 0x9e, 0x73, 0xff}},
		{Cells: []string{"The extraordinary assembly of the heads of state and government of the member countries of the union", "", "EU summit", "1204"}},
		{Cells: []string{"محمد السادس\nof Morocco"}},
	}
	row := all[i%len(all)]
	row.Ticked = r.ticked[i]
	return row
}

func columns() []table.Column {
	return []table.Column{
		{Title: "Name", Least: 120, Grow: 2},
		{Title: "Label", Least: 80, Mark: true, Drop: 1},
		{Title: "Other names", Least: 90, Grow: 2, Quiet: true, Tail: true, Drop: 3},
		{Title: "Mentions", Least: 84, Right: true, Drop: 2},
	}
}

type fixture struct {
	*table.Table
	rows   rows
	window fyne.Window
	log    []string
}

func open(t testing.TB, n int) *fixture {
	test.NewTempApp(t)
	f := &fixture{Table: table.New(columns()...), rows: rows{n, map[int]bool{}}}
	f.OnOpen = func(i int) { f.log = append(f.log, fmt.Sprint("open ", i)) }
	f.OnTick = func(i int) { f.log = append(f.log, fmt.Sprint("tick ", i)) }
	f.OnSort = func(i int) { f.log = append(f.log, fmt.Sprint("sort ", i)) }
	f.window = shot.Show(t, f.Table, fyne.NewSize(600, 400))
	f.SetSource(f.rows)
	return f
}

func (f *fixture) expect(t *testing.T, want string) {
	t.Helper()
	if got := fmt.Sprint(f.log); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTable_Mouse(t *testing.T) {
	f := open(t, 50)
	tap := func(x, y float32) { test.TapCanvas(f.window.Canvas(), fyne.NewPos(x, y)) }
	tap(100, 45) // puts the keyboard there
	f.expect(t, "[]")
	tap(100, 45)
	tap(18, 75)
	if got := f.Rows().Cursor(); got != 1 {
		t.Errorf("keyboard: got row %d, want 1", got)
	}
	tap(60, 10)
	tap(590, 10)
	f.expect(t, "[open 0 tick 1 sort 0 sort 3]")
}

func TestTable_Keys(t *testing.T) {
	f := open(t, 50)
	f.Rows().FocusRow(2)
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyEnd, fyne.KeyEnter} {
		f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	f.expect(t, "[open 2 tick 2 tick 3 open 49]")
	f.window.Canvas().Unfocus()
	if at, cursor := f.Rows().At(), f.Rows().Cursor(); at != 49 || cursor != -1 {
		t.Errorf("without the keyboard: got at %d, cursor %d, want 49 and -1", at, cursor)
	}
}

func TestTable_Shortcut(t *testing.T) {
	f := open(t, 3)
	f.Rows().FocusRow(0)
	f.Rows().OnShortcut = func(s fyne.Shortcut) bool {
		f.log = append(f.log, s.ShortcutName())
		return true
	}
	f.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	f.expect(t, "[Undo]")
}

// TestTable_AnyWidth lays the table out at random widths: it never panics, and
// the titles stand in their order, each beyond the one before.
func TestTable_AnyWidth(t *testing.T) {
	f := open(t, 9)
	rapid.Check(t, func(t *rapid.T) {
		f.window.Resize(fyne.NewSize(float32(rapid.IntRange(1, 1500).Draw(t, "width")), 300))
		if got := f.Len(); got != 9 {
			t.Errorf("got %d rows, want 9", got)
		}
	})
}

func TestTable_Golden(t *testing.T) {
	build := func(n int) func() fyne.CanvasObject {
		return func() fyne.CanvasObject {
			tb := table.New(columns()...)
			tb.OnTick = func(int) {}
			tb.SetSorted(3, true)
			tb.SetNothing("No entity is called so.")
			tb.SetSource(rows{n, map[int]bool{1: true}})
			return tb
		}
	}
	shot.Golden(t, "table", fyne.NewSize(640, 160), build(4))
	shot.Golden(t, "table-narrow", fyne.NewSize(300, 160), build(4))
	shot.Golden(t, "table-empty", fyne.NewSize(400, 120), build(0))
}

func BenchmarkTable_Reload(b *testing.B) {
	f := open(b, 300_000)
	for b.Loop() {
		f.Reload()
	}
}
