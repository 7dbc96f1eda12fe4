package modal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewScroll returns content that may be taller than the dialog: whichever part of it
// gets the keyboard comes into sight. A dialog has one at most. The scrollbar covers
// nothing.
func (d *Dialog) NewScroll(content fyne.CanvasObject) fyne.CanvasObject {
	bar := theme.ScrollBarSize()
	d.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, bar), content))
	return d.scroll
}

// reveal scrolls to a part that got the keyboard.
func (d *Dialog) reveal(part fyne.CanvasObject) {
	if d.scroll == nil || !holds(d.scroll.Content, part) {
		return
	}
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := where(part).Y - where(d.scroll.Content).Y
	bottom := top + part.Size().Height + theme.Padding()
	switch seen := d.scroll.Offset.Y + d.scroll.Size().Height; {
	case top < d.scroll.Offset.Y:
		d.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > seen:
		d.scroll.ScrollToOffset(fyne.NewPos(0, bottom-d.scroll.Size().Height))
	}
}

// holds reports whether a part lies within an object.
func holds(o, part fyne.CanvasObject) bool {
	switch o := o.(type) {
	case *fyne.Container:
		return slices.ContainsFunc(o.Objects, func(c fyne.CanvasObject) bool { return holds(c, part) })
	case *widget.Form:
		return slices.ContainsFunc(o.Items, func(i *widget.FormItem) bool { return holds(i.Widget, part) })
	}
	return o == part
}

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	e.d.reveal(e)
}

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	s.d.reveal(s)
}

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	c.d.reveal(c)
}

// FocusGained implements fyne.Focusable.
func (s *Slider) FocusGained() {
	s.Slider.FocusGained()
	s.d.reveal(s)
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.d.reveal(b)
}
