package reviewlist

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/fit"
	"nomina/widgets/internal/shot"
)

// places is a Source of so many rows below a header.
type places int

func (n places) Len() int { return int(n) }

func (places) Row(i int) Row {
	if i == 0 {
		return Row{Header: true, Text: "The same text", Title: "2 / 3", Tick: Partly}
	}
	return Row{
		Text: "Kim", Left: "a long way before it came to pass that old ", Right: ", who was " + fmt.Sprint(i), Title: "An article",
		Note: "“Kim” is a note.", Color: color.NRGBA{0x00, 0x72, 0xb2, 0xff}, Tick: []Tick{On, Off}[i%2], Over: i == 3,
	}
}

// written returns the texts of what is drawn in row i.
func written(l *List, i int, width float32) []*canvas.Text {
	c := newCell(l)
	c.box.Resize(fyne.NewSize(width, l.Rows.Height))
	c.Bind(i)
	return []*canvas.Text{c.left, c.text, c.after, c.title, c.note}
}

// TestList_TheWordsStandInOneColumn looks at rows in a wide and in a narrow list:
// nothing overlaps, and the end of what stands before the words is to be seen.
func TestList_TheWordsStandInOneColumn(t *testing.T) {
	test.NewTempApp(t)
	l := New(true)
	l.SetSource(places(20))
	for _, width := range []float32{320, 560, 1000} {
		a, b := written(l, 1, width), written(l, 2, width)
		if x, y := a[1].Position().X, b[1].Position().X; x != y {
			t.Errorf("width %v: the words begin at %v and at %v", width, x, y)
		}
		for i := range 3 {
			if end, next := a[i].Position().X+a[i].MinSize().Width, a[i+1].Position().X; end > next+0.5 {
				t.Errorf("width %v: %q ends at %v, beyond %v where %q begins", width, a[i].Text, end, next, a[i+1].Text)
			}
		}
		if !strings.HasSuffix(a[0].Text, "old") || a[0].Position().X < textLeft {
			t.Errorf("width %v: got %q from %v on before the words", width, a[0].Text, a[0].Position().X)
		}
	}
}

func TestEnd(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(textSize, fyne.TextStyle{})
	for _, s := range []string{"", "a", "Москва und Kyïv 北京", strings.Repeat("é", 90)} {
		for width := float32(0); width < 200; width += 7 {
			got := end(r, s, width)
			if w := r.Width(got); w > width && got != "" {
				t.Errorf("end(%q, %v): got %q, which is %v wide", s, width, got, w)
			}
			if !strings.HasSuffix(s, strings.TrimPrefix(got, fit.Ellipsis)) {
				t.Errorf("end(%q, %v): got %q, want an end of it", s, width, got)
			}
		}
	}
}

func TestList_Golden(t *testing.T) {
	shot.Golden(t, "ticks", fyne.NewSize(700, 180), func() fyne.CanvasObject {
		l := New(false)
		l.SetSource(places(6))
		return l
	})
	shot.Golden(t, "notes", fyne.NewSize(700, 240), func() fyne.CanvasObject {
		l := New(true)
		l.SetSource(places(5))
		return l
	})
}

func BenchmarkList_Reload100000(b *testing.B) {
	test.NewTempApp(b)
	l := New(false)
	l.SetSource(places(100_000))
	shot.Show(b, l, fyne.NewSize(1000, 600))
	for b.Loop() {
		l.Rows.Reload()
	}
}
