package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// stark returns the colours of high contrast that differ from the others: text
// at 21 : 1, what is said aside at 7 : 1 or more, every edge at 4.5 : 1 or more.
func stark(name fyne.ThemeColorName, dark bool) (color.NRGBA, bool) {
	pick := func(onLight, onDark uint32) (color.NRGBA, bool) {
		if dark {
			return rgb(onDark), true
		}
		return rgb(onLight), true
	}
	switch name {
	case theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground,
		theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground:
		return pick(0xffffff, 0x000000)
	case theme.ColorNameForeground:
		return pick(0x000000, 0xffffff)
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return pick(0x454545, 0xc4c4c4)
	case theme.ColorNameSeparator, theme.ColorNameInputBorder, theme.ColorNameScrollBar:
		return pick(0x555555, 0xb4b4b4)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return pick(0x003f80, 0x8fcaff)
	case theme.ColorNameButton:
		return pick(0xe2e2e2, 0x2c2c2c)
	case theme.ColorNameSuccess:
		return pick(0x0b5d1e, 0x7fe39a)
	}
	return color.NRGBA{}, false
}
