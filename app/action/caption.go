package action

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Caption is the shortcut of a menu item whose key Align writes. Fyne would write
// it at a fifth of the text's strength, and never in the user's language.
type Caption struct {
	Text string
	Does fyne.Shortcut // nil when the key is only shown
}

var _ fyne.Shortcut = Caption{}

// ShortcutName is for Fyne, which compares what is pressed by it.
func (c Caption) ShortcutName() string {
	if c.Does != nil {
		return c.Does.ShortcutName()
	}
	return "Caption:" + c.Text
}

// captionGap is how far a key stands at least from the titles, in pixels.
const captionGap = 24

// Align writes the captions of a menu's items behind their titles, so that they
// end below each other, and does the same to its submenus. It is called once, on
// the UI goroutine.
func Align(items []*fyne.MenuItem) {
	wide := float32(0)
	for _, i := range items {
		if c, ok := i.Shortcut.(Caption); ok {
			wide = max(wide, width(i.Label)+captionGap+width(c.Text))
		}
	}
	for _, i := range items {
		if i.ChildMenu != nil {
			Align(i.ChildMenu.Items)
		}
		if c, ok := i.Shortcut.(Caption); ok {
			i.Label += blanks(wide-width(i.Label)-width(c.Text)) + c.Text
		}
	}
}

// blanks returns about as wide a blank, to half of the narrowest one.
func blanks(wide float32) string {
	const space, hair = " ", "\u200a"
	n := int(wide / width(space))
	rest := int((wide-float32(n)*width(space))/width(hair) + 0.5)
	return strings.Repeat(space, n) + strings.Repeat(hair, rest)
}

func width(s string) float32 {
	return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width
}
