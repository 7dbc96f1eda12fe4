package labelbar_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/internal/shot"
	"nomina/widgets/labelbar"
)

func chips() []labelbar.Chip {
	return []labelbar.Chip{
		{ID: "per", Name: "Person", Key: "1", Tip: "A person, living or not. Titles stay outside.", Color: color.NRGBA{0x00, 0x72, 0xb2, 0xff}, Count: 12},
		{ID: "pla", Name: "Place", Key: "2", Color: color.NRGBA{0x00, 0x9e, 0x73, 0xff}, Count: 3, Current: true},
		{ID: "org", Name: "Organization", Key: "3", Color: color.NRGBA{0xe6, 0x9f, 0x00, 0xff}, Armed: true},
		{ID: "eve", Name: "Event", Key: "11", Color: color.NRGBA{0xf0, 0xe4, 0x42, 0xff}},
		{ID: "dat", Name: "Date of the event as written", Color: color.NRGBA{0xcc, 0x79, 0xa7, 0xff}, Count: 1234},
	}
}

// newBar returns a bar under an entry that has the focus, as the article has.
func newBar(t testing.TB, width float32) (*labelbar.Bar, fyne.Window, *widget.Entry) {
	test.NewTempApp(t)
	b := labelbar.New()
	b.OnAdd = func() {}
	b.SetChips(chips())
	article := widget.NewEntry()
	w := shot.Show(t, container.NewBorder(nil, b, nil, nil, article), fyne.NewSize(width, 200))
	w.Canvas().Focus(article)
	return b, w, article
}

func TestBar_Click(t *testing.T) {
	b, w, _ := newBar(t, 800)
	var got []string
	b.OnChip = func(id string) { got = append(got, id) }
	b.OnAdd = func() { got = append(got, "+") }
	for x := float32(20); x < 700; x += 5 {
		test.TapCanvas(w.Canvas(), fyne.NewPos(x, 200-21))
		got = uniq(got)
	}
	if want := "[per pla org eve dat +]"; fmt.Sprint(got) != want {
		t.Errorf("from left to right: got %v, want %v", got, want)
	}
}

func uniq(s []string) []string {
	if n := len(s); n > 1 && s[n-1] == s[n-2] {
		return s[:n-1]
	}
	return s
}

// TestBar_LeavesTheFocus checks what Fyne's driver looks at: whether there is
// something focusable under the mouse that Tab can never reach.
func TestBar_LeavesTheFocus(t *testing.T) {
	_, w, article := newBar(t, 800)
	for range 3 {
		w.Canvas().FocusNext()
		if got := w.Canvas().Focused(); got != article {
			t.Fatalf("focused after Tab: got %T, want the article", got)
		}
	}
	seen := 0
	for _, o := range test.LaidOutObjects(w.Content()) {
		_, tap := o.(fyne.Tappable)
		scrolls := strings.HasPrefix(fmt.Sprintf("%T", o), "*widget.") // Fyne's, on top of the bar
		if _, focus := o.(fyne.Focusable); tap && o != article && !scrolls {
			seen++
			if d, ok := o.(fyne.Disableable); !focus || !ok || !d.Disabled() {
				t.Errorf("%T: want something that keeps the focus where it is", o)
			}
		}
	}
	if seen < 6 {
		t.Errorf("things to click: got %d, want 6 or more", seen)
	}
}

func TestBar_Menu(t *testing.T) {
	b, w, _ := newBar(t, 800)
	got := ""
	b.OnMenu = func(id string, at fyne.Position) { got = fmt.Sprint(id, at.X, at.Y) }
	for _, o := range test.LaidOutObjects(w.Content()) {
		if s, ok := o.(fyne.SecondaryTappable); ok && got == "" {
			if _, entry := o.(*widget.Entry); !entry {
				s.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(7, 8)})
			}
		}
	}
	if want := "per7 8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBar_CurrentChipIsRevealed(t *testing.T) {
	b, w, _ := newBar(t, 300)
	got := ""
	b.OnChip = func(id string) { got = id }
	c := chips()
	c[1].Current, c[4].Current = false, true
	b.SetChips(c)
	test.TapCanvas(w.Canvas(), fyne.NewPos(230, 200-21))
	if got != "dat" {
		t.Errorf("at the right end: got %q, want dat", got)
	}
	c[4].Current, c[0].Current = false, true
	b.SetChips(c)
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 200-21))
	if got != "per" {
		t.Errorf("at the left end: got %q, want per", got)
	}
}

func TestBar_FewerChips(t *testing.T) {
	b, _, _ := newBar(t, 800)
	b.SetChips(nil)
	b.SetChips(chips()[:1])
	b.SetChips(chips())
}

func TestBar_Golden(t *testing.T) {
	for name, width := range map[string]float32{"labels": 760, "labels-narrow": 360} {
		shot.Golden(t, name, fyne.NewSize(width, 42), func() fyne.CanvasObject {
			b := labelbar.New()
			b.OnAdd = func() {}
			b.SetChips(chips())
			return b
		})
	}
	shot.Golden(t, "labels-tip", fyne.NewSize(760, 120), func() fyne.CanvasObject {
		b := labelbar.New()
		b.OnAdd = func() {}
		b.SetAddTip("New label")
		b.SetChips(chips())
		box := container.NewBorder(nil, b, nil, nil, widget.NewLabel("article"))
		w := test.NewTempWindow(t, box)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(760, 120))
		test.MoveMouse(w.Canvas(), fyne.NewPos(30, 100))
		return box
	})
}
