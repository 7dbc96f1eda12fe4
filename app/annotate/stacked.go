package annotate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// stacked gives the mentions what the details leave: at most half the height.
// Its objects are the mentions, a separator and the details.
type stacked struct{}

// MinSize implements fyne.Layout.
func (stacked) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+theme.SeparatorThicknessSize())
}

// Layout implements fyne.Layout.
func (stacked) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const wanted = 300 // pixels: text, chip, four lines of note, some guideline
	line := theme.SeparatorThicknessSize()
	low := min(wanted, size.Height/2)
	o[0].Resize(fyne.NewSize(size.Width, size.Height-low-line))
	o[1].Move(fyne.NewPos(0, size.Height-low-line))
	o[1].Resize(fyne.NewSize(size.Width, line))
	o[2].Move(fyne.NewPos(0, size.Height-low))
	o[2].Resize(fyne.NewSize(size.Width, low))
}
