package textview

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/data/text"
)

// dress marks the sample with nested, crossing, identical and undecided spans.
func (d *desk) dress() {
	d.annotate("kim", "Kim Jong-un", "person")
	d.annotate("war", "Guerre en Ukraine", "event")
	d.annotate("land", "Ukraine", "place")
	d.annotate("way", "la Corée du Nord à la Russie", "event")
	d.annotate("north", "Corée du Nord", "place")
	d.annotate("south", "du Nord à la", "org")
	d.annotate("twin", "Sergei Shoaiku", "person")
	d.annotate("twin too", "Sergei Shoaiku", "org")
	d.SetMark(Mark{ID: "maybe", Range: d.find("Pyongyang", 0), Style: "place", Dashed: true})
}

func TestLooks(t *testing.T) {
	for name, th := range themes() {
		for _, width := range []float32{760, 300} {
			t.Run(fmt.Sprintf("%s-%.0f", name, width), func(t *testing.T) {
				d := newDesk(t, sample)
				test.ApplyTheme(t, th)
				d.win.Resize(fyne.NewSize(width, 420))
				d.dress()
				d.win.Canvas().Focus(d.View)
				d.Choose("north")
				test.AssertImageMatches(t, "chosen-"+name+fmt.Sprintf("-%.0f.png", width), d.win.Canvas().Capture())
				d.Select(text.Range{Start: 15, End: 75})
				test.AssertImageMatches(t, "selected-"+name+fmt.Sprintf("-%.0f.png", width), d.win.Canvas().Capture())
			})
		}
	}
}

func TestLooks_Card(t *testing.T) {
	for name, th := range themes() {
		d := newDesk(t, sample)
		test.ApplyTheme(t, th)
		d.dress()
		d.CardOf = func(id string) Card {
			m, _ := d.mark(id)
			return Card{
				Title: d.styles[m.Style].Caption, Key: fmt.Sprint(d.styles[m.Style].Order), Text: d.article.Slice(m.Range),
				Note:      "A note that is long enough to be broken into two lines on the card",
				Guideline: "States and their regions; not their inhabitants.", Meta: "Ada, 3 May",
			}
		}
		d.MouseIn(event(d.on(d.find("du Nord", 0).Start), 0, 0))
		test.AssertImageMatches(t, "card-"+name+".png", d.win.Canvas().Capture())
	}
}

// TestPaint_Anything shows any text; nothing is without bounds.
func TestPaint_Anything(t *testing.T) {
	d := newDesk(t, "")
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.OneOf(
			rapid.String(), rapid.SampledFrom([]string{"\t", "\r", "\u2028", "\u00AD", "\u200B", "é", "👩‍👩‍👧", "שלום", "中文"}),
		), 0, 20).Draw(t, "pieces"), "")
		d.SetText(text.New(s))
		for i := range 5 {
			d.SetMark(Mark{ID: fmt.Sprint(i), Range: text.Range{Start: i, End: i * 4}, Style: "org", Dashed: i == 3})
		}
		d.Select(text.Range{Start: 1, End: 9})
		for _, o := range d.paint.objects {
			if o.Size().Width <= 0 && !blankObject(o) || o.Size().Height <= 0 {
				t.Fatalf("%T %v has no bounds", o, o)
			}
		}
	})
}

// blankObject allows what a font gives no width, as a lone accent.
func blankObject(o fyne.CanvasObject) bool {
	_, isText := o.(*canvas.Text)
	_, isRect := o.(*canvas.Rectangle)
	return isText || isRect
}

func TestPaint_FewObjects(t *testing.T) {
	d := newDesk(t, longText())
	d.win.Resize(fyne.NewSize(1600, 1400))
	d.SetTextSize(8)
	var marks []Mark
	for i := range 20_000 {
		marks = append(marks, Mark{ID: fmt.Sprint(i), Range: text.Range{Start: i * 2, End: i*2 + 5}, Style: "org"})
	}
	d.SetMarks(marks)
	d.Select(text.Range{Start: 0, End: d.article.Len()})
	if got := len(d.paint.objects); got > 800 {
		t.Errorf("got %d objects, want at most 800", got)
	}
}

func TestPaint_FollowsTheTheme(t *testing.T) {
	d := newDesk(t, sample)
	d.dress()
	bright := d.paint.page.FillColor
	test.ApplyTheme(t, dark())
	d.Refresh()
	if d.paint.page.FillColor == bright {
		t.Errorf("the page is %v in both", bright)
	}
}

func TestCaret_Blinks(t *testing.T) {
	d := newDesk(t, sample)
	d.win.Canvas().Focus(d.View)
	if d.paint.caret.Hidden || d.paint.caret.Position().X < 0 {
		t.Error("no caret with the focus")
	}
	d.tickCaret(0.7)
	if !d.paint.caret.Hidden {
		t.Error("the caret does not go out")
	}
	d.press(fyne.KeyRight, 0)
	if d.paint.caret.Hidden {
		t.Error("the caret is out while it moves")
	}
	d.win.Canvas().Unfocus()
	if d.paint.caret.Position().X >= 0 {
		t.Error("a caret without the focus")
	}
}

// The toolkit lays the view out amidst a frame. What asks for a repaint then
// costs a second frame after every one.
func TestView_LaidOutTheSameDrawsNothing(t *testing.T) {
	d := newDesk(t, sample)
	drawn := func(size fyne.Size) bool {
		d.paint.objects = nil
		d.paint.Layout(size)
		return d.paint.objects != nil
	}
	if size := d.Size(); drawn(size) {
		t.Errorf("in the same size: got a painting, want none")
	}
	if size := d.Size().SubtractWidthHeight(10, 0); !drawn(size) {
		t.Errorf("in another size: got no painting, want one")
	}
}
