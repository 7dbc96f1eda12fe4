package textview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/data/text"
)

// large is 1 MB with 20,000 marks, a quarter of them nested.
func large() (*text.Index, []Mark) {
	s := ""
	for len(s) < 1<<20 {
		s += longText()
	}
	x := text.New(s)
	marks := make([]Mark, 20_000)
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

// shown is a view of 900 by 1000 pixels on the screen.
func shown(b *testing.B) *View {
	test.NewTempApp(b).Settings().SetTheme(light())
	v := New()
	v.SetStyles(styles())
	w := test.NewTempWindow(b, v)
	w.Resize(fyne.NewSize(900, 1000))
	return v
}

func BenchmarkOpen1MB_20kMarks(b *testing.B) {
	x, marks := large()
	v := shown(b)
	for b.Loop() {
		v.SetText(x)
		v.SetMarks(marks)
	}
	b.ReportMetric(float64(len(v.paint.objects)), "objects")
}

func BenchmarkSetMarks_20kOneDiffers(b *testing.B) {
	x, marks := large()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	for b.Loop() {
		marks[5].Range.End ^= 1
		v.SetMarks(marks)
	}
}

func BenchmarkSetMark_InSight(b *testing.B) {
	x, marks := large()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	for b.Loop() {
		marks[5].Range.End ^= 1
		v.SetMark(marks[5])
	}
}

func BenchmarkSetMark_OutOfSight(b *testing.B) {
	x, marks := large()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	for b.Loop() {
		marks[15_000].Range.End ^= 1
		v.SetMark(marks[15_000])
	}
}

func BenchmarkScrollStep(b *testing.B) {
	x, marks := large()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)}
	for b.Loop() {
		v.Scrolled(e)
	}
}

func BenchmarkResize(b *testing.B) {
	x, marks := large()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	v.ScrollTo(text.Range{Start: 500_000, End: 500_001})
	width := float32(900)
	for b.Loop() {
		width = 1400 - width
		v.Resize(fyne.NewSize(width, 1000))
	}
}

func BenchmarkHitTest(b *testing.B) {
	x, marks := large()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	at := fyne.NewPos(450, 500)
	for b.Loop() {
		if cp, ok := v.over(at); ok {
			v.marksAt(cp)
		}
		v.hit(at)
	}
}
