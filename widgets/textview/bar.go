package textview

import "fyne.io/fyne/v2"

// The scrollbar's measures in pixels.
const (
	barZone  = 14 // what takes the mouse
	barThin  = 4
	barWide  = 8
	barInset = 3
	barLeast = 28 // the thumb's smallest height
)

// overBar reports whether a point belongs to the scrollbar.
func (v *View) overBar(at fyne.Position) bool {
	_, left, ok := v.mapZone()
	return ok && at.X >= left && at.X <= v.Size().Width
}

// total is the height of everything that can be scrolled to.
func (v *View) total() float64 {
	return v.page.Height() + float64(v.ems(topEms)+v.ems(bottomEms))
}

// thumb returns where the scrollbar's thumb is and how high; false when all of
// the text is in sight.
func (v *View) thumb() (y, height float32, ok bool) {
	view := float64(v.Size().Height)
	hidden := v.total() - view
	if hidden <= 1 || view < 2*barLeast {
		return 0, 0, false
	}
	pl, off := v.anchor()
	done := (v.page.Top(pl) + float64(off+v.ems(topEms))) / hidden
	height = max(float32(view*view/v.total()), barLeast)
	return float32(min(max(done, 0), 1)) * (v.Size().Height - height), height, true
}

// pressBar takes the thumb, or brings it to where the track was pressed.
func (v *View) pressBar(at fyne.Position) {
	y, height, _ := v.thumb()
	v.mouse.doing = sliding
	v.mouse.grab = at.Y - y
	if at.Y < y || at.Y > y+height {
		v.mouse.grab = height / 2
		v.slide(at.Y)
	}
}

// slide moves the thumb to the pointer.
func (v *View) slide(y float32) {
	_, height, ok := v.thumb()
	if !ok {
		return
	}
	room := v.Size().Height - height
	done := float64(min(max(y-v.mouse.grab, 0), room) / room)
	v.scrollToY(done*(v.total()-float64(v.Size().Height)) - float64(v.ems(topEms)))
}
