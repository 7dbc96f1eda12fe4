package textview

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/widgets/tint"
)

// palette is the default palette of labels.
func palette() []color.NRGBA {
	var out []color.NRGBA
	for _, v := range []uint32{0x0072B2, 0x009E73, 0xD55E00, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x8C6D00, 0x7B4FA3} {
		out = append(out, rgb(v))
	}
	return out
}

// checkShade fails when anything drawn in a label's colour cannot be read.
func checkShade(t interface {
	Errorf(string, ...any)
}, name string, label color.NRGBA, c colors) {
	sh := newShade(Style{Color: label}, c)
	for i, fill := range sh.fill {
		if k := tint.Contrast(c.ink, fill); k < tint.Readable {
			t.Errorf("%s %v layer %d: got contrast %.2f, want %.1f", name, label, i, k, tint.Readable)
		}
	}
	if k := tint.Contrast(sh.tag, c.page); k < tint.Readable {
		t.Errorf("%s %v label mark: got contrast %.2f, want %.1f", name, label, k, tint.Readable)
	}
	if k := tint.Contrast(sh.strong, c.page); k < tint.Visible {
		t.Errorf("%s %v border: got contrast %.2f, want %d", name, label, k, tint.Visible)
	}
}

func themes() map[string]fyne.Theme {
	return map[string]fyne.Theme{"light": light(), "dark": dark()}
}

func TestShade_PaletteIsReadable(t *testing.T) {
	for name, th := range themes() {
		test.NewTempApp(t).Settings().SetTheme(th)
		c := New().colors()
		if k := tint.Contrast(c.ink, c.selection); k < tint.Readable || c.selection == c.page {
			t.Errorf("%s selection: got contrast %.2f, want %.1f", name, k, tint.Readable)
		}
		for _, label := range palette() {
			checkShade(t, name, label, c)
		}
	}
}

func TestShade_AnyColourIsReadable(t *testing.T) {
	for name, th := range themes() {
		test.NewTempApp(t).Settings().SetTheme(th)
		c := New().colors()
		rapid.Check(t, func(t *rapid.T) {
			checkShade(t, name, rgb(rapid.Uint32Range(0, 0xffffff).Draw(t, "label")), c)
		})
	}
}

func TestShade_LayersDiffer(t *testing.T) {
	for name, th := range themes() {
		test.NewTempApp(t).Settings().SetTheme(th)
		c := New().colors()
		for _, label := range palette() {
			sh := newShade(Style{Color: label}, c)
			if sh.fill[0] == c.page || sh.fill[0] == sh.edge[0] {
				t.Errorf("%s %v: the tint cannot be seen", name, label)
			}
		}
	}
}
