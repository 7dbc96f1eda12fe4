package textview

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/text"
)

// drawn describes all objects of a view.
func (d *desk) drawn() []string {
	var out []string
	for _, o := range d.paint.objects {
		s := fmt.Sprintf("%T %v %v", o, o.Position(), o.Size())
		switch o := o.(type) {
		case *canvas.Text:
			s += fmt.Sprint(o.Text, o.Color)
		case *canvas.Raster:
			for _, ln := range d.paint.letters.now {
				if ln.raster == o {
					s += ln.String()
				}
			}
		case *canvas.Rectangle:
			s += fmt.Sprint(o.FillColor, o.StrokeColor, o.StrokeWidth)
		}
		out = append(out, s)
	}
	return out
}

func anyMark(t *rapid.T) Mark {
	start := rapid.IntRange(0, 150).Draw(t, "start")
	return Mark{
		ID:     fmt.Sprint(rapid.IntRange(0, 12).Draw(t, "id")),
		Range:  text.Range{Start: start, End: start + rapid.IntRange(0, 60).Draw(t, "length")},
		Style:  rapid.SampledFrom([]string{"person", "place", "org", "event", "nobody"}).Draw(t, "style"),
		Dashed: rapid.Bool().Draw(t, "dashed"),
	}
}

// TestMarks_ChangedIsFresh changes marks in every way and compares what is
// drawn with a view that was given the result at once.
func TestMarks_ChangedIsFresh(t *testing.T) {
	d, fresh := newDesk(t, sample), newDesk(t, sample)
	rapid.Check(t, func(t *rapid.T) {
		d.SetText(text.New(sample))
		want := map[string]Mark{}
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			switch rapid.IntRange(0, 2).Draw(t, "act") {
			case 0:
				marks := rapid.SliceOfNDistinct(rapid.Custom(anyMark), 0, 12, func(m Mark) string { return m.ID }).Draw(t, "marks")
				d.SetMarks(marks)
				clear(want)
				for _, m := range marks {
					want[m.ID] = m
				}
			case 1:
				m := anyMark(t)
				d.SetMark(m)
				want[m.ID] = m
			case 2:
				id := fmt.Sprint(rapid.IntRange(0, 12).Draw(t, "id"))
				d.RemoveMark(id)
				delete(want, id)
			}
		}
		fresh.SetText(text.New(sample))
		fresh.SetMarks(slices.Collect(maps.Values(want)))
		if diff := cmp.Diff(fresh.drawn(), d.drawn()); diff != "" {
			t.Fatalf("drawn (-fresh +changed):\n%s", diff)
		}
	})
}

func TestSetMarks_Many(t *testing.T) {
	d := newDesk(t, longText())
	var marks []Mark
	for i := range 3000 {
		marks = append(marks, Mark{ID: fmt.Sprint(i), Range: text.Range{Start: i * 10, End: i*10 + 6}, Style: "org"})
	}
	d.SetMarks(marks)
	if d.spans.Len() != 3000 {
		t.Fatalf("got %d marks, want 3000", d.spans.Len())
	}
	d.Choose("77")
	d.SetMarks(marks[:100])
	d.wantChosen("77")
	d.SetMarks(marks[:50])
	d.wantChosen("")
	if d.spans.Len() != 50 {
		t.Errorf("got %d marks, want 50", d.spans.Len())
	}
}

func TestSetMarks_OutsideOfTheText(t *testing.T) {
	d := newDesk(t, "short")
	d.SetMarks([]Mark{{ID: "a", Range: text.Range{Start: -5, End: 99}}, {ID: "b", Range: text.Range{Start: 9, End: 3}}})
	if got, want := d.rangeOf("a"), (text.Range{Start: 0, End: 5}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	d.Choose("b")
	d.press(fyne.KeyLeft, 0)
	d.press(fyne.KeyRight, ctrl)
}

func TestRemoveMark_LetsItGo(t *testing.T) {
	d := newDesk(t, sample)
	d.OnChoose = func(string) { t.Error("a setter called back") }
	d.annotate("a", "Kim", "person")
	d.Choose("a")
	d.RemoveMark("a")
	d.wantChosen("")
	d.RemoveMark("a")
	d.Choose("a")
	d.wantChosen("")
}

func TestSetText_StartsAnew(t *testing.T) {
	d := newDesk(t, longText())
	d.annotate("a", "leader", "person")
	d.Choose("a")
	d.ScrollTo(text.Range{Start: 20000, End: 20001})
	d.SetText(text.New("another"))
	d.wantChosen("")
	if d.spans.Len() != 0 || d.Caret() != 0 || d.Place().CodePoint != 0 || d.rows[0].y <= 0 {
		t.Errorf("got %d marks, caret %d, place %+v", d.spans.Len(), d.Caret(), d.Place())
	}
}

func TestChoose_ScrollsIntoView(t *testing.T) {
	d := newDesk(t, longText())
	d.SetMark(Mark{ID: "far", Range: text.Range{Start: 25_000, End: 25_007}})
	d.Choose("far")
	if y, ok := d.yInSight(25_000); !ok || y < 0 {
		t.Errorf("the mark is at %v, %v", y, ok)
	}
	if d.Caret() != 25_007 {
		t.Errorf("caret: got %d, want the mark's end", d.Caret())
	}
}

func TestTags_StandWhereTheMarkIsInSight(t *testing.T) {
	d := newDesk(t, longText())
	d.SetMark(Mark{ID: "long", Range: text.Range{Start: 10, End: 30_000}, Style: "event"})
	d.ScrollTo(text.Range{Start: 15_000, End: 15_001})
	if got := len(d.paint.tags.lent()); got != 1 {
		t.Errorf("got %d label marks, want one at the top edge", got)
	}
}

func TestTags_NeverTouch(t *testing.T) {
	d := newDesk(t, sample)
	rapid.Check(t, func(t *rapid.T) {
		d.SetMarks(rapid.SliceOfNDistinct(rapid.Custom(anyMark), 0, 12, func(m Mark) string { return m.ID }).Draw(t, "marks"))
		tags := slices.Clone(d.paint.tags.lent())
		for i, a := range tags {
			for _, b := range tags[i+1:] {
				if a.Position().Y == b.Position().Y && a.Position().X < b.Position().X+b.Size().Width && b.Position().X < a.Position().X+a.Size().Width {
					t.Fatalf("%q at %v and %q at %v touch", a.Text, a.Position(), b.Text, b.Position())
				}
			}
		}
	})
}

func TestChooseAround(t *testing.T) {
	d := newDesk(t, onion)
	d.OnChoose = func(id string) { d.said = append(d.said, id) }
	d.peel()
	d.Choose("nested7")
	for i := 6; i >= 0; i-- {
		if got, want := d.ChooseAround(true), fmt.Sprint("nested", i); got != want {
			t.Errorf("around: got %q, want %q", got, want)
		}
	}
	if got := d.ChooseAround(true); got != "" {
		t.Errorf("around the outermost: got %q, want none", got)
	}
	for i := 1; i < 8; i++ {
		if got, want := d.ChooseAround(false), fmt.Sprint("nested", i); got != want {
			t.Errorf("inside: got %q, want %q", got, want)
		}
	}
	if len(d.said) != 14 {
		t.Errorf("told %d times, want 14", len(d.said))
	}
	d.Choose("six0")
	seen := map[string]bool{d.Chosen(): true}
	for d.ChooseAround(true) != "" || d.Chosen() == "" {
	}
	for {
		seen[d.Chosen()] = true
		if d.ChooseAround(false) == "" {
			break
		}
	}
	if len(seen) != 6 {
		t.Errorf("of six on one range %d can be chosen", len(seen))
	}
}
