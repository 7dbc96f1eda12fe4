package palette_test

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/internal/shot"
	"nomina/widgets/palette"
)

// rows is a Source of rows that are made up when asked for.
type rows int

func (r rows) Len() int { return int(r) }

func (r rows) Row(i int) palette.Row {
	all := []palette.Row{
		{Title: "Export…", Matched: []int{0, 1}, Kind: "Action", Keys: "Ctrl+E"},
		{Title: "Next span", Matched: []int{1, 2}, Kind: "Action", Keys: "Tab"},
		{Title: "Redo", Kind: "Action", Keys: "Ctrl+Shift+Z", Detail: "The project can only be read.", Off: true},
		{Title: "Person", Kind: "Label", Keys: "1", Color: color.NRGBA{R: 0x00, G: 0x72, B: 0xb2, A: 0xff}},
		{Title: "Élections à Genève : une expérience menée dans l’extrême nord du pays pour la première fois", Matched: []int{25, 26, 27},
			Kind: "Article", Detail: "agence · fr"},
		{Title: "Alexis", Matched: []int{2, 3}, Kind: "Mention", Detail: "… said Alexis of Kursk …", Color: color.NRGBA{R: 0xd5, G: 0x5e, A: 0xff}},
		{Title: "محمد السادس", Matched: []int{0, 1}, Kind: "Mention"},
	}
	return all[i%len(all)]
}

func words() palette.Words {
	return palette.Words{Prompt: "Search for anything", Nothing: "Nothing is like it.", Hint: "> actions   @ mentions   # labels"}
}

type fixture struct {
	*palette.Palette
	log    []string
	window fyne.Window
}

func open(t testing.TB, n int) *fixture {
	test.NewTempApp(t)
	f := &fixture{Palette: palette.New(words())}
	f.OnQuery = func(q string) { f.log = append(f.log, "query "+q) }
	f.OnEnter = func(i int) { f.log = append(f.log, fmt.Sprint("pick ", i)) }
	f.OnTap = func(i int) { f.log = append(f.log, fmt.Sprint("tap ", i)) }
	f.OnLeave = func() { f.log = append(f.log, "leave") }
	f.SetRows(rows(n), 0)
	f.window = shot.Show(t, f.Palette, fyne.NewSize(800, 600))
	f.Focus(f.window.Canvas())
	return f
}

func (f *fixture) key(names ...fyne.KeyName) {
	for _, n := range names {
		f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestPalette_Keys(t *testing.T) {
	tests := []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"enter", []fyne.KeyName{fyne.KeyReturn}, "[pick 0]"},
		{"down and up", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnter}, "[pick 1]"},
		{"up from the first", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "[pick 99]"},
		{"down from the last", []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn}, "[pick 0]"},
		{"pages", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn}, "[pick 11]"},
		{"page up stops", []fyne.KeyName{fyne.KeyDown, fyne.KeyPageUp, fyne.KeyReturn}, "[pick 0]"},
		{"home", []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn}, "[pick 0]"},
		{"tab stays", []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn}, "[pick 0]"},
		{"esc", []fyne.KeyName{fyne.KeyEscape}, "[leave]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := open(t, 100)
			f.key(tt.keys...)
			if got := fmt.Sprint(f.log); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestPalette_Empty(t *testing.T) {
	f := open(t, 0)
	f.key(fyne.KeyDown, fyne.KeyPageUp, fyne.KeyEnd, fyne.KeyReturn)
	if got, want := fmt.Sprint(f.log), "[pick -1]"; got != want || f.At() != -1 {
		t.Errorf("got %s and row %d, want %s and none", got, f.At(), want)
	}
}

func TestPalette_TypingKeepsTheKeyboard(t *testing.T) {
	f := open(t, 100)
	test.Type(f.window.Canvas().Focused(), "ab")
	f.SetRows(rows(3), 2)
	f.key(fyne.KeyBackspace, fyne.KeyReturn)
	if got, want := fmt.Sprint(f.log), "[query a query ab query a pick 2]"; got != want || f.Query() != "a" {
		t.Errorf("got %s and %q, want %s", got, f.Query(), want)
	}
}

func TestPalette_SetQueryGivesWayToTyping(t *testing.T) {
	f := open(t, 100)
	f.SetQuery("Kim")
	test.Type(f.window.Canvas().Focused(), "P")
	if got, want := fmt.Sprint(f.log), "[query Kim query P]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestPalette_Mouse(t *testing.T) {
	f := open(t, 100)
	test.TapCanvas(f.window.Canvas(), fyne.NewPos(400, 44+8+38+8+34+10)) // the second row
	test.TapCanvas(f.window.Canvas(), fyne.NewPos(50, 46))               // the card's edge
	if got, want := fmt.Sprint(f.log), "[tap 1]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	test.TapCanvas(f.window.Canvas(), fyne.NewPos(400, 590)) // under the card
	if got, want := fmt.Sprint(f.log), "[tap 1 leave]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestPalette_WithoutCallbacks(t *testing.T) {
	test.NewTempApp(t)
	p := palette.New(palette.Words{})
	w := shot.Show(t, p, fyne.NewSize(120, 60)) // smaller than the card
	p.Focus(w.Canvas())
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape, fyne.KeyDown} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	test.Type(w.Canvas().Focused(), "a")
	p.SetRows(rows(1), 7)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Tapped(nil)
}

func TestPalette_Golden(t *testing.T) {
	shot.Golden(t, "palette", fyne.NewSize(800, 420), func() fyne.CanvasObject {
		p := palette.New(words())
		p.SetRows(rows(40), 1)
		return p
	})
	shot.Golden(t, "palette-narrow", fyne.NewSize(360, 300), func() fyne.CanvasObject {
		p := palette.New(words())
		p.SetRows(rows(40), 0)
		return p
	})
	shot.Golden(t, "palette-empty", fyne.NewSize(500, 300), func() fyne.CanvasObject {
		return palette.New(words())
	})
}

func BenchmarkPalette_SetRows(b *testing.B) {
	f := open(b, 100)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		f.SetRows(rows(100_000-i%2), i%5)
	}
}
