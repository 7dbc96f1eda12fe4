package textview

import (
	"bytes"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"nomina/widgets/fonts"
	"nomina/widgets/textview/layout"
)

// toolkitFonts are the fonts that the program brings along: they are there on
// every machine.
type toolkitFonts struct {
	text   *font.Face
	emoji  *font.Face // large, so it is read when a text has the first emoji
	looked bool
	shaper shaping.HarfbuzzShaper
	single map[string]bool // sequences, and whether the font draws them as one
}

func parsed(r fyne.Resource) *font.Face {
	if r == nil {
		return nil
	}
	f, err := font.ParseTTF(bytes.NewReader(r.Content()))
	if err != nil {
		return nil
	}
	return f
}

// lender finds faces for what the main ones lack: first the toolkit's emoji,
// then what the view was given. The other way around for a sign that is a
// picture only where one is asked for, and for a sequence of which the toolkit's
// font has no picture of its own.
type lender struct {
	toolkit *toolkitFonts
	then    layout.Fallback
}

// Face implements layout.Fallback.
func (l lender) Face(cluster []rune) *font.Face {
	emoji := l.toolkit.emojiFor(cluster)
	if emoji != nil && fonts.Pictured(cluster) && l.toolkit.isSingle(cluster) {
		return emoji
	}
	if l.then != nil {
		if f := l.then.Face(cluster); f != nil {
			return f
		}
	}
	return emoji
}

// emojiFor returns the emoji font if it has all that is seen of a grapheme.
func (t *toolkitFonts) emojiFor(cluster []rune) *font.Face {
	found := false
	for _, r := range cluster {
		if unicode.Is(unicode.Variation_Selector, r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		if unicode.IsLetter(r) || !t.hasEmoji(r) {
			return nil
		}
		found = true
	}
	if !found {
		return nil
	}
	return t.emoji
}

func (t *toolkitFonts) hasEmoji(r rune) bool {
	if !t.looked {
		t.looked, t.emoji = true, parsed(theme.DefaultEmojiFont())
	}
	if t.emoji == nil {
		return false
	}
	_, ok := t.emoji.NominalGlyph(r)
	return ok
}

// isSingle reports whether the emoji font draws a grapheme as one picture.
func (t *toolkitFonts) isSingle(cluster []rune) bool {
	if len(cluster) == 1 {
		return true
	}
	key := string(cluster)
	if is, ok := t.single[key]; ok {
		return is
	}
	pictures := 0
	for _, g := range t.shaper.Shape(shaping.Input{
		Text: cluster, RunEnd: len(cluster), Face: t.emoji, Size: fixed.I(16), Direction: di.DirectionLTR,
	}).Glyphs {
		if g.Advance > 0 {
			pictures++
		}
	}
	if t.single == nil {
		t.single = map[string]bool{}
	}
	t.single[key] = pictures == 1 && !tagged(cluster)
	return t.single[key]
}

// tagged reports whether a grapheme is a flag that is spelled behind a black
// one, which a font without it draws as that.
func tagged(cluster []rune) bool {
	last := cluster[len(cluster)-1]
	return last >= 0xE0020 && last <= 0xE007F
}
