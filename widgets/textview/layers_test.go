package textview

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"nomina/data/text"
	"nomina/widgets/tint"
)

// onion is a name in a name in a name, eight deep.
const onion = "le ministre des affaires étrangères de la République populaire de Chine à Pékin\n" +
	"Aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll\n" +
	"Sergei Shoaiku, Bank of America, New York Times, I"

// peel marks the onion: nested, crossing and identical ones.
func (d *desk) peel() {
	kinds := []string{"event", "person", "org", "place"}
	for i, sub := range []string{
		"le ministre des affaires étrangères de la République populaire de Chine à Pékin",
		"ministre des affaires étrangères de la République populaire de Chine",
		"affaires étrangères de la République populaire de Chine",
		"étrangères de la République populaire de Chine", "la République populaire de Chine",
		"République populaire de Chine", "populaire de Chine", "Chine",
	} {
		d.annotate(fmt.Sprint("nested", i), sub, kinds[i%4])
	}
	for i, sub := range []string{
		"Aaaa bbbb cccc dddd eeee ffff", "bbbb cccc dddd eeee ffff gggg", "cccc dddd eeee ffff gggg hhhh",
		"dddd eeee ffff gggg hhhh iiii", "eeee ffff gggg hhhh iiii jjjj", "ffff gggg hhhh iiii jjjj kkkk",
	} {
		d.annotate(fmt.Sprint("crossing", i), sub, kinds[i%4])
	}
	for i := range 2 {
		d.annotate(fmt.Sprint("twin", i), "Sergei Shoaiku", kinds[i])
	}
	for i := range 6 {
		d.annotate(fmt.Sprint("six", i), "Bank of America", kinds[i%4])
		d.SetMark(Mark{ID: fmt.Sprint("thin", i), Range: d.find("I", 0), Style: kinds[i%4]})
	}
	for i := range 3 {
		d.annotate(fmt.Sprint("same", i), "New York Times", "org")
	}
}

// colorful is one of the default theme's variants, or one of high contrast.
func contrasts() map[string]fyne.Theme {
	return map[string]fyne.Theme{
		"light": light(), "dark": dark(),
		"high-light": stark{variant{theme.DefaultTheme(), theme.VariantLight}},
		"high-dark":  stark{variant{theme.DefaultTheme(), theme.VariantDark}},
	}
}

func TestLooks_Layers(t *testing.T) {
	for name, th := range contrasts() {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, onion)
			test.ApplyTheme(t, th)
			d.SetHighContrast(name[0] == 'h')
			d.win.Resize(fyne.NewSize(820, 210))
			d.peel()
			test.AssertImageMatches(t, "layers-"+name+".png", d.win.Canvas().Capture())
		})
	}
}

// stark makes a theme's page and letters black and white.
type stark struct{ variant }

func (s stark) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	is := (n == theme.ColorNameBackground) == (s.of == theme.VariantLight)
	if n != theme.ColorNameBackground && n != theme.ColorNameForeground {
		return s.variant.Color(n, v)
	}
	if is {
		return color.White
	}
	return color.Black
}

// TestLayers_AreToldApart compares the outlines of six layers on one range.
func TestLayers_AreToldApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := New()
		v.SetTextSize(rapid.IntRange(minSize, maxSize).Draw(t, "size"))
		v.SetLeading(rapid.IntRange(LeastLeading, MostLeading).Draw(t, "leading"))
		wide := rapid.Float32Range(1, 300).Draw(t, "wide")
		p := &painter{v: v}
		v.rows = []row{{}}
		for i := 1; i < 6; i++ {
			x0, y0, w0, h0 := p.bounds(region{x0: 10, x1: 10 + wide}, i-1)
			x1, y1, w1, h1 := p.bounds(region{x0: 10, x1: 10 + wide}, i)
			if y1-y0 < 1 && (y0+h0)-(y1+h1) < 0.5 {
				t.Fatalf("layers %d and %d are both from %v to %v", i-1, i, y0, y0+h0)
			}
			if x1 < x0 || x1+w1 > x0+w0 || y1 < y0 || y1+h1 > y0+h0 || h1 < 1 || w1 < 1 {
				t.Fatalf("layer %d (%v %v %v %v) is not inside of %d (%v %v %v %v)", i, x1, y1, w1, h1, i-1, x0, y0, w0, h0)
			}
		}
	})
}

// TestLayers_StayWhileScrolling looks at the same marks from two places.
func TestLayers_StayWhileScrolling(t *testing.T) {
	d := newDesk(t, longText())
	rapid.Check(t, func(t *rapid.T) {
		d.SetMarks(nil)
		d.toTop()
		var marks []Mark
		for i := range rapid.IntRange(1, 30).Draw(t, "marks") {
			start := rapid.IntRange(0, 1500).Draw(t, "start")
			marks = append(marks, Mark{ID: fmt.Sprint(i), Range: rangeOf(start, start+rapid.IntRange(1, 300).Draw(t, "length")), Style: "org"})
		}
		d.SetMarks(marks)
		floors := map[string]int{}
		for _, r := range d.paint.regions {
			floors[r.mark.ID] = r.floor
		}
		for range 5 {
			d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, rapid.Float32Range(-200, 100).Draw(t, "by"))})
			for _, r := range d.paint.regions {
				if was, seen := floors[r.mark.ID]; seen && was != r.floor {
					t.Fatalf("%s: got layer %d, want %d as before", r.mark.ID, r.floor, was)
				}
				floors[r.mark.ID] = r.floor
			}
		}
	})
}

// TestTags_HideNoLetter measures the label marks against the letters of the two
// lines between which they stand.
func TestTags_HideNoLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := New()
		v.SetTextSize(rapid.IntRange(minSize, maxSize).Draw(t, "size"))
		v.SetLeading(rapid.IntRange(LeastLeading, MostLeading).Draw(t, "leading"))
		size, foot := float32(v.size), v.base()-v.tagLift()
		head := foot - capital*v.tagSize()
		if highest := v.base() - accented*size; foot > highest {
			t.Errorf("label marks end at %v, the letters below begin at %v", foot, highest)
		}
		if lowest := v.base() - v.lineHeight() + (1.19-accented)*size; head < lowest {
			t.Errorf("label marks begin at %v, the letters above end at %v", head, lowest)
		}
		if _, bottom := v.box(0, 0); bottom > v.lineHeight()+head+1 {
			t.Errorf("a tint ends at %v, the label marks below begin at %v", bottom, v.lineHeight()+head)
		}
	})
}

func TestLeading_KeepsTheLine(t *testing.T) {
	d := newDesk(t, longText())
	d.ScrollTo(text.Range{Start: 15_000, End: 15_001})
	top := d.Place().CodePoint
	d.SetLeading(230)
	d.SetColumn(50)
	d.SetColumn(1000)
	if got := d.Place().CodePoint; got != top {
		t.Errorf("the line at the top begins at %d, want %d", got, top)
	}
}

func TestShade_HighContrast(t *testing.T) {
	for name, th := range contrasts() {
		test.NewTempApp(t).Settings().SetTheme(th)
		v := New()
		v.SetHighContrast(true)
		c := v.colors()
		for _, label := range palette() {
			checkShade(t, name, label, c)
			for i, edge := range newShade(Style{Color: label}, c).edge {
				if k := tint.Contrast(edge, c.page); k < tint.Readable {
					t.Errorf("%s %v outline %d: got contrast %.2f, want %.1f", name, label, i, k, tint.Readable)
				}
			}
		}
	}
}
