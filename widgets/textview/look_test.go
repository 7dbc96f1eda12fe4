package textview

import (
	"fmt"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"nomina/data/text"
)

type fixedTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (t fixedTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(n, t.variant)
}

func TestLook(t *testing.T) {
	body, err := os.ReadFile(os.Getenv("SEED"))
	if err != nil {
		t.Skip("set SEED")
	}
	a := test.NewTempApp(t)
	for i, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		a.Settings().SetTheme(fixedTheme{theme.DefaultTheme(), variant})
		for _, w := range []float32{900, 420} {
			v := New()
			win := test.NewTempWindow(t, v)
			win.SetPadded(false)
			win.Resize(fyne.NewSize(w, 760))
			x := text.New(string(body))
			v.SetText(x)
			v.SetStyles(map[string]Style{
				"p": {rgb(0x0072B2), "Person"}, "l": {rgb(0x009E73), "Place"},
				"o": {rgb(0xD55E00), "Org"}, "e": {rgb(0xCC79A7), "Event"},
			})
			var marks []Mark
			addAll := func(s, style string, dashed bool) {
				for at := 0; ; {
					j := strings.Index(string(body)[at:], s)
					if j < 0 {
						return
					}
					st := x.CodePoint(at + j)
					marks = append(marks, Mark{ID: fmt.Sprint(len(marks)), Range: text.Range{Start: st, End: st + len([]rune(s))}, Style: style, Dashed: dashed})
					at += j + len(s)
				}
			}
			addAll("Kim Jong-un", "p", false)
			addAll("Guerre en Ukraine", "e", false)
			addAll("Ukraine", "l", false)
			addAll("Russie", "l", false)
			addAll("la Corée du Nord à la Russie", "e", false)
			addAll("Corée du Nord", "l", false)
			addAll("Conseil de la défense russe, Sergei Shoaiku", "o", false)
			addAll("Sergei Shoaiku", "p", false)
			addAll("KCNA", "o", false)
			addAll("Pyongyang", "l", true)
			addAll("Ministre de la Défense, Sergei Shoiku", "p", true)
			addAll("Conseil de la défense russe", "o", false)
			addAll("défense russe, Sergei", "e", false)
			addAll("l’agence de presse officielle de la KCNA", "o", false)
			v.SetMarks(marks)
			v.HoverText = func(id string) string {
				return "Person · Kim Jong-un\nnote: the leader of the country, a longer note that must be wrapped\nby Ada, 3 May"
			}
			win.Canvas().Focus(v)
			if i == 0 {
				v.Choose("1")
			} else {
				v.Select(text.Range{Start: 120, End: 330})
			}
			f, _ := os.Create(fmt.Sprintf("/tmp/look-%d-%.0f.png", i, w))
			png.Encode(f, win.Canvas().Capture())
			f.Close()
			fmt.Println(len(v.paint.objects))
		}
	}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
