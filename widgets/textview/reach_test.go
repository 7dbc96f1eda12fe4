package textview

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"pgregory.net/rapid"

	"nomina/data/text"
)

// paragraphs is a text of short paragraphs, each with its number.
func paragraphs(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Paragraph %d of many.\n", i)
	}
	return b.String()
}

// TestPage_SkipsNothing goes down by pages; each line must have been in sight.
func TestPage_SkipsNothing(t *testing.T) {
	for name, body := range map[string]string{"short paragraphs": paragraphs(200), "long ones": longText()} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, body)
			seen := 0 // up to where the text was in sight as a whole
			for range 200 {
				for _, r := range d.rows {
					if r.y >= 0 && r.y+d.page.Format().Line <= 400 && r.line.Start <= seen {
						seen = max(seen, r.line.End)
					}
				}
				was := d.Caret()
				if d.press(fyne.KeyPageDown, 0); d.Caret() == was {
					break
				}
				if _, ok := d.yInSight(d.Caret()); !ok {
					t.Fatalf("the caret at %d is out of sight", d.Caret())
				}
			}
			if n := d.article.Len(); d.Caret() != n || seen < n {
				t.Errorf("caret at %d, in sight up to %d, want both %d", d.Caret(), seen, n)
			}
			for range 200 {
				d.press(fyne.KeyPageUp, 0)
			}
			if d.Caret() != 0 || d.Place().CodePoint != 0 {
				t.Errorf("back at the top: caret %d, view %+v", d.Caret(), d.Place())
			}
		})
	}
}

func TestPage_TheCaretStaysWhereItIsInTheView(t *testing.T) {
	d := newDesk(t, paragraphs(200))
	d.click(d.before(d.find("Paragraph 3 ", 0).Start + 10))
	was, _ := d.yInSight(d.Caret())
	for i := range 5 {
		d.press(fyne.KeyPageDown, 0)
		if y, ok := d.yInSight(d.Caret()); !ok || y-was > 1 || was-y > 1 {
			t.Errorf("page %d: got height %g, want %g", i, y, was)
		}
	}
	if got := d.Caret() - strings.LastIndex(d.article.String()[:d.Caret()], "\n") - 1; got != 10 {
		t.Errorf("column: got %d, want 10", got)
	}
}

func TestPage_WithShiftExtends(t *testing.T) {
	d := newDesk(t, paragraphs(200))
	start := d.find("Paragraph 5 ", 0).Start + 4
	d.SetCaret(start)
	d.press(fyne.KeyPageDown, shift)
	one := d.Selection()
	d.press(fyne.KeyPageDown, shift)
	two := d.Selection()
	if one.Start != start || two.Start != start || two.End <= one.End || one.End <= start {
		t.Errorf("got %v, then %v, want both from %d on, the second longer", one, two, start)
	}
	d.press(fyne.KeyPageUp, shift)
	if got := d.Selection(); got != one {
		t.Errorf("a page back: got %v, want %v", got, one)
	}
	d.press(fyne.KeyPageUp, shift)
	d.press(fyne.KeyPageUp, shift)
	if got := d.Selection(); got.End != start {
		t.Errorf("beyond its anchor: got %v, want it to end at %d", got, start)
	}
	d.press(fyne.KeyEnd, ctrl|shift)
	if got, want := d.Selection(), (text.Range{Start: start, End: d.article.Len()}); got != want {
		t.Errorf("to the text's end: got %v, want %v", got, want)
	}
	d.press(fyne.KeyHome, ctrl|shift)
	if got, want := d.Selection(), (text.Range{End: start}); got != want {
		t.Errorf("to its beginning: got %v, want %v", got, want)
	}
}

func TestColumn_SurvivesShortLinesAndPages(t *testing.T) {
	d := newDesk(t, strings.Repeat("a line that is long enough\nab\n\n", 60))
	d.SetCaret(20)
	for range 3 {
		d.press(fyne.KeyDown, shift)
	}
	if got := d.Selection(); got != (text.Range{Start: 20, End: 31 + 20}) {
		t.Errorf("down with Shift: got %v, want 20 to 51", got)
	}
	d.SetCaret(20)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp} {
		d.press(k, 0)
	}
	for d.article.String()[d.Caret()] == '\n' { // on a short line
		d.press(fyne.KeyDown, 0)
	}
	if got := d.Caret() % 31; got != 20 {
		t.Errorf("after pages: got column %d, want 20", got)
	}
	d.press(fyne.KeyLeft, 0)
	d.press(fyne.KeyDown, 0)
	d.press(fyne.KeyUp, 0)
	if got := d.Caret() % 31; got != 19 {
		t.Errorf("after a step to the left: got column %d, want 19", got)
	}
}

// TestHomeEnd_KeepToTheLineSeen presses Home and End anywhere; neither may lead
// to another line, and a second press must not move.
func TestHomeEnd_KeepToTheLineSeen(t *testing.T) {
	d := newDesk(t, sample+"\n"+strings.Repeat("unbroken", 40)+"\n"+strings.Repeat("汉字很多", 60)+"\n\nשלום עולם "+strings.Repeat("עברית ", 60))
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, d.article.Len()).Draw(t, "at")
		d.SetCaret(d.article.PrevGrapheme(d.article.NextGrapheme(at)))
		line := d.page.Line(d.page.At(d.Caret()))
		for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyHome, fyne.KeyEnd, fyne.KeyEnd, fyne.KeyHome} {
			d.press(k, 0)
			if got := d.page.Line(d.page.At(d.Caret())); got.Start != line.Start {
				t.Fatalf("%s from %d: got the line at %d, want the one at %d", k, at, got.Start, line.Start)
			}
			if k == fyne.KeyHome && d.Caret() != line.Start {
				t.Fatalf("home from %d: got %d, want %d", at, d.Caret(), line.Start)
			}
		}
	})
}

// TestFocus_SurvivesADragThatEndsElsewhere ends drags over another field and
// outside the window, where the driver takes the keyboard away first.
func TestFocus_SurvivesADragThatEndsElsewhere(t *testing.T) {
	d := newDesk(t, sample)
	other := widget.NewEntry()
	d.win.SetContent(container.NewBorder(nil, nil, nil, other, d.View))
	c := d.win.Canvas()
	for name, away := range map[string]func(){
		"outside of the window": c.Unfocus,
		"on a field":            func() { c.Focus(other) },
	} {
		t.Run(name, func(t *testing.T) {
			from, to := d.before(4), fyne.NewPos(900, 2000)
			d.down(from)
			d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
			away()
			d.DragEnd()
			if c.Focused() != fyne.Focusable(d.View) {
				t.Errorf("the keyboard is at %T", c.Focused())
			}
			if r := d.Selection(); r.Start >= r.End {
				t.Error("nothing is selected")
			}
			if d.mouse.doing != idle || d.mouse.scroll != nil {
				t.Errorf("it still drags (%d) or scrolls (%v)", d.mouse.doing, d.mouse.scroll != nil)
			}
			was := d.Place()
			d.scrollStep()
			if d.Place() != was {
				t.Error("it scrolls on after the drag")
			}
		})
	}
}

// TestEdge_ScrollsBothWays drags beyond either edge: the farther, the faster.
func TestEdge_ScrollsBothWays(t *testing.T) {
	d := newDesk(t, paragraphs(300))
	d.ScrollTo(d.find("Paragraph 150 ", 0))
	origin := d.rows[3].line.Start
	moved := func(beyond float32) int {
		was := d.Place()
		d.drag(d.before(origin).AddXY(1, 0), fyne.NewPos(100, 200))
		d.down(d.before(origin).AddXY(1, 0))
		d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, beyond)}})
		for range 10 {
			d.scrollStep()
		}
		by := d.Place().CodePoint - was.CodePoint
		d.DragEnd()
		d.Restore(was)
		return by
	}
	if slow, fast := moved(410), moved(600); slow <= 0 || fast <= slow {
		t.Errorf("downwards: got %d code points near the edge, %d far from it", slow, fast)
	}
	if slow, fast := moved(-10), moved(-200); slow >= 0 || fast >= slow {
		t.Errorf("upwards: got %d code points near the edge, %d far from it", slow, fast)
	}
}
