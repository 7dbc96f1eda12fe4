package textview

import (
	"time"

	"fyne.io/fyne/v2"
)

// The desktop driver opens the menu bar when Alt is let go and no other key was
// pressed meanwhile; it does not see that the mouse was dragged. A widget gets
// no event for that release, for the menu has the keyboard by then. So after a
// press with Alt the keys are watched until Alt is up, and the menu is closed.

// watchAlt is called when the mouse was pressed or moved with Alt held.
func (v *View) watchAlt() {
	if v.mouse.alt != nil || v.mac || v.modifiers()&fyne.KeyModifierAlt == 0 {
		return
	}
	v.mouse.alt = &fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear,
		Tick: func(float32) { v.altTick() },
	}
	v.mouse.alt.Start()
}

// altTick closes the menu once Alt is up.
func (v *View) altTick() {
	if v.mouse.alt == nil || v.modifiers()&fyne.KeyModifierAlt != 0 {
		return
	}
	v.mouse.stopAlt()
	if c, ok := v.canvas().(interface{ DismissMenu() bool }); ok && c.DismissMenu() {
		v.focus()
	}
}

func (m *mouse) stopAlt() {
	if m.alt != nil {
		m.alt.Stop()
		m.alt = nil
	}
}
