package rowpane_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowlist"
	"nomina/widgets/rowpane"
)

// names is a Source whose rows are their own IDs.
type names []string

func (n names) Len() int              { return len(n) }
func (n names) Row(i int) string      { return n[i] }
func (n names) IndexOf(id string) int { return slices.Index(n, id) }

type cell struct{ canvas.Rectangle }

func (c *cell) Object() fyne.CanvasObject { return &c.Rectangle }
func (c *cell) Bind(int)                  {}

func newPane(t *testing.T) *rowpane.Pane[string] {
	test.NewTempApp(t)
	p := rowpane.New[string](widget.NewLabel("owner"), 10)
	p.Rows.NewCell = func() rowlist.Cell { return &cell{} }
	return p
}

func TestPane_Mark(t *testing.T) {
	p := newPane(t)
	p.Mark("b")
	if got := p.Rows.Marked(); got != -1 {
		t.Errorf("no rows: got row %d marked, want none", got)
	}
	for _, tc := range []struct {
		source names
		want   int
	}{{names{"a", "b"}, 1}, {names{"b", "a"}, 0}, {names{"a"}, -1}, {names{"a", "c", "b"}, 2}, {nil, -1}} {
		p.SetSource(tc.source)
		if got := p.Rows.Marked(); got != tc.want {
			t.Errorf("%v: got row %d marked, want %d", tc.source, got, tc.want)
		}
	}
}

func TestPane_SetSource(t *testing.T) {
	p := newPane(t)
	reloads := 0
	p.OnReload = func() { reloads++ }
	p.SetSource(names{"a"})
	p.Write("nothing")
	if p.Len() != 1 || p.Nothing.Visible() {
		t.Errorf("one row: got %d rows, nothing visible %v", p.Len(), p.Nothing.Visible())
	}
	p.SetSource(nil)
	p.Write("nothing")
	if p.Len() != 0 || p.Row(3) != "" || p.IndexOf("a") != -1 || !p.Nothing.Visible() || p.Nothing.Text != "nothing" {
		t.Errorf("no source: got %d rows, nothing visible %v: %q", p.Len(), p.Nothing.Visible(), p.Nothing.Text)
	}
	if reloads != 2 {
		t.Errorf("got %d reloads, want 2", reloads)
	}
}

func TestPane_Layout(t *testing.T) {
	p := newPane(t)
	p.Layout(fyne.NewSize(200, 100), 8, 50)
	if got, want := p.Rows.Position(), fyne.NewPos(0, 50); got != want || p.Rows.Size() != fyne.NewSize(200, 50) {
		t.Errorf("rows: got %v %v, want %v and 200×50", got, p.Rows.Size(), want)
	}
	if got := p.Search.Size().Width; p.Search.Position() != fyne.NewPos(rowpane.Pad, 8) || got != 200-2*rowpane.Pad {
		t.Errorf("box: got %v, %v wide", p.Search.Position(), got)
	}
	p.Layout(fyne.NewSize(200, 20), 8, 50)
	if got := p.Rows.Size().Height; got != 0 {
		t.Errorf("rows of a pane too low for them: got %v high, want 0", got)
	}
}
