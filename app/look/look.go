// Package look is the program's theme: Fyne's own, calmer, in the light or the
// dark that the annotator chose, with a colour for every label. Packages under
// app import it.
package look

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variant is the annotator's choice between light and dark.
type Variant string

// The choices; System follows the desktop.
const (
	System Variant = ""
	Light  Variant = "light"
	Dark   Variant = "dark"
)

// Theme is a fyne.Theme.
type Theme struct {
	Variant Variant
	// Contrast asks for black and white with clear edges.
	Contrast bool
}

var _ fyne.Theme = Theme{}

// Color implements fyne.Theme.
func (t Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch t.Variant {
	case Light:
		v = theme.VariantLight
	case Dark:
		v = theme.VariantDark
	}
	if t.Contrast {
		if c, ok := stark(name, v == theme.VariantDark); ok {
			return c
		}
	}
	if c, ok := adjusted(name, v); ok {
		return c
	}
	return theme.DefaultTheme().Color(name, v)
}

// adjusted returns the colours that differ from Fyne's. It is called for every
// colour of every repaint, so it builds nothing.
func adjusted(name fyne.ThemeColorName, v fyne.ThemeVariant) (color.NRGBA, bool) {
	if v == theme.VariantDark {
		return dark(name)
	}
	return light(name)
}

func dark(name fyne.ThemeColorName) (color.NRGBA, bool) {
	switch name {
	case theme.ColorNameBackground:
		return rgb(0x1b1d21), true
	case theme.ColorNameForeground:
		return rgb(0xe6e4df), true
	case theme.ColorNameInputBackground, theme.ColorNameMenuBackground:
		return rgb(0x25282d), true
	case theme.ColorNameHeaderBackground, theme.ColorNameOverlayBackground:
		return rgb(0x22252a), true
	case theme.ColorNameButton:
		return rgb(0x2e3238), true
	case theme.ColorNameSeparator:
		return rgb(0x34383f), true
	case theme.ColorNameInputBorder: // all that is seen of a box without a tick
		return rgb(0x70757e), true
	case theme.ColorNamePlaceHolder:
		return rgb(0x9a9da3), true
	case theme.ColorNameDisabled:
		return rgb(0x7d8087), true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return rgb(0x5aa9e6), true
	case theme.ColorNameSuccess:
		return rgb(0x4fb06d), true
	}
	return glaze(name, 0x5aa9e6, 0xffffff, 0x14)
}

func light(name fyne.ThemeColorName) (color.NRGBA, bool) {
	switch name {
	case theme.ColorNameBackground:
		return rgb(0xfbfaf8), true
	case theme.ColorNameForeground:
		return rgb(0x1f2328), true
	case theme.ColorNameInputBackground:
		return rgb(0xf1efeb), true
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return rgb(0xffffff), true
	case theme.ColorNameHeaderBackground:
		return rgb(0xf4f2ee), true
	case theme.ColorNameButton:
		return rgb(0xebe8e3), true
	case theme.ColorNameSeparator:
		return rgb(0xdedad3), true
	case theme.ColorNamePlaceHolder:
		return rgb(0x63676e), true
	case theme.ColorNameDisabled:
		return rgb(0x8a8d93), true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return rgb(0x0067a6), true
	case theme.ColorNameSuccess:
		return rgb(0x2e7d32), true
	}
	return glaze(name, 0x0067a6, 0x000000, 0x0f)
}

// glaze returns the colours that let shine through what they cover.
func glaze(name fyne.ThemeColorName, primary, hover uint32, faint uint8) (color.NRGBA, bool) {
	switch name {
	case theme.ColorNameSelection:
		return translucent(primary, 0x4c), true
	case theme.ColorNameFocus:
		return translucent(primary, 0x38), true
	case theme.ColorNameHover:
		return translucent(hover, faint), true
	}
	return color.NRGBA{}, false
}

func translucent(v uint32, alpha uint8) color.NRGBA {
	c := rgb(v)
	c.A = alpha
	return c
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// Font implements fyne.Theme.
func (Theme) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon implements fyne.Theme.
func (Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size implements fyne.Theme.
func (Theme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	}
	return theme.DefaultTheme().Size(n)
}

// ParseColor reads "#RRGGBB"; anything else is a middle grey.
func ParseColor(s string) color.NRGBA {
	if len(s) == 7 && s[0] == '#' {
		if v, err := strconv.ParseUint(s[1:], 16, 24); err == nil {
			return rgb(uint32(v))
		}
	}
	return rgb(0x808080)
}
