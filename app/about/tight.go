package about

import "fyne.io/fyne/v2"

// tight puts objects below each other without the room that labels leave
// between them.
type tight struct{}

// overlap is how far a label reaches over the one above, in pixels.
const overlap = 10

// MinSize implements fyne.Layout.
func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		min := o.MinSize()
		size = fyne.NewSize(max(size.Width, min.Width), size.Height+min.Height-overlap)
	}
	return size.AddWidthHeight(0, overlap)
}

// Layout implements fyne.Layout.
func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += o.MinSize().Height - overlap
	}
}
