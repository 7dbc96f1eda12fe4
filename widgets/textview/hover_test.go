package textview

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
)

func TestHover(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("land", "Ukraine", "place")
	d.annotate("war", "Guerre en Ukraine", "event")
	d.HoverText = func(id string) string {
		d.said = append(d.said, id)
		return "about " + id
	}
	d.MouseIn(event(d.on(0), 0, 0))
	if d.hover.shown {
		t.Error("a card beside all marks")
	}
	d.MouseMoved(event(d.on(r.Start+1), 0, 0))
	d.MouseMoved(event(d.on(r.Start+2), 0, 0))
	if !d.hover.shown || d.hover.text != "about land" {
		t.Errorf("got %v %q, want the card of the smallest mark", d.hover.shown, d.hover.text)
	}
	d.MouseMoved(event(d.on(r.Start-4), 0, 0))
	d.MouseOut()
	if d.hover.shown {
		t.Error("the card stays")
	}
	if diff := cmp.Diff([]string{"land", "war"}, d.said); diff != "" {
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
			d.HoverText = func(string) string { return "" }
			d.MouseOut()
			d.MouseIn(event(d.on(1), 0, 0))
		},
	} {
		d := newDesk(t, sample)
		d.annotate("kim", "Kim", "person")
		d.HoverText = func(string) string { return "text" }
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
	d.HoverText = func(string) string { return "one\ntwo\nthree\nfour" }
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
