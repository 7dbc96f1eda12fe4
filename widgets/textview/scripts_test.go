package textview

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/go-text/typesetting-utils/harfbuzz"
	"github.com/go-text/typesetting-utils/opentype"
	"github.com/go-text/typesetting/font"

	"nomina/data/text"
)

// shelf lends the fonts that the shaper is tested with: the same on every
// machine.
type shelf []*font.Face

func newShelf(t *testing.T) shelf {
	t.Helper()
	var s shelf
	add := func(data []byte, err error) {
		if err != nil {
			t.Fatal(err)
		}
		f, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		s = append(s, f)
	}
	add(opentype.Files.ReadFile("common/NotoSansArabic.ttf"))
	add(opentype.Files.ReadFile("common/DejaVuSans.ttf"))
	add(opentype.Files.ReadFile("common/mplus-1p-regular.ttf"))
	add(harfbuzz.Files.ReadFile("perf_reference/fonts/NotoSansDevanagari-Regular.ttf"))
	return s
}

func (s shelf) Face(cluster []rune) *font.Face {
	for _, f := range s {
		if coversAll(f, cluster) {
			return f
		}
	}
	return nil
}

func coversAll(f *font.Face, cluster []rune) bool {
	for _, r := range cluster {
		if _, ok := f.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}

// scripts is one text in many: what is read from right to left has words and
// figures in it that are not.
const scripts = "Latin, Ελλάδα, Москва, שלום, العربية, 日本語, हिन्दी: one baseline.\n" +
	"הספר \"War and Peace\" יצא ב-1869, ונמכר ב-12,50 ש\"ח.\n" +
	"زار الرئيس مدينة باريس (Paris) في 2023 والتقى 3 وزراء.\n" +
	"日本の首都は東京です。क्षत्रिय और ज्ञान। 👩‍👩‍👧 👍🏽 é\n" +
	"\U00012000 \U000F0000 has no font."

func TestLooks_Scripts(t *testing.T) {
	for name, th := range themes() {
		d := newDesk(t, scripts)
		test.ApplyTheme(t, th)
		d.SetTypeface(nil, newShelf(t))
		d.win.Resize(fyne.NewSize(640, 330))
		d.annotate("a", "שלום, العربية", "event")
		d.annotate("b", "War and Peace", "org")
		d.annotate("c", "ב-1869", "event")
		d.annotate("d", "باريس (Paris) في 2023", "place")
		d.annotate("e", "東京", "place")
		d.annotate("f", "ज्ञान", "person")
		d.Choose("d")
		test.AssertImageMatches(t, "scripts-"+name+".png", d.win.Canvas().Capture())
		d.Select(text.Range{Start: d.find("הספר", 0).Start, End: d.find("الرئيس", 0).End})
		test.AssertImageMatches(t, "scripts-selected-"+name+".png", d.win.Canvas().Capture())
	}
}
