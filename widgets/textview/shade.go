package textview

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/widgets/tint"
)

// layers is how many floors of nested marks look different.
const layers = 8

// strongest is the layer from which on tints get no stronger; deeper ones are
// weak and strong by turns.
const strongest = 3

// colors are what the theme says, looked up at each Refresh.
type colors struct {
	page, ink, selection, caret, thumb, grey color.NRGBA
	card, cardEdge, shadow                   color.NRGBA
	dark                                     bool
	high                                     bool // every outline is to be seen clearly
}

func (v *View) colors() colors {
	th, variant := v.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	get := func(name fyne.ThemeColorName) color.NRGBA { return tint.NRGBA(th.Color(name, variant)) }
	c := colors{
		page: get(theme.ColorNameBackground), ink: get(theme.ColorNameForeground),
		caret: get(theme.ColorNamePrimary),
		thumb: get(theme.ColorNameScrollBar), grey: get(theme.ColorNameDisabled),
		card: get(theme.ColorNameOverlayBackground), cardEdge: get(theme.ColorNameInputBorder),
		shadow: get(theme.ColorNameShadow),
	}
	c.selection = solid(get(theme.ColorNameSelection), c)
	c.dark = tint.Luminance(c.page) < 0.2
	c.high = v.contrast
	return c
}

// solid is what the theme's translucent selection makes of the page. It lies over
// the tints: over both at once the text could not be read.
func solid(selection color.NRGBA, c colors) color.NRGBA {
	strength := float64(selection.A) / 255
	selection.A = 0xff
	return tint.Fill(selection, c.page, c.ink, strength)
}

// shade is a style's colours on the page. The text is readable on every fill.
type shade struct {
	fill    [layers]color.NRGBA
	edge    [layers]color.NRGBA // the outline of a fill
	strong  color.NRGBA         // border and handles of the chosen mark, dashes
	tag     color.NRGBA         // the label mark
	caption string
}

// shades keeps the shades of the styles met.
type shades map[string]*shade

func (s shades) forget() { clear(s) }

// shade returns the shade of a style; an unknown one is grey.
func (p *painter) shade(style string) *shade {
	if sh, ok := p.shades[style]; ok {
		return sh
	}
	st, ok := p.v.styles[style]
	if !ok {
		st.Color = p.colors.grey
	}
	sh := newShade(st, p.colors)
	p.shades[style] = sh
	return sh
}

// newShade mixes the colours of a style. An inner layer is stronger than the
// one around it.
func newShade(st Style, c colors) *shade {
	label := st.Color
	label.A = 0xff
	fill, step, edge, outline := 0.16, 0.09, 0.42, float64(tint.Visible)
	if c.dark {
		fill, step, edge = 0.3, 0.1, 0.6
	}
	if c.high {
		outline = tint.Readable
	}
	sh := &shade{
		strong:  tint.Ink(label, c.page, outline),
		tag:     tint.Ink(label, c.page, tint.Readable),
		caption: strings.ToUpper(st.Caption),
	}
	for i := range layers {
		n := float64(i)
		if i > strongest {
			n = strongest * float64(i%2)
		}
		sh.fill[i] = tint.Fill(label, c.page, c.ink, fill+step*n)
		sh.edge[i] = tint.Mix(c.page, label, edge+step*float64(min(i, strongest)))
		switch {
		case c.high:
			sh.edge[i] = sh.strong
		case i > strongest: // these run behind letters
			sh.edge[i] = tint.Fill(label, c.page, c.ink, 0.9)
		}
	}
	return sh
}
