package textview

import (
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"nomina/data/text"
)

// picture paints the map of a view.
func (d *desk) picture() *image.NRGBA {
	size := d.paint.chart.raster.Size()
	return d.paint.chart.generate(int(size.Width), int(size.Height)).(*image.NRGBA)
}

// TestCensus_ChangedIsFresh changes marks and compares the counts with those of
// the result made at once.
func TestCensus_ChangedIsFresh(t *testing.T) {
	d := newDesk(t, sample)
	rapid.Check(t, func(t *rapid.T) {
		d.SetMarks(rapid.SliceOfN(rapid.Custom(anyMark), 0, 12).Draw(t, "marks"))
		for range rapid.IntRange(0, 8).Draw(t, "steps") {
			if m := anyMark(t); rapid.Bool().Draw(t, "remove") {
				d.RemoveMark(m.ID)
			} else {
				d.SetMark(m)
			}
		}
		fresh := NewMarks(d.article.Len(), d.MarksOver(rangeOf(0, d.article.Len()+1)))
		if diff := cmp.Diff(fresh.counts(), d.marks.counts(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("counted (-fresh +changed):\n%s", diff)
		}
	})
}

// counts returns where each style begins and ends how often.
func (k *Marks) counts() map[string]map[int]int32 {
	out := map[string]map[int]int32{}
	for i, l := range k.census.lanes {
		if l == nil {
			continue
		}
		at := map[int]int32{}
		for b, n := range l.steps {
			if n != 0 {
				at[b] = n
			}
		}
		out[k.styles[i]] = at
	}
	return out
}

func TestMap_ShowsWhereMarksAre(t *testing.T) {
	d := newDesk(t, longText())
	for _, at := range []int{0, d.article.Len() / 2, d.article.Len() - 9} {
		d.SetMarks([]Mark{{ID: "m", Range: rangeOf(at, at+5), Style: "org"}})
		img, want := d.picture(), int(d.mapY(d.page.Depth(at)))
		first := -1
		for y := range img.Rect.Dy() {
			if img.NRGBAAt(hitWide+1, y).A > 0 && first < 0 {
				first = y
			}
		}
		if first < want-tickHigh || first > want+1 {
			t.Errorf("mark at %d: got its tick at %d, want %d", at, first, want)
		}
	}
	d.SetMarks(nil)
	if img := d.picture(); img.NRGBAAt(hitWide+1, 0).A > 0 {
		t.Error("a tick without a mark")
	}
}

func TestMap_LanesTellLabels(t *testing.T) {
	d := newDesk(t, longText())
	d.SetMarks([]Mark{{ID: "a", Range: rangeOf(0, 9), Style: "org"}, {ID: "b", Range: rangeOf(20_000, 20_009), Style: "person"}})
	img := d.picture()
	right, left := img.Rect.Dx()-1, hitWide
	top, low := int(d.mapY(0)), int(d.mapY(d.page.Depth(20_000)))
	if img.NRGBAAt(left, low).A == 0 || img.NRGBAAt(right, top).A == 0 || img.NRGBAAt(left, top).A > 0 {
		t.Error("the two labels are not side by side in their order")
	}
}

func TestMap_ShowsHits(t *testing.T) {
	d := newDesk(t, longText())
	d.SetHits([]text.Range{rangeOf(9000, 9010), rangeOf(20_000, 20_010)}, rangeOf(9000, 9010))
	img := d.picture()
	here, there := int(d.mapY(d.page.Depth(9000))), int(d.mapY(d.page.Depth(20_000)))
	if img.NRGBAAt(0, there).A == 0 || img.NRGBAAt(hitWide+2, there).A > 0 {
		t.Error("a hit is not in its lane")
	}
	if img.NRGBAAt(0, here).A == 0 || img.NRGBAAt(hitWide+2, here).A == 0 {
		t.Error("the current hit is not across the map")
	}
	before := d.paint.chart.drawn
	d.SetHits(nil, text.Range{})
	if d.paint.chart.drawn == before || d.picture().NRGBAAt(0, there).A > 0 {
		t.Error("the hits stay")
	}
}

func TestMap_PressGoesToTheMark(t *testing.T) {
	d := newDesk(t, longText())
	d.OnSelect = func(text.Range, bool) { t.Error("a press on the map selects") }
	d.SetMark(Mark{ID: "far", Range: rangeOf(25_000, 25_007)})
	x, _, _ := d.mapZone()
	at := fyne.NewPos(x+1, d.mapY(d.page.Depth(25_000))+2)
	d.MouseIn(event(at, 0, 0))
	if got := d.Cursor(); got != desktop.PointerCursor {
		t.Errorf("cursor: got %v, want a pointer", got)
	}
	d.click(at)
	if y, ok := d.yInSight(25_000); !ok || y < 100 || y > 300 {
		t.Errorf("the mark is at %v, %v, want it in the middle", y, ok)
	}
	d.drag(at, fyne.NewPos(x, 0), fyne.NewPos(x-80, -30))
	if d.Place().CodePoint != 0 {
		t.Errorf("dragged to the top: got %d at the edge", d.Place().CodePoint)
	}
	d.drag(at, fyne.NewPos(x, 400))
	if last := d.rows[len(d.rows)-1]; last.line.End != d.article.Len() {
		t.Errorf("dragged to the bottom: the last line in sight ends at %d", last.line.End)
	}
}

// TestMap_CostsNothingWhileScrolling counts how often it is painted anew.
func TestMap_CostsNothingWhileScrolling(t *testing.T) {
	d := newDesk(t, longText())
	d.annotate("a", "leader", "org")
	d.ScrollTo(rangeOf(d.article.Len(), d.article.Len()))
	d.ScrollTo(rangeOf(0, 0))
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -400)})
	before := d.paint.chart.drawn
	for range 10 {
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 40)})
	}
	if d.paint.chart.drawn != before {
		t.Errorf("painted anew: got %+v, want %+v", d.paint.chart.drawn, before)
	}
	d.RemoveMark("a")
	d.Refresh()
	if d.paint.chart.drawn == before {
		t.Error("not painted anew after a change")
	}
}

func TestMap_OnlyWhereThereIsMoreText(t *testing.T) {
	d := newDesk(t, "short")
	if _, _, ok := d.mapZone(); ok {
		t.Error("a map of what is all in sight")
	}
	d.SetText(text.New(longText()))
	for width, want := range map[float32]float32{1200: mapWide, 200: mapThin} {
		d.win.Resize(fyne.NewSize(width, 400))
		x0, x1, _ := d.mapZone()
		if x1-x0 != want {
			t.Errorf("%v wide: got a map of %v, want %v", width, x1-x0, want)
		}
		if text := d.left() + d.columnWidth(); x0 < text {
			t.Errorf("%v wide: the map begins at %v, the text ends at %v", width, x0, text)
		}
	}
}

func TestLooks_Map(t *testing.T) {
	for name, th := range themes() {
		for _, width := range []float32{760, 300} {
			d := newDesk(t, longText())
			test.ApplyTheme(t, th)
			d.win.Resize(fyne.NewSize(width, 420))
			var marks []Mark
			for i := range 60 {
				at := i * i * d.article.Len() / 3600
				marks = append(marks, Mark{ID: fmt.Sprint(i), Range: rangeOf(at, at+12), Style: []string{"person", "place", "org", "event"}[i*7%4]})
			}
			d.SetMarks(marks)
			d.Choose("40")
			if width > 500 {
				d.SetHits([]text.Range{rangeOf(500, 510), rangeOf(6000, 6010), rangeOf(9000, 9010)}, rangeOf(6000, 6010))
			}
			test.AssertImageMatches(t, fmt.Sprintf("map-%s-%.0f.png", name, width), d.win.Canvas().Capture())
		}
	}
}

// book is 10 MB with 200,000 marks.
func book() (*text.Index, []Mark) {
	x, some := large()
	x = text.New(x.String() + x.String() + x.String() + x.String() + x.String() + x.String() + x.String() + x.String() + x.String() + x.String())
	marks := make([]Mark, 0, 10*len(some))
	for i := range 10 {
		for _, m := range some {
			by := i * (x.Len() / 10)
			marks = append(marks, Mark{ID: fmt.Sprint(i, m.ID), Range: text.Range{Start: m.Range.Start + by, End: m.Range.End + by}, Style: m.Style})
		}
	}
	return x, marks
}

func BenchmarkMap_Picture200k(b *testing.B) {
	x, marks := book()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	for b.Loop() {
		v.paint.chart.generate(mapWide+hitWide, 1000)
	}
}

func BenchmarkMap_ScrollStep200k(b *testing.B) {
	x, marks := book()
	v := shown(b)
	v.SetText(x)
	v.SetMarks(marks)
	for b.Loop() {
		v.paint.drawMap()
		v.paint.objects = v.paint.objects[:0]
	}
}

func BenchmarkCensus_Count200k(b *testing.B) {
	x, marks := book()
	for b.Loop() {
		c := newCensus(x.Len())
		for i, m := range marks {
			c.add(int32(i%4), m.Range, 1)
		}
	}
}
