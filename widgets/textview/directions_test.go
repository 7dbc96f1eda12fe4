package textview

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"nomina/data/text"
)

// newWorldlyDesk is newDesk with faces for most scripts.
func newWorldlyDesk(t *testing.T, s string) *desk {
	t.Helper()
	d := newDesk(t, s)
	d.SetTypeface(nil, newShelf(t))
	return d
}

const hebrew = `דוד בן־גוריון (David Ben-Gurion) נולד ב-16 באוקטובר 1886 בפלונסק, והיה ראש הממשלה הראשון של ישראל.
`

const arabic = `وُلد نجيب محفوظ (Naguib Mahfouz) في القاهرة عام 1911، ونال «جائزة نوبل» في الأدب سنة ١٩٨٨ تقديرًا لأعماله.
`

const mixed = `The poet דוד אבידן (David Avidan) and the singer أم كلثوم met in 1967, a 100% true story.
`

const eastern = `川端康成（1899年6月14日生まれ）は、大阪府出身の小説家。1968年にノーベル文学賞を受賞した。
प्रेमचंद हिन्दी और उर्दू के लेखक थे।	टैब। 👩‍👩‍👧 👍🏽 e` + "\u0301 \U00012000\U0001F9FF\n"

// dressDirections marks names in all of them.
func (d *desk) dressDirections() {
	d.annotate("ben", "דוד בן־גוריון", "person")
	d.annotate("ben2", "גוריון (David Ben-Gurion)", "event")
	d.annotate("plonsk", "פלונסק", "place")
	d.annotate("nagib", "نجيب محفوظ", "person")
	d.annotate("prize", "جائزة نوبل", "event")
	d.annotate("cairo", "القاهرة", "place")
	d.annotate("avidan", "דוד אבידן", "person")
	d.annotate("pair", "poet דוד אבידן (David", "org")
	d.annotate("kulthum", "أم كلثوم", "person")
	d.annotate("kawabata", "川端康成", "person")
	d.annotate("osaka", "大阪府", "place")
	d.annotate("prem", "प्रेमचंद", "person")
}

func TestLooks_Directions(t *testing.T) {
	for name, th := range map[string]fyne.Theme{"light": light(), "dark": dark()} {
		d := newWorldlyDesk(t, hebrew+arabic+mixed+eastern)
		test.ApplyTheme(t, th)
		d.win.Resize(fyne.NewSize(560, 640))
		d.dressDirections()
		d.win.Canvas().Focus(d.View)
		d.Choose("pair")
		test.AssertImageMatches(t, "directions-chosen-"+name+".png", d.win.Canvas().Capture())
		d.Select(text.Range{Start: d.find("(David Ben", 0).Start, End: d.find("محفوظ", 0).End})
		test.AssertImageMatches(t, "directions-selected-"+name+".png", d.win.Canvas().Capture())
	}
}

func TestKeys_GoAsItLooks(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		from     int
		key      fyne.KeyName
		want     []int // after each press
	}{
		{"right through latin", "ab cd", 1, fyne.KeyRight, []int{2, 3, 4, 5, 5}},
		{"left through hebrew", "אבגד\nab", 0, fyne.KeyLeft, []int{1, 2, 3, 4, 5}},
		{"right through hebrew", "ab\nאבגד", 5, fyne.KeyRight, []int{4, 3, 2}},
		{"right through a word in latin", "ab אבג cd", 2, fyne.KeyRight, []int{5, 4, 3, 6, 7}},
		{"left through a word in latin", "ab אבג cd", 7, fyne.KeyLeft, []int{6, 3, 4, 5, 2}},
		{"left through a number in hebrew", "אב 12 גד", 2, fyne.KeyLeft, []int{4, 3, 5, 6}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newWorldlyDesk(t, tt.in)
			d.SetCaret(tt.from)
			var got []int
			for range tt.want {
				d.TypedKey(&fyne.KeyEvent{Name: tt.key})
				got = append(got, d.Caret())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("places (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeys_LinesFromRightToLeft(t *testing.T) {
	d := newWorldlyDesk(t, hebrew)
	first := d.rows[0].line
	for _, tt := range []struct {
		key  fyne.KeyName
		mods fyne.KeyModifier
		want int
	}{
		{fyne.KeyHome, 0, 0}, {fyne.KeyEnd, 0, first.Visible}, {fyne.KeyHome, 0, 0},
		{fyne.KeyLeft, fyne.KeyModifierControl, d.article.NextWord(0)},
		{fyne.KeyRight, fyne.KeyModifierControl, 0},
	} {
		d.key(tt.key, tt.mods)
		if got := d.Caret(); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.key, got, tt.want)
		}
	}
	d.Select(d.find("בן", 0))
	d.key(fyne.KeyLeft, 0)
	if want := d.find("בן", 0).End; d.Caret() != want {
		t.Errorf("left of what is selected: got %d, want %d", d.Caret(), want)
	}
}

func TestKeys_UpAndDownKeepTheColumn(t *testing.T) {
	d := newWorldlyDesk(t, hebrew+arabic+mixed)
	d.click(d.on(d.find("Ben", 0).Start))
	x := d.goal()
	for range len(d.rows) - 1 {
		d.key(fyne.KeyDown, 0)
		if _, over := d.page.Over(d.page.At(d.Caret()), x); !over {
			continue // the line is shorter
		}
		if got := d.page.Caret(d.page.At(d.Caret()), d.Caret()).X; got < x-20 || got > x+20 {
			t.Errorf("at %d: got column %v, want about %v", d.Caret(), got, x)
		}
		if d.goal() != x {
			t.Fatalf("the goal: got %v, want %v", d.goal(), x)
		}
	}
}

func TestKeys_EdgeOfAMarkGoesAsItLooks(t *testing.T) {
	d := newWorldlyDesk(t, mixed)
	r := d.annotate("p", "דוד אבידן", "person")
	d.Choose("p")
	for _, tt := range []struct {
		key        fyne.KeyName
		mods       fyne.KeyModifier
		start, end int // how far they are from where they were
	}{
		{fyne.KeyRight, 0, 0, -1}, {fyne.KeyLeft, 0, 0, 0}, {fyne.KeyLeft, fyne.KeyModifierAlt, 1, 0},
		{fyne.KeyRight, fyne.KeyModifierAlt, 0, 0},
	} {
		d.key(tt.key, tt.mods)
		if got := d.rangeOf("p"); got.Start != r.Start+tt.start || got.End != r.End+tt.end {
			t.Errorf("%s with %v: got %+v, want %+d and %+d of %+v", tt.key, tt.mods, got, tt.start, tt.end, r)
		}
	}
}

func TestMouse_SelectsFromRightToLeft(t *testing.T) {
	d := newWorldlyDesk(t, hebrew)
	word := d.find("באוקטובר", 0)
	last := d.page.Extents(nil, d.rows[0].place, text.Range{Start: word.End - 1, End: word.End})[0]
	y := d.before(word.Start).Y
	d.drag(d.on(word.Start), fyne.NewPos(d.left()+last.X0+1, y))
	if got := d.Selection(); got != word {
		t.Errorf("dragged over a word: got %+v, want %+v", got, word)
	}
	d.click(d.on(word.Start + 2))
	d.again(d.on(word.Start + 2))
	if got := d.Selection(); !got.Contains(word.Start) {
		t.Errorf("double click: got %+v, want about %+v", got, word)
	}
}

func TestMouse_DragsTheEdgesOfAMarkWhereTheyAre(t *testing.T) {
	d := newWorldlyDesk(t, hebrew)
	r := d.annotate("p", "גוריון", "person")
	d.Choose("p")
	e := d.page.Extents(nil, d.rows[0].place, r)[0]
	y := d.before(r.Start).Y
	at := func(x float32) fyne.Position { return fyne.NewPos(d.left()+x, y) }
	if doing, _ := d.edgeAt(at(e.X1 + 1)); doing != starting {
		t.Errorf("at the right: got %v, want the start", doing)
	}
	if doing, _ := d.edgeAt(at(e.X0 - 1)); doing != ending {
		t.Errorf("at the left: got %v, want the end", doing)
	}
	d.mods = fyne.KeyModifierAlt
	third := d.page.Extents(nil, d.rows[0].place, text.Range{Start: r.Start + 2, End: r.Start + 3})[0]
	d.drag(at(e.X0), at(third.X0))
	if got := d.rangeOf("p"); got.Start != r.Start || got.End != r.Start+3 {
		t.Errorf("its end: got %+v, want three letters of %+v", got, r)
	}
	d.drag(at(e.X1), at(third.X1))
	if got := d.rangeOf("p"); got.Start != r.Start+2 || got.End != r.Start+3 {
		t.Errorf("its start: got %+v, want the third letter of %+v", got, r)
	}
}

// TestMouse_DragsAnEdgeBetweenTwoDirections takes hold of an edge where the
// next letter on the screen is far away in the text.
func TestMouse_DragsAnEdgeBetweenTwoDirections(t *testing.T) {
	d := newWorldlyDesk(t, mixed)
	r := d.annotate("p", "The poet ", "person")
	d.Choose("p")
	e := d.page.Extents(nil, d.rows[0].place, r)[0]
	at := fyne.NewPos(d.left()+e.X1, d.before(0).Y)
	d.mods = fyne.KeyModifierAlt
	d.drag(at, at.AddXY(0, 1))
	if got := d.rangeOf("p"); got != r {
		t.Errorf("held and not moved: got %+v, want %+v", got, r)
	}
}

// TestPoints_AreInsideOfTheirGraphemes hits what PointOf and PointAfter name.
func TestPoints_AreInsideOfTheirGraphemes(t *testing.T) {
	d := newWorldlyDesk(t, mixed+hebrew)
	for cp := range d.article.Len() - 1 {
		if d.article.Slice(text.Range{Start: cp, End: cp + 1}) == "\n" {
			continue
		}
		at, ok := d.PointOf(cp)
		if got := d.hit(at); !ok || got != cp {
			t.Errorf("of %d: got %d %v", cp, got, ok)
		}
		at, ok = d.PointAfter(cp + 1)
		if over, on := d.over(at); !ok || on && over != cp {
			t.Errorf("after %d: over %d %v", cp+1, over, ok)
		}
	}
	if _, ok := d.PointAfter(0); ok {
		t.Error("after nothing: got a point")
	}
}
