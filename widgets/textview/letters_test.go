package textview

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/go-text/typesetting/font"
	"github.com/google/go-cmp/cmp"

	"nomina/data/text"
)

// String tells what a line shows; faces have no names.
func (ln *line) String() string {
	s := fmt.Sprint(ln.look)
	for _, r := range ln.runs {
		s += fmt.Sprint(r.X, r.Width, r.Box, r.Glyphs)
	}
	return s
}

// scaled is a desk on a screen of a density.
func scaled(t *testing.T, s string, scale float32) *desk {
	d := newDesk(t, s)
	d.win.Canvas().(interface{ SetScale(float32) }).SetScale(scale)
	d.Refresh()
	return d
}

// TestLetters_WhereLaidOut looks for each line's picture: on whole device
// pixels, around the letters, as large as what is painted.
func TestLetters_WhereLaidOut(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5, 2} {
		d := scaled(t, longText()+sample, scale)
		for _, size := range []int{8, 13, 18, 25, 72} {
			d.SetTextSize(size)
			d.scrollBy(7.3)
			d.repaint()
			for _, row := range d.rows {
				ln := d.paint.letters.now[row.line.Start]
				if ln == nil {
					continue
				}
				at, em := ln.raster.Position(), float32(size)
				for _, v := range []float32{at.X * scale, at.Y * scale} {
					if off := math.Abs(float64(v) - math.Round(float64(v))); off > 0.02 {
						t.Fatalf("scale %v, size %d: a line %v off the pixels", scale, size, off)
					}
				}
				if x, want := at.X, d.left()+ln.runs[0].X; x < want-em/4 || x > want+em {
					t.Errorf("scale %v, size %d: a line at %v, laid out at %v", scale, size, x, want)
				}
				base := row.y + d.base()
				if top, foot := at.Y, at.Y+ln.raster.Size().Height; top < base-1.3*em || top > base || foot > base+em/2+1 {
					t.Errorf("scale %v, size %d: from %v to %v, the baseline is at %v", scale, size, top, foot, base)
				}
				w, h := int(math.Round(float64(ln.raster.Size().Width*scale))), int(math.Round(float64(ln.raster.Size().Height*scale)))
				if got, want := ln.raster.Generator(w, h).Bounds(), image.Rect(0, 0, w, h); got != want {
					t.Errorf("scale %v, size %d: got a picture of %v, want %v", scale, size, got, want)
				}
			}
		}
	}
}

// TestLetters_StayWithTheirLines scrolls: what is still in sight keeps its
// picture, and no more pictures are kept than before.
func TestLetters_StayWithTheirLines(t *testing.T) {
	d := newDesk(t, strings.Repeat(longText(), 3))
	seen := map[*line]bool{}
	for range 300 {
		before := map[int]*line{}
		for cp, ln := range d.paint.letters.now {
			before[cp] = ln
		}
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -70)})
		for cp, ln := range d.paint.letters.now {
			seen[ln] = true
			if was := before[cp]; was != nil && was != ln {
				t.Fatalf("the line at %d got another picture", cp)
			}
		}
	}
	for range 100 {
		d.scrollBy(3000)
		d.repaint()
		for _, ln := range d.paint.letters.now {
			seen[ln] = true
		}
	}
	if most := 2 * len(d.rows); len(seen) > most {
		t.Errorf("%d pictures were made, want at most %d", len(seen), most)
	}
}

// TestLetters_PaintedWhenChanged compares what is painted after a change with a
// view that was never different.
func TestLetters_PaintedWhenChanged(t *testing.T) {
	faces := []*font.Face{parsed(test.Theme().Font(fyne.TextStyle{Bold: true}))}
	changes := map[string]func(d *desk){
		"text":     func(d *desk) { d.SetText(text.New("Another text.\nIt has two lines.")) },
		"size":     func(d *desk) { d.SetTextSize(25) },
		"theme":    func(d *desk) { test.ApplyTheme(t, dark()); d.Refresh() },
		"width":    func(d *desk) { d.win.Resize(fyne.NewSize(320, 400)) },
		"typeface": func(d *desk) { d.SetTypeface(faces, nil) },
		"scale":    func(d *desk) { d.win.Canvas().(interface{ SetScale(float32) }).SetScale(2); d.Refresh() },
	}
	for name, change := range changes {
		d := newDesk(t, sample)
		before := ascii(d)
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)})
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 500)})
		change(d)
		got := ascii(d)
		fresh := newDesk(t, sample)
		change(fresh)
		if diff := cmp.Diff(ascii(fresh), got); diff != "" {
			t.Errorf("%s: painted (-fresh +changed):\n%s", name, diff)
		}
		if got == before && name != "theme" {
			t.Errorf("%s: nothing changed", name)
		}
	}
}

// ascii is what the pictures in sight hold.
func ascii(d *desk) string {
	var out strings.Builder
	for _, row := range d.rows {
		if ln := d.paint.letters.now[row.line.Start]; ln != nil {
			img := ln.raster.Generator(0, 0).(*image.RGBA)
			for i := 3; i < len(img.Pix); i += 4 {
				out.WriteByte(" .:#"[img.Pix[i]>>6])
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

func TestLetters_FollowTheTheme(t *testing.T) {
	d := newDesk(t, sample)
	test.ApplyTheme(t, dark())
	d.Refresh()
	for _, ln := range d.paint.letters.now {
		if got := color.NRGBA(ln.look.Color); got != d.paint.colors.ink {
			t.Errorf("a line is painted in %v, want %v", got, d.paint.colors.ink)
		}
	}
}

// lending is a fallback without a font, as long as there is hope.
type lending struct{ waiting bool }

func (lending) Face([]rune) *font.Face { return nil }
func (l lending) Waiting() bool        { return l.waiting }

func TestLetters_BlankWhileWaiting(t *testing.T) {
	d := newDesk(t, "\U00012000\U00012001 x")
	boxed := func() (n int) {
		for _, ln := range d.paint.letters.now {
			for _, r := range ln.runs {
				if r.Box != "" {
					n++
				}
			}
		}
		return n
	}
	if n := boxed(); n != 2 {
		t.Errorf("%d boxes without a fallback, want 2", n)
	}
	d.SetTypeface(nil, lending{true})
	if n := boxed(); n != 0 {
		t.Errorf("%d boxes while fonts are read, want none", n)
	}
	d.SetTypeface(nil, lending{false})
	if n := boxed(); n != 2 {
		t.Errorf("%d boxes when there is no hope, want 2", n)
	}
}

func TestSetTypeface_KeepsTheReadersLine(t *testing.T) {
	d := newDesk(t, strings.Repeat(longText(), 3))
	d.ScrollTo(text.Range{Start: 5000, End: 5001})
	before := d.Place().CodePoint
	d.SetTypeface([]*font.Face{parsed(test.Theme().Font(fyne.TextStyle{Monospace: true}))}, nil)
	if got := d.Place().CodePoint; got > before || got < before-120 {
		t.Errorf("got to %d, was at %d", got, before)
	}
}

func TestLines(t *testing.T) {
	d := newDesk(t, "One.\n\nThree three.")
	if diff := cmp.Diff([]string{"One.", "", "Three three."}, d.Lines()); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// lent is a fallback that has everything.
type lent struct{ face *font.Face }

func (l lent) Face([]rune) *font.Face { return l.face }

// TestTypeface_Emoji asks for pictures: the toolkit's where it has one, the
// machine's where a sequence would fall apart.
func TestTypeface_Emoji(t *testing.T) {
	other := parsed(test.Theme().Font(fyne.TextStyle{}))
	tests := []struct {
		cluster string
		own     bool
	}{
		{"😀", true}, {"👩‍👩‍👧", true}, {"👍🏽", true}, {"❤️", true}, {"❤", false},
		{"👨🏿‍🚀", false}, {"🏴󠁧󠁢󠁥󠁮󠁧󠁿", false}, {"ש", false}, {"\u200d", false},
	}
	own := &toolkitFonts{}
	for _, tt := range tests {
		for range 2 {
			if got := (lender{own, lent{other}}).Face([]rune(tt.cluster)) == own.emoji; got != tt.own {
				t.Errorf("%q in the toolkit's font: got %v, want %v", tt.cluster, got, tt.own)
			}
		}
	}
	for _, cluster := range []string{"👨🏿‍🚀", "❤"} {
		if (lender{own, nil}).Face([]rune(cluster)) != own.emoji {
			t.Errorf("%q is not drawn without another font", cluster)
		}
	}
}
