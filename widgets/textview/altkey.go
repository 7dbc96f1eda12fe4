package textview

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"
)

// The desktop driver opens the menu bar when Alt is let go and no other key was
// pressed meanwhile; it does not see that the mouse was dragged. A widget gets
// no event for that release, for the menu has the keyboard by then. So after a
// press with Alt the menu is closed in the moment it gets the keyboard, for the
// next key may be handled before the next frame. The keys are watched as well
// until Alt is up: then the watch is over.

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
	onFocus(v.canvas(), func(fyne.Focusable) { v.altTick() })
}

// altTick closes the menu once Alt is up.
func (v *View) altTick() {
	if v.mouse.alt == nil || v.modifiers()&fyne.KeyModifierAlt != 0 {
		return
	}
	v.stopAlt()
	if c, ok := v.canvas().(interface{ DismissMenu() bool }); ok && c.DismissMenu() {
		v.focus()
	}
}

// onFocus has f called with what gets the keyboard. The drivers' canvases have a
// field for it that the interface lacks, and none on the desktop uses it; where
// it is missing nothing happens.
func onFocus(c fyne.Canvas, f func(fyne.Focusable)) {
	v := reflect.Indirect(reflect.ValueOf(c))
	if v.Kind() != reflect.Struct {
		return
	}
	if hook := v.FieldByName("OnFocus"); hook.CanSet() && hook.Type() == reflect.TypeOf(f) {
		hook.Set(reflect.ValueOf(f))
	}
}

// stopAlt ends the watch.
func (v *View) stopAlt() {
	if v.mouse.alt != nil {
		v.mouse.alt.Stop()
		v.mouse.alt = nil
		onFocus(v.canvas(), nil)
	}
}
