package layout_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

func lines(p *layout.Page) []layout.Line {
	var out []layout.Line
	for _, pl := range places(p) {
		out = append(out, p.Line(pl))
	}
	return out
}

func TestPage_LinesCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		width := rapid.Float32Range(1, 500).Draw(t, "width")
		p := layout.NewPage(s, world, format(width))
		at := 0
		for _, l := range lines(p) {
			if l.Start != at || l.End < l.Start || l.Visible < l.Start || l.Visible > l.End {
				t.Fatalf("line %+v does not follow code point %d", l, at)
			}
			at = l.End
		}
		if want := utf8.RuneCountInString(s); at != want || p.Len() != want {
			t.Fatalf("got %d code points, want %d", at, want)
		}
	})
}

// TestPage_LinesFit measures by what is painted. A line may be wider than the
// column only where it could not be cut, as in a column of one pixel: it is one
// grapheme, or several that are drawn as one.
func TestPage_LinesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, x := anyPage(t)
		f := p.Format()
		f.Width = 1
		cuts := map[int]bool{}
		for _, l := range lines(layout.NewPage(x.String(), world, f)) {
			cuts[l.Start] = true
		}
		width := p.Format().Width
		for _, pl := range places(p) {
			runs := p.Runs(nil, pl)
			if len(runs) == 0 {
				continue
			}
			l, last := p.Line(pl), runs[len(runs)-1]
			left, right := runs[0].X, last.X+last.Width
			if left >= 0 && right <= width+1.0/64 {
				continue
			}
			for cp := l.Start + 1; cp < l.Visible; cp++ {
				if cuts[cp] {
					t.Fatalf("line %+v from %v to %v, want within %v, or cut at %d", l, left, right, width, cp)
				}
			}
		}
	})
}

// TestPage_LazyIsWhole looks at places in any order, and after that at all.
func TestPage_LazyIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		f := format(rapid.Float32Range(20, 500).Draw(t, "width"))
		whole := layout.NewPage(s, world, f)
		want := picture(whole)
		lazy := layout.NewPage(s, worldly(), format(rapid.Float32Range(20, 500).Draw(t, "width before")))
		for range 5 {
			cp := rapid.IntRange(-1, lazy.Len()+1).Draw(t, "look at")
			if rapid.Bool().Draw(t, "set anew") {
				lazy.SetFormat(f)
			}
			lazy.Runs(nil, lazy.At(cp))
		}
		lazy.SetFormat(f)
		cp := rapid.IntRange(-1, lazy.Len()+1).Draw(t, "compare at")
		if got, want := lazy.Caret(lazy.At(cp), cp), whole.Caret(whole.At(cp), cp); got != want {
			t.Fatalf("caret at %d: got %+v, want %+v", cp, got, want)
		}
		if diff := cmp.Diff(want, picture(lazy)); diff != "" {
			t.Fatalf("lazy differs from whole (-want +got):\n%s", diff)
		}
		if lazy.Height() != whole.Height() {
			t.Fatalf("height: got %v, want %v", lazy.Height(), whole.Height())
		}
	})
}

// drawn is what there is to see on a line.
type drawn struct {
	Line   layout.Line
	Carets []layout.Caret
	X      []float32 // of runs and their glyphs
	IDs    []font.GID
	Boxes  []string
}

func picture(p *layout.Page) []drawn {
	var out []drawn
	for _, pl := range places(p) {
		d := drawn{Line: p.Line(pl)}
		for cp := d.Line.Start; cp <= d.Line.End; cp++ {
			d.Carets = append(d.Carets, p.Caret(pl, cp))
		}
		for _, r := range p.Runs(nil, pl) {
			d.X, d.Boxes = append(d.X, r.X, r.Width), append(d.Boxes, r.Box)
			for _, g := range r.Glyphs {
				d.X, d.IDs = append(d.X, g.X, g.Y), append(d.IDs, g.ID)
			}
		}
		out = append(out, d)
	}
	return out
}

func TestPage_TopAndFindAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := layout.NewPage(anyText().Draw(t, "text"), world, format(120))
		y := 0.0
		for _, pl := range places(p) {
			if got := p.Top(pl); got != y {
				t.Fatalf("top: got %v, want %v", got, y)
			}
			if got, in := p.Find(y + 5); got != pl || in != 5 {
				t.Fatalf("find %v: got %v and %v, want %v and 5", y, got, in, pl)
			}
			y += float64(p.Step(pl))
		}
		if p.Height() != y {
			t.Fatalf("height: got %v, want %v", p.Height(), y)
		}
	})
}

func TestPage_NextAndPrevAgree(t *testing.T) {
	p := layout.NewPage(article(3000), typeface(), format(200))
	all := places(p)
	for i := len(all) - 1; i > 0; i-- {
		if got, ok := p.Prev(all[i]); !ok || got != all[i-1] {
			t.Fatalf("before %v: got %v %v, want %v", all[i], got, ok, all[i-1])
		}
		if !all[i-1].Before(all[i]) || all[i].Before(all[i-1]) {
			t.Fatalf("%v and %v are not in order", all[i-1], all[i])
		}
	}
	if _, ok := p.Prev(all[0]); ok || all[0] != p.First() || all[len(all)-1] != p.Last() {
		t.Error("the ends are not the ends")
	}
}

func TestPage_BreaksAtOpportunities(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"after blanks", "aaaa bbbb cccc", []string{"aaaa ", "bbbb ", "cccc"}},
		{"after a hyphen", "nord-coréen", []string{"nord-", "coréen"}},
		{"not before French marks", "aaaa\u00A0! bb", []string{"aaaa\u00A0! ", "bb"}},
		{"a word too wide", "aaaaaaaaaa", []string{"aaaaaa", "aaaa"}},
		{"between ideographs", "日本語日本語日本", []string{"日本語", "日本語", "日本"}},
		{"between words from right to left", "אבגדה וזח", []string{"אבגדה ", "וזח"}},
		{"at a soft hyphen", "aaaa\u00ADbbbb", []string{"aaaa\u00AD", "bbbb"}},
		{"before a soft hyphen without room", "aaaaaa\u00ADaaaaa", []string{"aaaaaa", "\u00ADaaaaa"}},
		{"at line ends", "a\r\nb\rc\u2028d\n", []string{"a\r\n", "b\r", "c\u2028", "d\n", ""}},
		{"at a form feed", "a\fb", []string{"a\f", "b"}},
		{"blanks hang over", "aaaa       bbbb", []string{"aaaa       ", "bbbb"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := layout.NewPage(tt.in, worldly(), format(62))
			x := text.New(tt.in)
			var got []string
			for _, l := range lines(p) {
				got = append(got, x.Slice(text.Range{Start: l.Start, End: l.End}))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPage_WhatHangsOver(t *testing.T) {
	for _, tt := range []struct {
		in      string
		visible int
	}{
		{"ab  \n", 2}, {"ab\u200D\n", 3}, {"क\u094D\u200D \n", 3}, {"ab\u00A0\n", 3}, {"ab\u3000\n", 2},
		{"ab \u0301\n", 4}, {"\n", 0}, {"אב \u200F\n", 2}, {"", 0},
	} {
		p := layout.NewPage(tt.in, worldly(), format(400))
		if got := p.Line(p.First()).Visible; got != tt.visible {
			t.Errorf("%+q: got %d visible, want %d", tt.in, got, tt.visible)
		}
	}
}

func TestPage_ParagraphsOfText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		p := layout.NewPage(s, world, format(1<<15))
		starts := map[int]bool{}
		for _, l := range lines(p) {
			starts[l.Start] = true
		}
		for r := range text.New(s).Paragraphs() {
			if !starts[r.Start] {
				t.Fatalf("no line begins with the paragraph at %d", r.Start)
			}
		}
	})
}

func TestPage_LongParagraphIsCut(t *testing.T) {
	for _, unit := range []string{"palabra ", "x", "字", "é", "👩‍👩‍👧‍👦", "\u0301"} {
		s := ""
		for len(s) < 60_000 {
			s += unit + unit + unit + unit + unit + unit + unit + unit
		}
		p := layout.NewPage(s, typeface(), format(700))
		at, x := 0, text.New(s)
		for _, l := range lines(p) {
			if l.Start != at {
				t.Fatalf("%q: line at %d, want %d", unit, l.Start, at)
			}
			if unit != "\u0301" && at > 0 && x.NextGrapheme(x.PrevGrapheme(at)) != at {
				t.Fatalf("%q: a grapheme is cut at %d", unit, at)
			}
			at = l.End
		}
		if at != p.Len() {
			t.Errorf("%q: got %d code points, want %d", unit, at, p.Len())
		}
	}
}

// TestPage_LongParagraphHasOneDirection wants all of a paragraph that is cut
// into several parts to begin at the same side, whatever the parts are of.
func TestPage_LongParagraphHasOneDirection(t *testing.T) {
	s := "שלום " + strings.Repeat("Latin words, many of them. ", 1500) + "\nend"
	p := layout.NewPage(s, world, format(700))
	for _, cp := range []int{0, 15_000, 30_000, p.Len() - 20} {
		if !p.RTL(p.At(cp)) {
			t.Errorf("at %d: got left to right", cp)
		}
	}
	if p.RTL(p.Last()) {
		t.Error("the next paragraph: got right to left")
	}
}

func TestPage_ForgetsAndRemembers(t *testing.T) {
	s := article(1_200_000)
	p := layout.NewPage(s, typeface(), format(700))
	before := p.Line(p.At(1000))
	x := p.Caret(p.At(1000), 1000)
	for range places(p) {
	}
	if got := p.Line(p.At(1000)); got != before || p.Caret(p.At(1000), 1000) != x {
		t.Errorf("after a walk through the text: got %+v, want %+v", got, before)
	}
}
