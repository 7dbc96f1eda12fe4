package textview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/text"
)

func TestKeys_MoveTheCaret(t *testing.T) {
	const s = "one two\nthree e\u0301 👩‍👩‍👧 four\nfive"
	for _, tt := range []struct {
		name string
		from int
		key  fyne.KeyName
		mods fyne.KeyModifier
		want int
	}{
		{"right", 0, fyne.KeyRight, 0, 1},
		{"left at the beginning", 0, fyne.KeyLeft, 0, 0},
		{"right over an accent", 14, fyne.KeyRight, 0, 16},
		{"left over a family", 22, fyne.KeyLeft, 0, 17},
		{"over a line end", 7, fyne.KeyRight, 0, 8},
		{"home", 12, fyne.KeyHome, 0, 8},
		{"end", 2, fyne.KeyEnd, 0, 7},
		{"down", 2, fyne.KeyDown, 0, 11},
		{"up above the first line", 3, fyne.KeyUp, 0, 0},
		{"down below the last line", 29, fyne.KeyDown, 0, 32},
		{"to the text's beginning", 12, fyne.KeyHome, ctrl, 0},
		{"to the text's end", 12, fyne.KeyEnd, ctrl, 32},
		{"page down", 0, fyne.KeyPageDown, 0, 32},
		{"page up", 30, fyne.KeyPageUp, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, s)
			d.SetCaret(tt.from)
			d.press(tt.key, tt.mods)
			if got := d.Caret(); got != tt.want {
				t.Errorf("caret: got %d, want %d", got, tt.want)
			}
			d.wantSelected("")
			d.SetCaret(tt.from)
			d.press(tt.key, tt.mods|shift)
			want := text.Range{Start: min(tt.from, tt.want), End: max(tt.from, tt.want)}
			if got := d.Selection(); want.Start < want.End && got != want {
				t.Errorf("with Shift: got %v, want %v", got, want)
			}
		})
	}
}

func TestKeys_Words(t *testing.T) {
	d := newDesk(t, sample)
	d.press(fyne.KeyRight, ctrl)
	if got, want := d.Caret(), d.article.NextWord(0); got != want || got == 0 {
		t.Errorf("right: got %d, want %d", got, want)
	}
	d.press(fyne.KeyLeft, ctrl|shift)
	if got, want := d.Selection(), (text.Range{End: d.article.NextWord(0)}); got != want {
		t.Errorf("left with Shift: got %v, want %v", got, want)
	}
	d.mac = true
	d.SetCaret(0)
	d.press(fyne.KeyRight, alt)
	if got, want := d.Caret(), d.article.NextWord(0); got != want {
		t.Errorf("macOS: got %d, want %d", got, want)
	}
	d.press(fyne.KeyRight, fyne.KeyModifierSuper)
	if got, want := d.Caret(), d.rows[0].line.Visible; got != want {
		t.Errorf("macOS, end of line: got %d, want %d", got, want)
	}
}

func TestKeys_KeepTheColumn(t *testing.T) {
	d := newDesk(t, "long enough line\nab\nlong enough line")
	d.SetCaret(9)
	d.press(fyne.KeyDown, 0)
	if d.Caret() != 19 {
		t.Errorf("on the short line: got %d, want its end 19", d.Caret())
	}
	d.press(fyne.KeyDown, 0)
	if d.Caret() != 29 {
		t.Errorf("below: got %d, want 29", d.Caret())
	}
}

func TestKeys_CollapseASelection(t *testing.T) {
	d := newDesk(t, sample)
	d.Select(text.Range{Start: 4, End: 11})
	d.press(fyne.KeyLeft, 0)
	if d.Caret() != 4 {
		t.Errorf("left: got %d, want 4", d.Caret())
	}
	d.Select(text.Range{Start: 4, End: 11})
	d.press(fyne.KeyRight, 0)
	if d.Caret() != 11 {
		t.Errorf("right: got %d, want 11", d.Caret())
	}
}

func TestKeys_FollowTheCaret(t *testing.T) {
	d := newDesk(t, longText())
	scrolled := 0
	d.OnScroll = func() { scrolled++ }
	for range 40 {
		d.press(fyne.KeyDown, 0)
		if _, ok := d.yInSight(d.Caret()); !ok {
			t.Fatalf("the caret at %d is out of sight", d.Caret())
		}
	}
	if scrolled == 0 {
		t.Error("OnScroll was not called")
	}
	d.press(fyne.KeyEnd, ctrl)
	if y, ok := d.yInSight(d.Caret()); !ok || y > 400 {
		t.Errorf("the end is at %v, %v", y, ok)
	}
}

// TestKeys_AnyOrder types anything; caret and selection must stay on grapheme
// boundaries within the text.
func TestKeys_AnyOrder(t *testing.T) {
	d := newDesk(t, "a\u0301b 👩‍👩‍👧\r\n\t中文 x\u200By\n"+sample)
	d.annotate("a", "Kim Jong-un", "person")
	d.annotate("b", "Jong", "place")
	names := []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd,
		fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyTab, fyne.KeyEscape,
	}
	rapid.Check(t, func(t *rapid.T) {
		for range 20 {
			d.press(rapid.SampledFrom(names).Draw(t, "key"), rapid.SampledFrom([]fyne.KeyModifier{0, shift, ctrl, alt, ctrl | shift, alt | shift}).Draw(t, "mods"))
			for _, cp := range []int{d.Caret(), d.Selection().Start, d.Selection().End, d.rangeOf("a").Start, d.rangeOf("a").End} {
				if cp < 0 || cp > d.article.Len() || cp > 0 && d.article.NextGrapheme(d.article.PrevGrapheme(cp)) != cp {
					t.Fatalf("%d is no grapheme boundary", cp)
				}
			}
			if r := d.rangeOf("a"); r.Start >= r.End {
				t.Fatalf("the mark is empty: %v", r)
			}
		}
	})
}

func TestKeys_MoveEdges(t *testing.T) {
	for _, tt := range []struct {
		name string
		key  fyne.KeyName
		mods fyne.KeyModifier
		want string
	}{
		{"end right", fyne.KeyRight, 0, "Corée du Nord "},
		{"end left", fyne.KeyLeft, 0, "Corée du Nor"},
		{"end right by five", fyne.KeyRight, shift, "Corée du Nord à la"},
		{"end left by five", fyne.KeyLeft, shift, "Corée du"},
		{"end right by a word", fyne.KeyRight, ctrl, "Corée du Nord à"},
		{"end left by a word", fyne.KeyLeft, ctrl, "Corée du"},
		{"start left", fyne.KeyLeft, alt, " Corée du Nord"},
		{"start right", fyne.KeyRight, alt, "orée du Nord"},
		{"start left by five", fyne.KeyLeft, alt | shift, "e la Corée du Nord"},
		{"start left by a word", fyne.KeyLeft, alt | ctrl, "la Corée du Nord"},
		{"start right by a word", fyne.KeyRight, alt | ctrl, "du Nord"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, sample)
			d.annotate("a", "Corée du Nord", "place")
			d.Choose("a")
			d.OnResize = func(id string, to text.Range) { d.said = append(d.said, d.article.Slice(to)) }
			d.press(tt.key, tt.mods)
			if diff := cmp.Diff([]string{tt.want}, d.said); diff != "" {
				t.Errorf("OnResize (-want +got):\n%s", diff)
			}
			if got := d.article.Slice(d.rangeOf("a")); got != tt.want {
				t.Errorf("shown: got %q, want %q", got, tt.want)
			}
			d.wantChosen("a")
		})
	}
}

func TestKeys_EdgesStopAtTheTextsEnds(t *testing.T) {
	d := newDesk(t, "one two")
	d.SetMark(Mark{ID: "a", Range: text.Range{Start: 0, End: 7}})
	d.Choose("a")
	d.OnResize = func(id string, to text.Range) { t.Errorf("OnResize %v", to) }
	d.press(fyne.KeyRight, 0)
	d.press(fyne.KeyRight, ctrl)
	d.press(fyne.KeyLeft, alt)
	d.press(fyne.KeyLeft, alt|ctrl)
}

func TestKeys_TabGoesFromMarkToMark(t *testing.T) {
	d := newDesk(t, sample)
	d.OnKey = func(*fyne.KeyEvent, fyne.KeyModifier) bool { d.said = append(d.said, "key"); return true }
	d.press(fyne.KeyTab, 0)
	d.OnChoose = func(id string) { d.said = append(d.said, id) }
	d.annotate("kim", "Kim", "person")
	d.annotate("war", "Guerre en Ukraine", "event")
	d.annotate("land", "Ukraine", "place")
	d.SetCaret(30)
	for range 4 {
		d.press(fyne.KeyTab, 0)
	}
	d.press(fyne.KeyTab, shift)
	d.press(fyne.KeyTab, shift)
	if diff := cmp.Diff([]string{"key", "war", "land", "kim", "war", "kim", "land"}, d.said); diff != "" {
		t.Errorf("chosen (-want +got):\n%s", diff)
	}
}

func TestKeys_EscapeLetsGoOneByOne(t *testing.T) {
	d := newDesk(t, sample)
	d.annotate("kim", "Kim", "person")
	d.Choose("kim")
	d.OnKey = func(e *fyne.KeyEvent, _ fyne.KeyModifier) bool { d.said = append(d.said, string(e.Name)); return true }
	d.press(fyne.KeyEscape, 0)
	d.wantChosen("")
	d.Select(text.Range{Start: 1, End: 5})
	d.press(fyne.KeyEscape, 0)
	d.wantSelected("")
	d.press(fyne.KeyEscape, 0)
	if diff := cmp.Diff([]string{"Escape"}, d.said); diff != "" {
		t.Errorf("OnKey (-want +got):\n%s", diff)
	}
}

func TestKeys_OthersAreHandedOn(t *testing.T) {
	d := newDesk(t, sample)
	d.OnKey = func(e *fyne.KeyEvent, m fyne.KeyModifier) bool {
		d.said = append(d.said, fmt.Sprint("key ", e.Name, " ", m))
		return true
	}
	d.OnRune = func(r rune) bool { d.said = append(d.said, "rune "+string(r)); return true }
	d.OnShortcut = func(s fyne.Shortcut) bool {
		d.said = append(d.said, "shortcut "+s.ShortcutName())
		return s.ShortcutName() == "Undo"
	}
	d.forward = func(s fyne.Shortcut) { d.said = append(d.said, "canvas") }
	d.press(fyne.KeyDelete, 0)
	d.press(desktop.KeyShiftLeft, shift)
	d.press("1", shift)
	d.TypedRune('r')
	d.TypedShortcut(&fyne.ShortcutUndo{})
	d.press(fyne.KeyUp, alt)
	want := []string{"key Delete 0", "key 1 1", "rune r", "shortcut Undo", "shortcut CustomDesktop:Alt+Up", "canvas"}
	if diff := cmp.Diff(want, d.said); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestKeys_SelectAllAndCopy(t *testing.T) {
	d := newDesk(t, sample)
	clip := test.NewClipboard()
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.wantSelected(sample)
	d.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != sample {
		t.Errorf("copied %q", clip.Content())
	}
	d.annotate("a", "Corée", "place")
	d.Choose("a")
	d.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "Corée" {
		t.Errorf("copied %q, want the chosen mark's text", clip.Content())
	}
}

func TestWord(t *testing.T) {
	d := newDesk(t, "Kim, l’Ukraine  x")
	for cp, want := range map[int]string{0: "Kim", 2: "Kim", 3: "Kim", 4: "", 15: "", 17: "x"} {
		d.SetCaret(cp)
		if got := d.article.Slice(d.Word()); got != want {
			t.Errorf("at %d: got %q, want %q", cp, got, want)
		}
	}
}
