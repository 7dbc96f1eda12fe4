package layout_test

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"nomina/widgets/textview/layout"
)

// typeface is the one the program draws with; what it lacks is 10 pixels per
// code point wide, and narrower together than one by one.
func typeface() *layout.Typeface {
	fonts := [][]byte{theme.DefaultTextFont().Content(), theme.DefaultEmojiFont().Content()}
	return layout.NewTypeface(fonts, func(s string, points int) float32 {
		n := float32(utf8.RuneCountInString(s))
		return n*10 - (n-1)/2
	})
}

// format is a page as the program sets it, width pixels wide.
func format(width float32) layout.Format {
	return layout.Format{Points: 18, Width: width, Line: 31, Gap: 9}
}

// hard are texts that have gone wrong somewhere before.
func hard() []string {
	return []string{
		"", "\n", "\r\n", "\r", "a\n\nb", "trailing\n", "\u2028\u2029",
		"a\tb\t\tc", "soft\u00ADhyphen", "zero\u200Bwidth\u200Djoiner\uFEFF",
		"👩‍👩‍👧‍👦👍🏽🇫🇷", "e\u0301\u0302 a\u0308", "« guillemets » l’Ukraine",
		"العربية والعبرية", "שלום עולם", "中文文本没有空格", "ภาษาไทย", "हिन्दी क्षेत्र", "한국어 각각",
		"\x00\x07\v\f\u0085", "\xff\xfe broken \xc3", "\u202Eabc\u202C",
		"1\uFE0F\u20E3 \U000E0067", strings.Repeat("x", 300), "   lead and trail   ",
	}
}

// anyText draws a text of hard pieces, words and random code points.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom(hard()),
		rapid.StringMatching(`[a-zé]{1,12}`),
		rapid.String(),
		rapid.SampledFrom([]string{" ", " ", "\n", "\r\n", "\t", ", ", "-"}),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 25).Draw(t, "pieces"), "")
	})
}

// places returns every line of p from the top.
func places(p *layout.Page) []layout.Place {
	out := []layout.Place{p.First()}
	for {
		next, ok := p.Next(out[len(out)-1])
		if !ok {
			return out
		}
		out = append(out, next)
	}
}

// article is about n bytes of French prose in paragraphs.
func article(n int) string {
	const line = "Le leader nord-coréen Kim Jong-un a promis la Russie de «soutenir inconditionnellement» dans la " +
		"guerre contre l’Ukraine pendant plus de trois ans, ce qui a avancé jeudi les journaux du gouvernement. "
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(line)
		if i%4 == 3 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
