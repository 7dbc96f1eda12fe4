package fonts

import (
	"unicode"

	"github.com/go-text/typesetting/language"
)

const (
	textStyle  = 0xFE0E // variation selector: as a sign of text
	emojiStyle = 0xFE0F // variation selector: as a picture
)

// wishOf returns what a grapheme asks of a font.
func wishOf(cluster []rune) wish {
	w := wish{script: language.Common}
	for _, r := range cluster {
		switch {
		case r == emojiStyle:
			w.emoji = true
		case r == textStyle:
			return wish{script: w.script}
		case pictured(r):
			w.emoji = true
		}
		if s := scriptOf(r); w.script == language.Common && s != language.Inherited {
			w.script = s
		}
	}
	return w
}

// Pictured reports whether a grapheme is an emoji by Unicode: a picture by
// nature or by a variation selector. The hearts, suns and arrows that are only
// among the emoji, too, are signs of a text.
func Pictured(cluster []rune) bool { return wishOf(cluster).emoji }

// scriptOf returns a character's script. The stops, brackets and wide letters of
// Chinese and Japanese have none by Unicode, and belong to no other font.
func scriptOf(r rune) language.Script {
	switch {
	case r >= 0x2E80 && r <= 0x303F, r >= 0x31C0 && r <= 0x33FF, r >= 0xFE30 && r <= 0xFE4F, r >= 0xFF00 && r <= 0xFFEF:
		return language.Han
	}
	return language.LookupScript(r)
}

// pictured reports whether a character alone is a picture: Unicode's property
// Emoji_Presentation, with the few signs of its large blocks that are text when
// they stand alone.
func pictured(r rune) bool {
	if r >= 0x1F300 {
		return r <= 0x1FAFF
	}
	return unicode.Is(&unicode.RangeTable{
		R16: []unicode.Range16{
			{0x231A, 0x231B, 1}, {0x23E9, 0x23EC, 1}, {0x23F0, 0x23F3, 3}, {0x25FD, 0x25FE, 1}, {0x2614, 0x2615, 1},
			{0x2648, 0x2653, 1}, {0x267F, 0x2693, 20}, {0x26A1, 0x26AA, 9}, {0x26AB, 0x26BD, 18}, {0x26BE, 0x26C4, 6},
			{0x26C5, 0x26CE, 9}, {0x26D4, 0x26EA, 22}, {0x26F2, 0x26F3, 1}, {0x26F5, 0x26FA, 5}, {0x26FD, 0x2705, 8},
			{0x270A, 0x270B, 1}, {0x2728, 0x274C, 36}, {0x274E, 0x2753, 5}, {0x2754, 0x2755, 1}, {0x2757, 0x2795, 62},
			{0x2796, 0x2797, 1}, {0x27B0, 0x27BF, 15}, {0x2B1B, 0x2B1C, 1}, {0x2B50, 0x2B55, 5},
		},
		R32: []unicode.Range32{
			{0x1F004, 0x1F0CF, 203}, {0x1F18E, 0x1F191, 3}, {0x1F192, 0x1F19A, 1}, {0x1F1E6, 0x1F1FF, 1}, {0x1F201, 0x1F21A, 25},
			{0x1F22F, 0x1F232, 3}, {0x1F233, 0x1F236, 1}, {0x1F238, 0x1F23A, 1}, {0x1F250, 0x1F251, 1},
		},
	}, r)
}

// unseen reports whether a font may lack r and still draw its grapheme: it only
// changes what is beside it.
func unseen(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r) || unicode.Is(unicode.Cf, r) || r == 0x34F
}
