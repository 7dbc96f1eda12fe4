//go:build realwindow

package e2e

import (
	"fmt"
	"image"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/app/apptest"
	"nomina/data/find"
	"nomina/data/text"
)

// mirror is the same window once more, drawn in memory. It knows where on the
// screen everything is, and what the real window must look like.
type mirror struct {
	*apptest.Driver
	size fyne.Size // of the real window
}

// newMirror makes a window of that size. With files it stops at the preview of
// their import, without any it has no project.
func newMirror(t *testing.T, size fyne.Size, o apptest.Options, files ...string) *mirror {
	t.Helper()
	o.Size = size
	m := &mirror{Driver: apptest.New(t, o), size: size}
	if len(files) > 0 {
		m.App.Start(filepath.Join(t.TempDir(), "mirror.nomina"), files)
		m.Settle()
	}
	return m
}

// imported says yes to the preview.
func (m *mirror) imported() {
	m.T.Helper()
	m.Button("Import")
	m.belowMenu()
}

// belowMenu makes room for the menu bar, which the driver in memory does not
// draw. Dialogs lie over the whole window, the menu bar included.
func (m *mirror) belowMenu() {
	m.T.Helper()
	m.App.Window().Resize(fyne.NewSize(m.size.Width, m.size.Height-menuBar()))
	m.Settle()
}

// menuBar is the height of the menu bar as the desktop driver draws it.
func menuBar() float32 {
	return fyne.MeasureText("File", theme.TextSize(), fyne.TextStyle{}).Height + theme.InnerPadding()
}

// at returns where on the screen the middle of the line before a code point is,
// and false when it is not in sight.
func (m *mirror) at(cp int) (fyne.Position, bool) {
	m.T.Helper()
	v := m.View()
	p, ok := v.PointOf(cp)
	if !ok || p.Y < 12 || p.Y > v.Size().Height-24 {
		return p, false
	}
	return p.Add(m.place(v)), true
}

// place returns where on the screen an object's upper left corner is.
func (m *mirror) place(o fyne.CanvasObject) fyne.Position {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return p.AddXY(0, m.size.Height-m.App.Window().Canvas().Size().Height)
}

// find returns the n-th place, from 0, of a text in the article.
func (m *mirror) find(what string, n int) text.Range {
	m.T.Helper()
	found := find.Plain(m.App.Page().Text(), what)
	if n >= len(found) {
		m.T.Fatalf("%q stands %d times in the article, place %d was asked for", what, len(found), n)
	}
	return found[n]
}

// alike reports whether the screen shows what the mirror does within area, which
// is counted from the window's corner. Two ways to draw the same glyphs differ
// here and there by a shade.
func (m *mirror) alike(s *screen, area image.Rectangle) func() (bool, string) {
	const most = 0.01 // of the pixels
	want := m.capture()
	wanted := filepath.Join(s.shots, strings.ReplaceAll(m.T.Name(), "/", "-")+"-wanted.png")
	if err := savePNG(wanted, want); err != nil {
		m.T.Fatal(err)
	}
	return func() (bool, string) {
		if share := differing(s.look(), want, area); share > most {
			return false, fmt.Sprintf("%.1f %% of %v differ from what the window should show, which is %s", 100*share, area, wanted)
		}
		return true, ""
	}
}

// capture draws the mirror where the window is on the screen.
func (m *mirror) capture() *image.NRGBA {
	m.T.Helper()
	c := m.App.Window().Canvas()
	drawn := c.Capture()
	top := int(m.size.Height - c.Size().Height)
	all := image.NewNRGBA(image.Rect(0, 0, int(m.size.Width), int(m.size.Height)))
	for y := range drawn.Bounds().Dy() {
		for x := range drawn.Bounds().Dx() {
			all.Set(x, y+top, drawn.At(x, y))
		}
	}
	return all
}

// differing returns the share of area whose tiles are clearly not alike. The
// means of tiles are compared, for one way to draw puts glyphs at fractions of a
// pixel and the other does not.
func differing(got, want *image.NRGBA, area image.Rectangle) float64 {
	const (
		side    = 12 // pixels
		clearly = 24 // of 255
	)
	tiles, n := 0, 0
	for y := area.Min.Y; y+side <= area.Max.Y; y += side {
		for x := area.Min.X; x+side <= area.Max.X; x += side {
			tile := image.Rect(x, y, x+side, y+side)
			if math.Abs(grey(got, tile)-grey(want, tile)) > clearly {
				n++
			}
			tiles++
		}
	}
	return float64(n) / float64(tiles)
}

// grey is how bright an area is, 0 … 255.
func grey(img *image.NRGBA, area image.Rectangle) float64 {
	sum := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			c := img.NRGBAAt(x, y)
			sum += int(c.R) + int(c.G) + int(c.B)
		}
	}
	return float64(sum) / float64(3*area.Dx()*area.Dy())
}
