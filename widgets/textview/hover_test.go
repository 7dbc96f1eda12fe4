package textview

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestHover(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("land", "Ukraine", "place")
	d.annotate("war", "Guerre en Ukraine", "event")
	d.CardOf = func(id string) Card {
		d.said = append(d.said, id)
		return Card{Title: "about " + id}
	}
	d.MouseIn(event(d.on(0), 0, 0))
	if d.hover.shown {
		t.Error("a card beside all marks")
	}
	d.MouseMoved(event(d.on(r.Start+1), 0, 0))
	d.MouseMoved(event(d.on(r.Start+2), 0, 0))
	if want := []Card{{Title: "about land"}, {Title: "about war"}}; !d.hover.shown || !cmp.Equal(d.hover.cards, want) {
		t.Errorf("got %v %v, want %v", d.hover.shown, d.hover.cards, want)
	}
	d.MouseMoved(event(d.on(r.Start-4), 0, 0))
	d.MouseOut()
	if d.hover.shown {
		t.Error("the card stays")
	}
	if diff := cmp.Diff([]string{"land", "war", "war"}, d.said); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
}

func TestHover_GoesAway(t *testing.T) {
	for name, act := range map[string]func(d *desk){
		"by a press":    func(d *desk) { d.down(d.on(1)) },
		"by scrolling":  func(d *desk) { d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -3)}) },
		"with its mark": func(d *desk) { d.RemoveMark("kim") },
		"with the text": func(d *desk) { d.SetText(d.article) },
		"when it is nothing": func(d *desk) {
			d.CardOf = func(string) Card { return Card{} }
			d.MouseOut()
			d.MouseIn(event(d.on(1), 0, 0))
		},
	} {
		d := newDesk(t, sample)
		d.annotate("kim", "Kim", "person")
		d.CardOf = func(string) Card { return Card{Title: "text"} }
		d.MouseIn(event(d.on(1), 0, 0))
		if !d.hover.shown {
			t.Fatalf("%s: no card", name)
		}
		act(d)
		if d.hover.shown {
			t.Errorf("%s: the card stays", name)
		}
	}
}

func TestHover_CardIsInsideTheView(t *testing.T) {
	d := newDesk(t, longText())
	d.CardOf = func(string) Card { return Card{Title: "one", Note: "two\nthree", Meta: "four"} }
	for _, row := range d.rows {
		if row.line.Visible-row.line.Start < 9 {
			continue
		}
		d.SetMark(Mark{ID: "m", Range: rangeOf(row.line.Visible-8, row.line.Visible)})
		d.MouseOut()
		d.MouseIn(event(d.on(row.line.Visible-2), 0, 0))
		if row.y < 0 || row.y > 370 {
			continue
		}
		back := d.paint.card.back
		x, y := back.Position().X, back.Position().Y
		if x < 0 || y < 0 || x+back.Size().Width > 600 || y+back.Size().Height > 400 {
			t.Errorf("the card of the line at %v is at %v, %v", row.y, back.Position(), back.Size())
		}
	}
}

// TestHover_CardIsBesideTheMark looks at marks of all lengths from anywhere in
// them: the card is inside of the view and covers no line of the mark, unless
// there is no such place; then not the pointer's line.
func TestHover_CardIsBesideTheMark(t *testing.T) {
	d := newDesk(t, longText())
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.IntRange(0, 700).Draw(t, "start")
		r := rangeOf(start, start+rapid.IntRange(1, 900).Draw(t, "length"))
		d.SetMarks([]Mark{{ID: "m", Range: r, Style: "org"}})
		note := strings.Repeat("word ", rapid.IntRange(0, 90).Draw(t, "words"))
		d.CardOf = func(string) Card { return Card{Title: "Label", Key: "1", Note: note, Guideline: note, Meta: "Ada"} }
		on := rapid.IntRange(r.Start, r.End-1).Draw(t, "pointer")
		if _, ok := d.yInSight(on); !ok {
			return
		}
		at := d.on(on)
		d.MouseOut()
		d.MouseIn(event(at, 0, 0))
		if !d.hover.shown {
			return // beside the letters of its line
		}
		back := d.paint.card.back
		y0, y1 := back.Position().Y, back.Position().Y+back.Size().Height
		if x := back.Position().X; x < 0 || x+back.Size().Width > 600 || y0 < 0 || y1 > 400 {
			t.Fatalf("the card is at %v, %v", back.Position(), back.Size())
		}
		top, bottom := d.sightOf("m", at)
		room := bottom+cardAside+(y1-y0) <= 400 || top-cardAside-(y1-y0) >= 0
		if !room {
			row, _ := d.rowAt(at.Y)
			top, bottom = row.y, row.y+d.page.Format().Line
		}
		if y0 < bottom && y1 > top && (room || (y1-y0) < 150) {
			t.Fatalf("the card from %v to %v covers what is from %v to %v", y0, y1, top, bottom)
		}
	})
}

func TestHover_OverTheMap(t *testing.T) {
	d := newDesk(t, longText())
	d.CardOf = func(id string) Card { return Card{Title: "Label", Text: "text " + id} }
	var marks []Mark
	for i := range 9 {
		marks = append(marks, Mark{ID: fmt.Sprint(i), Range: rangeOf(20_000+i*10, 20_005+i*10), Style: "org"})
	}
	d.SetMarks(marks)
	x, _, _ := d.mapZone()
	d.MouseIn(event(fyne.NewPos(x+1, d.mapY(d.page.Depth(20_000))), 0, 0))
	if !d.hover.shown || len(d.hover.cards) != mostCards || d.hover.more != 3 {
		t.Errorf("got %v, %d cards and %d more, want %d and 3", d.hover.shown, len(d.hover.cards), d.hover.more, mostCards)
	}
	if back := d.paint.card.back; back.Position().X+back.Size().Width > x {
		t.Error("the card covers the map")
	}
	d.MouseMoved(event(fyne.NewPos(x+1, 20), 0, 0))
	if d.hover.shown {
		t.Error("the card stays where nothing is")
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1\u202f000", 1234567: "1\u202f234\u202f567"} {
		if got := number(n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
