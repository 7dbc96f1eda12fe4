package layout_test

import (
	"strings"

	"pgregory.net/rapid"

	"nomina/widgets/textview/layout"
)

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
		"العربية والعبرية", "שלום עולם", "قال (Kim) في 24.11.2026: «نعم».", "ab אבג, cd 12 דה",
		"\u2067שלום\u2069 a", "\u202Bab\u202C", "بِسْمِ ٱللَّهِ", "لا إله", "א\u00ADב", "\u0600ب", "अच्छा क्षत्रिय", "日本語と한국",
		"Ἀθήνα", "Київ", "क\u094D\u200Dष", "\u200Fab", "\U0001F9FF\U00012000 \uE000", "ا\t12\tא", "中文文本没有空格", "ภาษาไทย", "हिन्दी क्षेत्र", "한국어 각각",
		"\x00\x07\v\f\u0085", "\xff\xfe broken \xc3", "\u202Eabc\u202C",
		"1\uFE0F\u20E3 \U000E0067", strings.Repeat("x", 300), "   lead and trail   ",
	}
}

// twoWays are characters that change directions, join, or stand between.
var twoWays = []rune("אבש\u05B0جلاى\u064E١12aé(),.-$« \t\u00AD\u200B\u200D\u200E\u200F\u2067\u2066\u2069\u202B\u202E\u202C日👍")

// anyText draws a text of hard pieces, words and random code points.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom(hard()),
		rapid.StringMatching(`[a-zé]{1,12}`),
		rapid.StringOfN(rapid.SampledFrom(twoWays), 1, 15, -1),
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
