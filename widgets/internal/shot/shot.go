// Package shot pictures a widget for its tests: as markup that is compared with
// a stored one, in light and in dark. It is apart so that every widget is
// pictured in the same way. Tests under widgets import it.
package shot

import (
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// Theme is Fyne's own theme, light or dark whatever the desktop says.
type Theme struct{ Variant fyne.ThemeVariant }

// Color implements fyne.Theme.
func (t Theme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return theme.DefaultTheme().Color(n, t.Variant)
}

// Font implements fyne.Theme.
func (Theme) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon implements fyne.Theme.
func (Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size implements fyne.Theme.
func (Theme) Size(n fyne.ThemeSizeName) float32 { return theme.DefaultTheme().Size(n) }

// Show puts o into a window of the size given and returns the window.
func Show(t testing.TB, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// Golden builds a widget in light and in dark, and compares its markup with
// testdata/name.light.xml and testdata/name.dark.xml. With NOMINA_SHOTS set to a
// folder it also leaves pictures there, for looking at.
func Golden(t *testing.T, name string, size fyne.Size, build func() fyne.CanvasObject) {
	t.Helper()
	for variant, v := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		t.Run(variant, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(Theme{v})
			w := Show(t, build(), size)
			test.AssertRendersToMarkup(t, name+"."+variant+".xml", w.Canvas())
			if dir := os.Getenv("NOMINA_SHOTS"); dir != "" {
				Save(t, w.Canvas(), filepath.Join(dir, name+"."+variant+".png"))
			}
		})
	}
}

// Save writes what c shows as a PNG file.
func Save(t testing.TB, c fyne.Canvas, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatalf("save picture: %v", err)
	}
	defer f.Close()
	if err := png.Encode(f, c.Capture()); err != nil {
		t.Fatalf("save picture: %v", err)
	}
}
