package textview

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/data/text"
)

// tome is a text of about size bytes with 20 marks in every kB, a quarter of
// them nested.
func tome(size int) (*text.Index, []Mark) {
	s := longText()
	x := text.New(strings.Repeat(s, size/len(s)+1))
	marks := make([]Mark, size/50)
	for i := range marks {
		start := i * (x.Len() / len(marks))
		r := text.Range{Start: start, End: start + 12 + i%3*20}
		if i%4 == 3 {
			r = text.Range{Start: marks[i-1].Range.Start + 2, End: marks[i-1].Range.Start + 8}
		}
		marks[i] = Mark{ID: fmt.Sprint(i), Range: r, Style: []string{"person", "place", "org", "event"}[i%4]}
	}
	return x, marks
}

// BenchmarkRows has a counterpart of each figure that the benchmark of the real
// window prints: the work on the UI goroutine, without what the toolkit and the
// graphics card do then.
func BenchmarkRows(b *testing.B) {
	for _, size := range []int{10_000, 1_000_000, 10_000_000} {
		x, marks := tome(size)
		for _, r := range []struct {
			name string
			run  func(b *testing.B, v *View)
		}{
			{"Prepare", func(b *testing.B, _ *View) { prepareRow(b, x, marks) }},
			{"Open", func(b *testing.B, v *View) { openRow(b, v, x, marks) }},
			{"Add", func(b *testing.B, v *View) { addRow(b, v) }},
			{"Wheel", func(b *testing.B, v *View) { wheelRow(b, v) }},
			{"Page", func(b *testing.B, v *View) { pageRow(b, v) }},
			{"Jump", func(b *testing.B, v *View) { jumpRow(b, v, x.Len()) }},
			{"Resize", func(b *testing.B, v *View) { resizeRow(b, v, x.Len()) }},
			{"Zoom", func(b *testing.B, v *View) { zoomRow(b, v, x.Len()) }},
		} {
			b.Run(fmt.Sprintf("%s/%dkB", r.name, size/1000), func(b *testing.B) {
				v := shown(b)
				v.Open(Prepare(x), NewMarks(x.Len(), marks), Position{})
				b.ReportAllocs()
				r.run(b, v)
			})
		}
	}
}

// prepareRow is what is done beside the UI goroutine.
func prepareRow(b *testing.B, x *text.Index, marks []Mark) {
	for b.Loop() {
		Prepare(x)
		NewMarks(x.Len(), marks)
	}
}

func openRow(b *testing.B, v *View, x *text.Index, marks []Mark) {
	for b.Loop() {
		b.StopTimer()
		t, k := Prepare(x), NewMarks(x.Len(), marks)
		b.StartTimer()
		v.Open(t, k, Position{})
	}
}

func addRow(b *testing.B, v *View) {
	m := Mark{ID: "new", Range: text.Range{Start: 100, End: 110}, Style: "person"}
	for b.Loop() {
		v.SetMark(m)
		b.StopTimer()
		v.RemoveMark("new")
		b.StartTimer()
	}
}

func wheelRow(b *testing.B, v *View) {
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)}
	for b.Loop() {
		v.Scrolled(e)
	}
}

func pageRow(b *testing.B, v *View) {
	for b.Loop() {
		v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
}

func jumpRow(b *testing.B, v *View, length int) {
	for i := 0; b.Loop(); i++ {
		at := length - 2 - i%2*(length/2) // the end, the middle
		v.ScrollTo(text.Range{Start: at, End: at + 1})
	}
}

func resizeRow(b *testing.B, v *View, length int) {
	v.ScrollTo(text.Range{Start: length / 2, End: length/2 + 1})
	width := float32(900)
	for b.Loop() {
		width = 1400 - width
		v.Resize(fyne.NewSize(width, 1000))
	}
}

func zoomRow(b *testing.B, v *View, length int) {
	v.ScrollTo(text.Range{Start: length / 2, End: length/2 + 1})
	for i := 0; b.Loop(); i++ {
		v.SetTextSize(18 + i%2)
	}
}
