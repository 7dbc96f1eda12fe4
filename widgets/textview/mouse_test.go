package textview

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"nomina/data/text"
)

func TestDrag_SnapsToWords(t *testing.T) {
	d := newDesk(t, sample)
	r := d.find("soutien inconditionnel", 0)
	d.drag(d.on(r.Start+3), d.on(r.Start+10))
	d.wantSelected("soutien inconditionnel")
	d.drag(d.on(r.Start+10), d.on(r.Start+3))
	d.wantSelected("soutien inconditionnel")
	if got := d.Caret(); got != r.Start {
		t.Errorf("caret after a drag to the left: got %d, want %d", got, r.Start)
	}
}

func TestDrag_AltIsExact(t *testing.T) {
	d := newDesk(t, sample)
	r := d.find("Kursk", 0)
	d.mods = alt
	d.drag(d.before(r.Start), d.before(r.End))
	d.wantSelected("Kursk")
	d.mods = 0
	d.drag(d.before(r.Start), d.before(r.End))
	d.wantSelected("KurskinSitué")
	d.SetSnap(text.SnapExact)
	d.drag(d.before(r.Start), d.before(r.End))
	d.wantSelected("Kursk")
}

func TestDrag_TellsWhatIsShown(t *testing.T) {
	d := newDesk(t, sample)
	r := d.find("promet de", 0)
	d.OnSelect = func(r text.Range, final bool) {
		d.said = append(d.said, fmt.Sprint(d.article.Slice(r), " ", final))
	}
	d.drag(d.on(r.Start+1), d.on(r.Start+2), d.on(r.Start+8), d.on(r.Start+8))
	want := []string{"promet false", "promet de false", "promet de true"}
	if diff := cmp.Diff(want, d.said); diff != "" {
		t.Errorf("OnSelect (-want +got):\n%s", diff)
	}
}

func TestDrag_OverParagraphs(t *testing.T) {
	d := newDesk(t, sample)
	from, to := d.find("Guerre", 0), d.find("Bataille", 0)
	d.drag(d.on(from.Start), d.on(to.Start+2))
	d.wantSelected("Guerre en Ukraine\n\nLa Bataille")
}

func TestDrag_OnlyBlanks(t *testing.T) {
	d := newDesk(t, "a          b")
	d.drag(d.on(3), d.on(6))
	d.wantSelected("")
}

func TestDrag_KeepsTheFocus(t *testing.T) {
	d := newDesk(t, sample)
	d.down(d.on(1))
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.on(9)}})
	d.win.Canvas().Unfocus() // as the driver does when the button is let go outside
	d.DragEnd()
	if d.win.Canvas().Focused() != fyne.Focusable(d.View) {
		t.Error("the view has lost the focus")
	}
	d.wantSelected("Kim Jong-un")
}

func TestDrag_PastTheEdgeScrolls(t *testing.T) {
	d := newDesk(t, longText())
	scrolled := 0
	d.OnScroll = func() { scrolled++ }
	d.down(d.on(0))
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 460)}})
	for range 100 { // ticks, while the mouse rests
		d.scrollStep()
	}
	if d.Place().CodePoint < 500 || scrolled < 100 {
		t.Errorf("place: got %+v after %d callbacks, want further down", d.Place(), scrolled)
	}
	if end, last := d.Selection().End, d.rows[len(d.rows)-1].line; end <= last.Start-1 || end > last.End {
		t.Errorf("selection ends at %d, want it on the last line in sight %+v", end, last)
	}
	d.DragEnd()
	was := d.Place()
	if d.scrollStep(); d.Place() != was {
		t.Error("scrolls on after the drag")
	}
}

func TestClick_Counts(t *testing.T) {
	d := newDesk(t, sample)
	at := d.on(d.find("secrétaire", 0).Start + 2)
	d.click(at)
	d.wantSelected("")
	d.again(at)
	d.wantSelected("secrétaire")
	d.again(at)
	d.wantSelected("Le secrétaire, Sergei Shoaiku, a visité Pyongyang")
	d.time = d.time.Add(time.Second)
	d.again(at)
	d.wantSelected("")
}

func TestClick_FarApartIsNotDouble(t *testing.T) {
	d := newDesk(t, sample)
	d.click(d.on(0))
	d.again(d.on(14))
	d.wantSelected("")
}

func TestDoubleClick_DragGoesByWords(t *testing.T) {
	d := newDesk(t, sample)
	d.SetSnap(text.SnapExact)
	r := d.find("soutien inconditionnel", 0)
	d.click(d.on(r.Start + 9))
	d.down(d.on(r.Start + 9))
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.on(r.Start + 3)}})
	d.DragEnd()
	d.wantSelected("soutien inconditionnel")
}

// pressed again and held, a double or triple click drags by its unit.
func (d *desk) dragAfter(clicks int, from fyne.Position, to ...fyne.Position) {
	d.click(from)
	for range clicks - 2 {
		d.again(from)
	}
	d.down(from)
	for _, at := range to {
		d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
	}
	d.DragEnd()
}

func TestDoubleClick_Drag(t *testing.T) {
	d := newDesk(t, sample)
	r := d.find("promet de « soutien inconditionnel »", 0)
	soutien := d.find("soutien", 0)
	at := func(sub string, i int) fyne.Position { return d.on(d.find(sub, 0).Start + i) }
	for _, tt := range []struct {
		name string
		to   []fyne.Position
		want string
	}{
		{"not moved", []fyne.Position{at("soutien", 3)}, "soutien"},
		{"to the first pixel of the next", []fyne.Position{at("inconditionnel", 0)}, "soutien inconditionnel"},
		{"to the last pixel of the one before", []fyne.Position{d.before(r.Start+len("promet")).AddXY(-1, 0)}, "promet de « soutien"},
		{"over a quote only", []fyne.Position{at("« ", 0)}, "soutien"},
		{"there and back", []fyne.Position{at("Russie", 1), at("Kim", 1), at("soutien", 1)}, "soutien"},
		{"across to the left", []fyne.Position{at("Russie", 1), at("promet", 1)}, "promet de « soutien"},
		{"past the end of the line", []fyne.Position{fyne.NewPos(599, at("soutien", 0).Y)}, d.lineFrom(soutien.Start)},
	} {
		d.dragAfter(2, d.on(soutien.Start+4), tt.to...)
		if got := d.article.Slice(d.Selection()); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if backward := d.Caret() == d.Selection().Start; backward != (d.Selection().Start < soutien.Start) {
			t.Errorf("%s: caret: got %d in %v", tt.name, d.Caret(), d.Selection())
		}
	}
}

// lineFrom returns the trimmed text from cp to the end of its line on the screen.
func (d *desk) lineFrom(cp int) string {
	line := d.page.Line(d.page.At(cp))
	return d.article.Slice(d.article.Trim(text.Range{Start: cp, End: line.End}))
}

func TestTripleClick_DragGoesBySentences(t *testing.T) {
	d := newDesk(t, "Il part. Elle reste. « Oui. » Bon.\nFin.")
	reste := d.find("reste", 0).Start + 2
	d.dragAfter(3, d.on(reste), d.on(d.find("part", 0).Start))
	d.wantSelected("Il part. Elle reste")
	d.dragAfter(3, d.on(reste), d.on(d.find("Bon", 0).Start))
	d.wantSelected("Elle reste. « Oui. » Bon")
	d.dragAfter(3, d.on(reste), d.on(d.find("Bon", 0).Start), d.on(reste))
	d.wantSelected("Elle reste")
	d.dragAfter(3, d.on(reste), d.on(d.find("Fin", 0).Start))
	d.wantSelected("Elle reste. « Oui. » Bon.\nFin")
	d.SetTrim(false)
	d.dragAfter(3, d.on(reste), d.on(d.find("Bon", 0).Start))
	d.wantSelected("Elle reste. « Oui. » Bon.")
}

func TestDoubleClick_ShiftClickKeepsTheWord(t *testing.T) {
	d := newDesk(t, sample)
	r := d.find("soutien", 0)
	d.dragAfter(2, d.on(r.Start+3))
	d.mods = shift
	d.click(d.on(d.find("promet", 0).Start + 2))
	d.wantSelected("promet de « soutien")
	d.click(d.on(d.find("inconditionnel", 0).Start + 2))
	d.wantSelected("soutien inconditionnel")
	d.mods = 0
	d.click(d.before(r.Start))
	d.mods = shift
	d.SetSnap(text.SnapExact)
	d.click(d.before(r.Start + 4))
	d.wantSelected("sout")
}

func TestSetTrim(t *testing.T) {
	d := newDesk(t, "« Kim », a l’Ukraine.")
	d.SetTrim(false)
	d.drag(d.on(1), d.on(4))
	d.wantSelected(" Kim")
	d.drag(d.before(d.find("l’", 0).Start+3), d.before(d.article.Len()-1).AddXY(-1, 0))
	d.wantSelected("Ukraine")
	d.dragAfter(2, d.on(d.find(",", 0).Start))
	d.wantSelected(",")
	d.dragAfter(2, d.on(1))
	d.wantSelected(" ")
	d.SetTrim(true)
	d.dragAfter(2, d.on(1))
	d.wantSelected("")
}

func TestShiftClick_Extends(t *testing.T) {
	d := newDesk(t, sample)
	r := d.find("promet de", 0)
	d.click(d.before(r.Start))
	d.mods = shift
	d.click(d.on(r.End - 1))
	d.wantSelected("promet de")
	d.click(d.on(d.find("soutien", 0).Start + 4))
	d.wantSelected("promet de « soutien")
}

func TestClick_ChoosesTheSmallestThenAround(t *testing.T) {
	d := newDesk(t, sample)
	d.annotate("war", "Guerre en Ukraine", "event")
	r := d.annotate("land", "Ukraine", "place")
	d.annotate("all", "la Russie | Guerre en Ukraine", "org")
	d.OnChoose = func(id string) { d.said = append(d.said, id) }
	for range 4 {
		d.click(d.on(r.Start + 2))
	}
	d.click(d.on(1))
	if diff := cmp.Diff([]string{"land", "war", "all", "land", ""}, d.said); diff != "" {
		t.Errorf("chosen (-want +got):\n%s", diff)
	}
	if d.Caret() != 1 {
		t.Errorf("caret: got %d, want 1", d.Caret())
	}
}

func TestClick_BesideTheTextChoosesNothing(t *testing.T) {
	d := newDesk(t, "Kim")
	d.annotate("a", "Kim", "person")
	d.click(d.on(2))
	d.wantChosen("a")
	d.click(fyne.NewPos(500, d.on(0).Y))
	d.wantChosen("")
	if d.Caret() != 3 {
		t.Errorf("caret: got %d, want 3", d.Caret())
	}
}

func TestDrag_InsideTheChosenSelects(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("war", "Guerre en Ukraine", "event")
	d.Choose("war")
	d.drag(d.on(r.Start+11), d.on(r.Start+13))
	d.wantChosen("")
	d.wantSelected("Ukraine")
}

func TestEdge_DragResizes(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("a", "Corée du Nord", "place")
	d.Choose("a")
	d.OnResize = func(id string, to text.Range) { d.said = append(d.said, id+":"+d.article.Slice(to)) }
	end := d.before(r.End)
	d.drag(end.AddXY(3, 0), d.on(r.End+2), d.on(d.find("Russie", 0).Start+3))
	d.drag(d.before(r.Start).AddXY(-4, 0), d.on(r.Start-3))
	d.mods = alt
	d.drag(d.before(r.Start-3), d.before(r.Start-2))
	d.drag(d.before(r.Start-2).AddXY(1, 0), d.before(r.Start-2).AddXY(2, 0)) // comes to rest where it was
	want := []string{
		"a:Corée du Nord à la Russie", "a:la Corée du Nord à la Russie", "a:a Corée du Nord à la Russie",
	}
	if diff := cmp.Diff(want, d.said); diff != "" {
		t.Errorf("OnResize (-want +got):\n%s", diff)
	}
	d.wantChosen("a")
}

func TestEdge_NeverCrosses(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("a", "Corée", "place")
	d.Choose("a")
	d.drag(d.before(r.End), d.before(r.Start-8))
	if got := d.article.Slice(d.rangeOf("a")); got != "Corée" && got != "C" {
		t.Errorf("got %q, want at least one grapheme from the start", got)
	}
	d.mods = alt
	d.drag(d.before(d.rangeOf("a").End), d.before(r.Start-8))
	if got := d.article.Slice(d.rangeOf("a")); got != "C" {
		t.Errorf("got %q, want %q", got, "C")
	}
}

func TestEdge_EscapeTakesBack(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("a", "Corée", "place")
	d.Choose("a")
	d.OnResize = func(string, text.Range) { t.Error("OnResize was called") }
	d.down(d.before(r.End))
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.on(r.End + 6)}})
	d.press(fyne.KeyEscape, 0)
	d.DragEnd()
	if got := d.rangeOf("a"); got != r {
		t.Errorf("range: got %v, want %v", got, r)
	}
}

func TestCursor(t *testing.T) {
	d := newDesk(t, longText())
	r := d.annotate("a", "leader", "place")
	d.Choose("a")
	for _, tt := range []struct {
		name string
		at   fyne.Position
		want desktop.Cursor
	}{
		{"over text", d.on(r.Start + 3), desktop.TextCursor},
		{"over an edge", d.before(r.End), desktop.HResizeCursor},
		{"over the scrollbar", fyne.NewPos(595, 200), desktop.DefaultCursor},
	} {
		d.MouseMoved(event(tt.at, 0, 0))
		if got := d.Cursor(); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestMenu(t *testing.T) {
	d := newDesk(t, sample)
	r := d.annotate("land", "Ukraine", "place")
	d.annotate("war", "Guerre en Ukraine", "event")
	d.OnMenu = func(id string, at fyne.Position) { d.said = append(d.said, id) }
	d.MouseDown(event(d.on(r.Start), desktop.MouseButtonSecondary, 0))
	d.wantChosen("land")
	d.Choose("war")
	d.MouseDown(event(d.on(r.Start), desktop.MouseButtonSecondary, 0))
	d.wantChosen("war")
	d.Select(text.Range{Start: 0, End: 3})
	d.MouseDown(event(d.on(20), desktop.MouseButtonSecondary, 0))
	d.wantSelected("Kim")
	d.Select(text.Range{})
	beside := d.on(20)
	d.MouseDown(event(fyne.NewPos(1, beside.Y), desktop.MouseButtonSecondary, 0))
	if d.Caret() != 0 {
		t.Errorf("beside the text: got the caret at %d, want 0", d.Caret())
	}
	d.MouseDown(event(fyne.NewPos(d.Size().Width-barZone-20, beside.Y), desktop.MouseButtonSecondary, 0))
	if d.Caret() == 0 {
		t.Error("beside the text: the caret stays")
	}
	if diff := cmp.Diff([]string{"land", "war", "", "", ""}, d.said); diff != "" {
		t.Errorf("OnMenu (-want +got):\n%s", diff)
	}
}
