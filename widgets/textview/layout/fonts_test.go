package layout_test

import (
	"bytes"
	"sync"

	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting-utils/harfbuzz"
	"github.com/go-text/typesetting-utils/opentype"
	"github.com/go-text/typesetting/font"

	"nomina/widgets/textview/layout"
)

// latin and emoji are the fonts that the program brings.
var (
	latin = parsed(theme.DefaultTextFont().Content)
	emoji = parsed(theme.DefaultEmojiFont().Content)
)

// The other fonts are those that the shaper is tested with.
var (
	dejaVu     = parsed(file(opentype.Files.ReadFile, "common/DejaVuSans.ttf")) // Hebrew and much else
	arabic     = parsed(file(opentype.Files.ReadFile, "common/NotoSansArabic.ttf"))
	japanese   = parsed(file(opentype.Files.ReadFile, "common/mplus-1p-regular.ttf"))
	devanagari = parsed(file(harfbuzz.Files.ReadFile, "perf_reference/fonts/NotoSansDevanagari-Regular.ttf"))
)

func file(read func(string) ([]byte, error), name string) func() []byte {
	return func() []byte {
		data, err := read(name)
		if err != nil {
			panic(err)
		}
		return data
	}
}

// parsed returns a face, which is parsed once.
func parsed(data func() []byte) func() *font.Face {
	return sync.OnceValue(func() *font.Face {
		f, err := font.ParseTTF(bytes.NewReader(data()))
		if err != nil {
			panic(err)
		}
		return f
	})
}

// typeface is the one the program draws with where it finds no other fonts:
// much has no glyph.
func typeface() *layout.Typeface {
	return layout.NewTypeface([]*font.Face{latin(), emoji()}, nil)
}

// lender lends what it has.
type lender []*font.Face

func (l lender) Face(cluster []rune) *font.Face {
	for _, f := range l {
		if _, ok := f.NominalGlyph(cluster[0]); ok {
			return f
		}
	}
	return nil
}

// worldly is a typeface that most scripts are covered by. Thai is not.
func worldly() *layout.Typeface {
	return layout.NewTypeface([]*font.Face{latin(), emoji()}, lender{arabic(), devanagari(), dejaVu(), japanese()})
}
