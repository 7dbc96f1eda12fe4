package textview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"nomina/data/text"
)

// longText is about 40 KB in paragraphs of uneven length.
func longText() string {
	var b strings.Builder
	for i := range 120 {
		b.WriteString(strings.Repeat("Le leader nord-coréen a promis la Russie de soutenir dans la guerre. ", 1+i%9))
		b.WriteByte('\n')
	}
	return b.String()
}

// ys returns where each line in sight is.
func (d *desk) ys() map[int]float32 {
	out := map[int]float32{}
	for _, r := range d.rows {
		out[r.line.Start] = r.y
	}
	return out
}

func TestScroll_NothingJumps(t *testing.T) {
	d := newDesk(t, longText())
	rapid.Check(t, func(t *rapid.T) {
		dy := float32(rapid.IntRange(-900, 900).Draw(t, "dy"))
		before := d.ys()
		top := d.Place()
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -dy)})
		moved, seen := float32(0), false
		for cp, y := range d.ys() {
			was, ok := before[cp]
			if !ok {
				continue
			}
			if !seen {
				moved, seen = was-y, true
			}
			if diff := was - y - moved; diff > 0.1 || diff < -0.1 {
				t.Fatalf("line at %d moved by %v, others by %v", cp, was-y, moved)
			}
		}
		end := d.rows[len(d.rows)-1].line.End == d.article.Len()
		atTop := d.Place().CodePoint == 0
		if seen && !end && !atTop && (moved-dy > 0.1 || moved-dy < -0.1) {
			t.Fatalf("from %+v: moved by %v, want %v", top, moved, dy)
		}
	})
}

func TestScroll_StopsAtBothEnds(t *testing.T) {
	d := newDesk(t, longText())
	top := d.Place()
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 500)})
	if d.Place() != top {
		t.Errorf("above the text: got %+v, want %+v", d.Place(), top)
	}
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1e7)})
	last := d.rows[len(d.rows)-1]
	if want := d.Size().Height - d.ems(bottomEms); last.line.End != d.article.Len() || last.y+d.page.Step(last.place) > want+1 {
		t.Errorf("the last line is %+v at %v, want it to end at %v", last.line, last.y, want)
	}
	bottom := d.Place()
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -100)})
	if d.Place() != bottom {
		t.Errorf("below the text: got %+v, want %+v", d.Place(), bottom)
	}
}

func TestScroll_ByTouchpadFromTheTop(t *testing.T) {
	d := newDesk(t, longText())
	for range 60 {
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1)})
	}
	pl, off := d.anchor()
	if got, want := float32(d.page.Top(pl))+off, 60-d.ems(topEms); got < want-0.1 || got > want+0.1 {
		t.Errorf("got %v below the page's top, want %v", got, want)
	}
}

func TestScroll_ShortTextStays(t *testing.T) {
	d := newDesk(t, "one line")
	top := d.Place()
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -300)})
	if d.Place() != top {
		t.Errorf("got %+v, want %+v", d.Place(), top)
	}
	if _, _, ok := d.thumb(); ok {
		t.Error("there is a scrollbar")
	}
}

func TestPlace_SurvivesResizeAndTextSize(t *testing.T) {
	d := newDesk(t, longText())
	d.ScrollTo(text.Range{Start: 20_000, End: 20_010})
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -7)})
	was := d.Place()
	for _, w := range []float32{300, 900, 450, 600} {
		d.win.Resize(fyne.NewSize(w, 400))
		if l := d.rows[0].line; was.CodePoint < l.Start || was.CodePoint >= l.End {
			t.Errorf("at width %v the first line is %+v, want the one of %d", w, l, was.CodePoint)
		}
	}
	for _, size := range []int{30, 11, 18} {
		d.SetTextSize(size)
		if l := d.rows[0].line; was.CodePoint < l.Start || was.CodePoint >= l.End {
			t.Errorf("at size %d the first line is %+v, want the one of %d", size, l, was.CodePoint)
		}
	}
	if d.Place() != was {
		t.Errorf("there and back: got %+v, want %+v", d.Place(), was)
	}
	other := newDesk(t, longText())
	other.Restore(was)
	if other.Place() != was {
		t.Errorf("restored: got %+v, want %+v", other.Place(), was)
	}
}

func TestRestore_OutsideOfTheText(t *testing.T) {
	d := newDesk(t, "short")
	for _, p := range []Position{{-5, -3}, {500, 900}, {0, 1e9}} {
		d.Restore(p)
		if len(d.rows) == 0 || d.rows[0].y < 0 {
			t.Errorf("%+v: got %d lines in sight", p, len(d.rows))
		}
	}
}

func TestScrollTo(t *testing.T) {
	d := newDesk(t, longText())
	d.OnScroll = func() { t.Error("a setter called back") }
	r := text.Range{Start: 30_000, End: 30_004}
	d.ScrollTo(r)
	y, ok := d.yInSight(r.Start)
	if !ok || y < 0 || y > 380 {
		t.Fatalf("the line is at %v, %v", y, ok)
	}
	was := d.Place()
	d.ScrollTo(text.Range{Start: r.Start + 50, End: r.Start + 60})
	if d.Place() != was {
		t.Error("moved although it was in sight")
	}
}

func TestBar_Drag(t *testing.T) {
	d := newDesk(t, longText())
	y, h, ok := d.thumb()
	if !ok {
		t.Fatal("no scrollbar")
	}
	d.drag(fyne.NewPos(595, y+h/2), fyne.NewPos(590, 200), fyne.NewPos(500, 2000))
	if last := d.rows[len(d.rows)-1].line; last.End != d.article.Len() {
		t.Errorf("dragged to the bottom: the last line is %+v", last)
	}
	if d.Selection() != (text.Range{}) {
		t.Errorf("selected %+v", d.Selection())
	}
	d.click(fyne.NewPos(595, 3))
	if d.Place().CodePoint != 0 {
		t.Errorf("clicked above: got %+v, want the top", d.Place())
	}
}

func TestZoom(t *testing.T) {
	d := newDesk(t, longText())
	sum := 0
	d.OnZoom = func(delta int) { sum += delta }
	was := d.Place()
	d.mods = fyne.KeyModifierShortcutDefault
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)})
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)})
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	if sum != 1 || d.Place() != was {
		t.Errorf("got %d and %+v, want 1 and %+v", sum, d.Place(), was)
	}
}

func TestZoom_ByTouchpad(t *testing.T) {
	d := newDesk(t, longText())
	sum := 0
	d.OnZoom = func(delta int) { sum += delta }
	d.mods = fyne.KeyModifierShortcutDefault
	scroll := func(dy float32, times int) {
		for range times {
			d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
		}
	}
	for _, tt := range []struct {
		dy    float32
		times int
		want  int
	}{{0.5, 19, 0}, {0.5, 1, 1}, {0.5, 40, 3}, {4, 2, 3}, {-4, 2, 3}, {-4, 1, 2}, {0, 9, 2}} {
		if scroll(tt.dy, tt.times); sum != tt.want {
			t.Errorf("%d events of %g: got %d, want %d", tt.times, tt.dy, sum, tt.want)
		}
	}
}

func TestPlace_TheTopStaysTheTop(t *testing.T) {
	d := newDesk(t, longText())
	for _, act := range []func(){
		func() { d.win.Resize(fyne.NewSize(300, 400)) },
		func() { d.SetTextSize(40) },
		func() { d.SetTextSize(9) },
	} {
		act()
		if got, want := d.rows[0].y, d.ems(topEms); got < want-0.5 || got > want+0.5 {
			t.Errorf("the first line is at %v, want %v", got, want)
		}
	}
}

func TestChoose_LeavesRoomAbove(t *testing.T) {
	d := newDesk(t, longText())
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -3000)})
	at := d.rows[0].line.Start
	d.SetMark(Mark{ID: "a", Range: text.Range{Start: at, End: at + 4}})
	d.Choose("a")
	if y, _ := d.yInSight(at); y < d.page.Format().Line-1 {
		t.Errorf("the mark's line is at %v, want a line above it", y)
	}
}
