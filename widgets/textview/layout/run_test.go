package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// TestRuns_StandSideBySideAndCoverTheLine wants each grapheme that takes room to
// be in one run; tabs are in none.
func TestRuns_StandSideBySideAndCoverTheLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, x := anyPage(t)
		for _, pl := range places(p) {
			runs, right := p.Runs(nil, pl), float32(-1<<20)
			for _, r := range runs {
				if (r.Face == nil) != (r.Box != "") || r.X < right || r.Width < 0 {
					t.Fatalf("run %+v behind %v", r, right)
				}
				right = r.X + r.Width
			}
			l := p.Line(pl)
			for cp := l.Start; cp < l.Visible; cp = x.NextGrapheme(cp) {
				checkDrawn(t, p, x, pl, cp, runs)
			}
		}
	})
}

func checkDrawn(t *rapid.T, p *layout.Page, x *text.Index, pl layout.Place, cp int, runs []layout.Run) {
	whole := text.Range{Start: cp, End: x.NextGrapheme(cp)}
	e := p.Extents(nil, pl, whole)[0]
	width := float32(0)
	for _, r := range runs {
		width += max(0, min(r.X+r.Width, e.X1)-max(r.X, e.X0))
	}
	want := e.X1 - e.X0
	if x.Slice(whole) == "\t" {
		want = 0
	}
	if width != want {
		t.Fatalf("%d: got %v pixels of runs, want %v", cp, width, want)
	}
}

// describe tells face and box of each run, and what text its width covers.
func describe(p *layout.Page, pl layout.Place, names map[*font.Face]string) []string {
	var out []string
	for _, r := range p.Runs(nil, pl) {
		s := names[r.Face]
		if r.Face == nil {
			s = "box " + r.Box
		}
		cps := []int{}
		for x := r.X + 0.01; x < r.X+r.Width; x++ {
			if cp, ok := p.Over(pl, x); ok && !slices.Contains(cps, cp) {
				cps = append(cps, cp)
			}
		}
		if len(cps) > 1 {
			s += fmt.Sprintf(" %d…%d", cps[0], cps[len(cps)-1])
		} else if len(cps) == 1 {
			s += fmt.Sprintf(" %d", cps[0])
		}
		out = append(out, s)
	}
	return out
}

func TestRuns(t *testing.T) {
	names := map[*font.Face]string{
		latin(): "latin", emoji(): "emoji", dejaVu(): "dejavu", arabic(): "arabic", japanese(): "japanese",
		devanagari(): "devanagari",
	}
	for _, tt := range []struct {
		name, in string
		width    float32
		want     []string
	}{
		{"common text", "Guerre en Ukraine\n", 300, []string{"latin 0…16"}},
		{"hanging blanks", "Guerre   \n", 300, []string{"latin 0…5"}},
		{"tab", "a\tb", 300, []string{"latin 0", "latin 2"}},
		{"soft hyphen inside", "ab\u00ADcd", 300, []string{"latin 0…4"}},
		{"soft hyphen at the end", "abcd\u00ADefgh", 62, []string{"latin 0…3", "latin"}},
		{"soft hyphen at the end, from right to left", "אבגד\u00ADהוזח", 62, []string{"latin", "dejavu 3…0"}},
		{"hebrew in latin", "ab אב, cd", 300, []string{"latin 0…2", "dejavu 4…3", "latin 5…8"}},
		{"latin in hebrew", "אב cd, גד", 300, []string{"dejavu 8…7", "latin 6…5", "latin 3…4", "dejavu 2…0"}},
		{"numbers in arabic", "في 24 نوفمبر", 300, []string{"arabic 11…5", "arabic 3…4", "arabic 2…0"}},
		{"one face for a script and what is in it", "日本、(語)。日", 300, []string{"japanese 0…7"}},
		{"emoji", "a 👩‍👩‍👧 b", 300, []string{"latin 0…1", "emoji 2", "latin 7…8"}},
		{"digits behind an emoji", "👍 12", 300, []string{"emoji 0", "latin 1…3"}},
		{"no font", "a \U00012000\uE000 b", 300, []string{"latin 0…1", "box 12000 2", "box E000 3", "latin 4…5"}},
		{"a mark that no font has", "a\u0E31", 300, []string{"latin 0", "box 0E31 0"}},
		{"an invalid byte", "a\xffb", 300, []string{"latin 0…2"}},
		{"nothing", "\u200B", 300, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := layout.NewPage(tt.in, worldly(), format(tt.width))
			if diff := cmp.Diff(tt.want, describe(p, p.First(), names)); diff != "" {
				t.Errorf("runs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRuns_FromRightToLeftBeginAtTheRight(t *testing.T) {
	p := layout.NewPage("שלום\nשלום עולם", worldly(), format(300))
	for _, pl := range places(p) {
		runs := p.Runs(nil, pl)
		if last := runs[len(runs)-1]; last.X+last.Width != 300 || !p.RTL(pl) {
			t.Errorf("got %v to %v, want up to 300", last.X, last.X+last.Width)
		}
	}
	first := p.Extents(nil, p.First(), text.Range{Start: 0, End: 1})[0]
	if first.X1 != 300 {
		t.Errorf("the first letter: got %+v, want it at 300", first)
	}
}

// TestRuns_GlyphsStandWhereTheirLettersAre takes scripts in which each letter is
// one glyph that begins at its left edge, and lines cut inside a word.
func TestRuns_GlyphsStandWhereTheirLettersAre(t *testing.T) {
	for _, in := range []string{"Guerre en Ukraine", "שלום עולם ויום טוב", "日本語 と ab", "ab שלום cd", "שלום ab 12 עולם"} {
		for _, width := range []float32{400, 40} {
			p := layout.NewPage(in, worldly(), format(width))
			for _, pl := range places(p) {
				var want, got []float32
				l := p.Line(pl)
				for cp := l.Start; cp < l.Visible; cp++ {
					want = append(want, p.Extents(nil, pl, text.Range{Start: cp, End: cp + 1})[0].X0)
				}
				slices.Sort(want)
				for _, r := range p.Runs(nil, pl) {
					for _, g := range r.Glyphs {
						got = append(got, g.X)
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, line %+v: left edges (-letters +glyphs):\n%s", in, l, diff)
				}
			}
		}
	}
}

func TestRuns_MarksStandOnTheirLetters(t *testing.T) {
	p := layout.NewPage("שָׁלוֹם", worldly(), format(400))
	runs := p.Runs(nil, p.First())
	for _, g := range runs[0].Glyphs {
		if g.X < runs[0].X-1 || g.X > runs[0].X+runs[0].Width {
			t.Errorf("glyph %+v is beside its run %v to %v", g, runs[0].X, runs[0].X+runs[0].Width)
		}
	}
	if got := len(runs[0].Glyphs); got <= 4 {
		t.Errorf("got %d glyphs, want four letters and their marks", got)
	}
}

func TestRuns_JoinAcrossStretchesOfALine(t *testing.T) {
	glyphs := func(in string, width float32) (out []font.GID) {
		p := layout.NewPage(in, worldly(), format(width))
		for _, pl := range places(p) {
			for _, r := range p.Runs(nil, pl) {
				for _, g := range r.Glyphs {
					out = append(out, g.ID)
				}
			}
		}
		slices.Sort(out)
		return out
	}
	if diff := cmp.Diff(glyphs("بببببببببببب", 1000), glyphs("بببببببببببب", 50)); diff != "" {
		t.Errorf("a word that is cut has other glyphs (-whole +cut):\n%s", diff)
	}
}

func TestRuns_WithoutAnyFont(t *testing.T) {
	p := layout.NewPage("ab\tcd", layout.NewTypeface([]*font.Face{nil}, nil), format(400))
	if got := p.Caret(p.First(), 5).X; got <= 0 {
		t.Errorf("width: got %v, want some", got)
	}
	var got []string
	for _, r := range p.Runs(nil, p.First()) {
		got = append(got, r.Box)
	}
	if want := "0061 0062 0063 0064"; strings.Join(got, " ") != want {
		t.Errorf("boxes: got %v, want %s", got, want)
	}
}

func TestRuns_GlyphsAreReused(t *testing.T) {
	p := layout.NewPage("abc אבג def", worldly(), format(400))
	runs := p.Runs(nil, p.First())
	n := testing.AllocsPerRun(20, func() { runs = p.Runs(runs[:0], p.First()) })
	if n > 0 {
		t.Errorf("got %v allocations, want none", n)
	}
}

// counting lends one face and counts how often it is asked.
type counting struct {
	face  *font.Face
	asked int
}

func (c *counting) Face([]rune) *font.Face {
	c.asked++
	return c.face
}

func TestRuns_AskTheFallbackOnceForAWord(t *testing.T) {
	c := &counting{face: japanese()}
	p := layout.NewPage("a 日本日本日本 b", layout.NewTypeface([]*font.Face{latin()}, c), format(400))
	if got := len(p.Runs(nil, p.First())); got != 3 || c.asked != 1 {
		t.Errorf("got %d runs and %d questions, want 3 and 1", got, c.asked)
	}
}

type late struct{ face *font.Face }

func (l *late) Face([]rune) *font.Face { return l.face }

func TestRefont_AsksTheFallbackAgain(t *testing.T) {
	l := &late{}
	face := layout.NewTypeface([]*font.Face{latin()}, l)
	p := layout.NewPage("a 日本", face, format(400))
	if got := p.Runs(nil, p.First())[1].Box; got != "65E5" {
		t.Fatalf("before: got box %q, want 65E5", got)
	}
	l.face = japanese()
	p.Refont(face)
	if got := p.Runs(nil, p.First())[1]; got.Face != japanese() || len(got.Glyphs) != 2 {
		t.Errorf("after: got %+v, want two glyphs", got)
	}
}
