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
	if c, ok := palette(v)[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, v)
}

// palette returns what differs from Fyne's colours.
func palette(v fyne.ThemeVariant) map[fyne.ThemeColorName]color.NRGBA {
	if v == theme.VariantDark {
		return map[fyne.ThemeColorName]color.NRGBA{
			theme.ColorNameBackground:        rgb(0x1b1d21),
			theme.ColorNameForeground:        rgb(0xe6e4df),
			theme.ColorNameInputBackground:   rgb(0x25282d),
			theme.ColorNameMenuBackground:    rgb(0x25282d),
			theme.ColorNameHeaderBackground:  rgb(0x22252a),
			theme.ColorNameOverlayBackground: rgb(0x22252a),
			theme.ColorNameButton:            rgb(0x2e3238),
			theme.ColorNameSeparator:         rgb(0x34383f),
			theme.ColorNamePlaceHolder:       rgb(0x9a9da3),
			theme.ColorNameDisabled:          rgb(0x7d8087),
			theme.ColorNamePrimary:           rgb(0x5aa9e6),
			theme.ColorNameSelection:         {R: 0x5a, G: 0xa9, B: 0xe6, A: 0x55},
			theme.ColorNameFocus:             {R: 0x5a, G: 0xa9, B: 0xe6, A: 0x40},
			theme.ColorNameHover:             {R: 0xff, G: 0xff, B: 0xff, A: 0x14},
		}
	}
	return map[fyne.ThemeColorName]color.NRGBA{
		theme.ColorNameBackground:        rgb(0xfbfaf8),
		theme.ColorNameForeground:        rgb(0x1f2328),
		theme.ColorNameInputBackground:   rgb(0xf1efeb),
		theme.ColorNameMenuBackground:    rgb(0xffffff),
		theme.ColorNameHeaderBackground:  rgb(0xf4f2ee),
		theme.ColorNameOverlayBackground: rgb(0xffffff),
		theme.ColorNameButton:            rgb(0xebe8e3),
		theme.ColorNameSeparator:         rgb(0xdedad3),
		theme.ColorNamePlaceHolder:       rgb(0x6b6f76),
		theme.ColorNameDisabled:          rgb(0x8a8d93),
		theme.ColorNamePrimary:           rgb(0x0067a6),
		theme.ColorNameSelection:         {R: 0x00, G: 0x67, B: 0xa6, A: 0x44},
		theme.ColorNameFocus:             {R: 0x00, G: 0x67, B: 0xa6, A: 0x30},
		theme.ColorNameHover:             {R: 0x00, G: 0x00, B: 0x00, A: 0x0f},
	}
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
