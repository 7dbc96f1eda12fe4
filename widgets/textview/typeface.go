package textview

import (
	"bytes"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// SetTypeface says what the text is set in: each grapheme in the first face of
// main that has all of it, then in the toolkit's fonts, then in what fallback
// finds; what none has is a box with its code points. The faces belong to the
// view's goroutine from now on. The reader's line stays where it is.
//
// When fallback has more to give than before, call it again with the same
// values. A fallback may have a method Waiting() bool; while that is true, what
// has no face yet is left blank instead of boxed.
func (v *View) SetTypeface(main []*font.Face, fallback layout.Fallback) {
	v.main, v.fallback = main, fallback
	v.page.Refont(v.typeface())
	v.settle()
	v.repaint()
}

// typeface returns what the page is set in.
func (v *View) typeface() *layout.Typeface {
	if v.toolkit == nil {
		v.toolkit = &toolkitFonts{text: parsed(theme.DefaultTextFont())}
	}
	faces := append(append([]*font.Face(nil), v.main...), v.toolkit.text)
	return layout.NewTypeface(faces, lender{v.toolkit, v.fallback})
}

// toolkitFonts are the fonts that the program brings along: they are there on
// every machine.
type toolkitFonts struct {
	text   *font.Face
	emoji  *font.Face // large, so it is read when a text has the first emoji
	looked bool
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
// which know the joined sequences, then what the view was given.
type lender struct {
	toolkit *toolkitFonts
	then    layout.Fallback
}

// Face implements layout.Fallback.
func (l lender) Face(cluster []rune) *font.Face {
	if f := l.toolkit.emojiFor(cluster); f != nil {
		return f
	}
	if l.then == nil {
		return nil
	}
	return l.then.Face(cluster)
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

// Lines returns the lines in sight as they stand in the text, for those who
// test what is on the screen: it cannot be read from drawing objects.
func (v *View) Lines() []string {
	out := make([]string, len(v.rows))
	for i, r := range v.rows {
		out[i] = v.article.Slice(text.Range{Start: r.line.Start, End: r.line.Visible})
	}
	return out
}
