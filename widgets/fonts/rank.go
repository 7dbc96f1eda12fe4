package fonts

import (
	"strings"

	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// kind says what a family is for, as far as its name tells. Fonts do not say it
// in any other way that can be relied on.
type kind int

const (
	emojis kind = 1 << iota
	signs
	nothing // boxes for all there is
	mono
	serif
	fancy // handwriting, and looks that not everybody can read
	asian // Chinese, Japanese, Korean: large files, with a little of all
	known // a family made for many scripts, or its system's own
)

// kindOf reads a family's name, in lower case and without blanks.
func kindOf(family string) kind {
	words := []struct {
		is    kind
		parts []string
	}{
		{emojis, []string{"emoji"}},
		{signs, []string{"symbol", "dingbat", "music", "math", "icon", "awesome", "braille", "signwriting", "wingding", "webding", "marlett"}},
		{nothing, []string{"lastresort", "adobeblank", "unifont", "fixedsys", "fallback"}},
		{mono, []string{"mono", "courier", "typewriter", "consol", "code", "terminal", "typist"}},
		{serif, []string{
			"serif", "naskh", "song", "ming", "mincho", "batang", "myungjo", "times", "frank", "david", "norasi", "kinnari",
			"garamond", "cambria", "songti",
		}},
		{fancy, []string{
			"rashi", "kufi", "nastaliq", "urdu", "looped", "gungsuh", "kaiti", "ukai", "dfkai", "script", "purisa", "hand", "comic", "brush", "xing",
			"unjoined", "display", "sawasdee", "tlwg", "condensed", "slanted", "mudir", "thuluth", "diwan",
		}},
		{asian, []string{
			"cjk", "pingfang", "hiragino", "yahei", "simsun", "simhei", "yugothic", "meiryo", "malgun", "gothicneo", "jhenghei", "sourcehan",
			"wenquanyi", "droidsansfallback", "heiti", "takao", "ipagothic", "ipaex", "ipapgothic", "ipamincho", "nanum", "unbatang", "baekmuk", "ukai", "uming", "mingliu", "msgothic",
			"uigothic", "songti", "gulim", "dotum", "batang",
		}},
		{known, []string{
			"notosans", "segoeui", "nirmalaui", "leelawadeeui", "ebrima", "gadugi", "sfpro", "sfarabic", "sfhebrew", "geezapro", "arialhebrew",
			"thonburi", "kohinoor", "pingfang", "hiraginosans", "gothicneo", "yahei", "malgun", "yugothic", "jhenghei", "sourcehansans", "mishafi",
		}},
	}
	var k kind
	for _, w := range words {
		for _, part := range w.parts {
			if strings.Contains(family, part) {
				k |= w.is
				break
			}
		}
	}
	// "Sans Serif" is none, and "Serif" within "Sans" families never alone.
	if strings.Contains(family, "sansserif") {
		k &^= serif
	}
	return k
}

// wish is what a grapheme asks of a font.
type wish struct {
	script language.Script
	emoji  bool // it shall have colours
}

// asianScript reports whether s is written with the large fonts.
func asianScript(s language.Script) bool {
	switch s {
	case language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo:
		return true
	}
	return false
}

// rank returns how little a font suits a wish; the least is taken. The figures
// only order what the names tell: colours where they belong, plain upright
// faces of a family for many scripts, and no 20 MB for a single sign.
func rank(p fontscan.Footprint, k kind, w wish, lang string) int {
	r := slant(p.Aspect)
	penalty := func(is kind, n int) {
		if k&is != 0 {
			r += n
		}
	}
	if w.emoji != (k&emojis != 0) {
		r += 2000
	}
	penalty(nothing, 10_000)
	penalty(signs, 500)
	penalty(mono, 150)
	penalty(fancy, 120)
	penalty(serif, 80)
	penalty(known, -50)
	if asianScript(w.script) {
		r += region(p.Family, lang)
	} else {
		penalty(asian, 200)
	}
	return r
}

// variety returns which of region's languages a tag of BCP 47 is.
func variety(tag string) string {
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if parts[0] != "zh" {
		return parts[0]
	}
	for _, p := range parts[1:] {
		switch p {
		case "hant", "tw", "hk", "mo":
			return "zh-hant"
		}
	}
	return "zh"
}

// region prefers, among the fonts that draw Chinese signs as each country does,
// those of the reader's language; without one, the simplified ones.
func region(family, lang string) int {
	of := []struct {
		lang  string
		parts []string
	}{
		{"ja", []string{"jp", "yugothic", "meiryo", "hiraginosans", "hiraginokaku", "msgothic", "ipagothic", "ipaex", "takao"}},
		{"ko", []string{"kr", "malgun", "gothicneo", "nanum"}},
		{"zh-hant", []string{"tc", "jhenghei", "hk", "mingliu"}},
		{"zh", []string{"sc", "yahei", "wenquanyi", "simhei", "droidsansfallback"}},
	}
	for i, o := range of {
		for _, part := range o.parts {
			if strings.Contains(family, part) {
				if o.lang == lang {
					return -30
				}
				return -4 * i
			}
		}
	}
	return 0
}
