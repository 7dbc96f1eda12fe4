package textview

import (
	"time"

	"fyne.io/fyne/v2"
)

// blinkTime is one turn of the caret, half of it visible.
const blinkTime = 1100 * time.Millisecond

// FocusGained implements fyne.Focusable.
func (v *View) FocusGained() {
	v.focused = true
	v.showCaret()
	v.repaint()
}

// FocusLost implements fyne.Focusable.
func (v *View) FocusLost() {
	v.focused = false
	v.stopBlink()
	v.repaint()
}

// showCaret makes the caret visible at once and blink from now on.
func (v *View) showCaret() {
	v.stopBlink()
	if !v.focused || v.paint == nil {
		return
	}
	v.blink = &fyne.Animation{
		Duration: blinkTime, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear,
		Tick: v.tickCaret,
	}
	v.blink.Start()
}

// tickCaret shows the caret in the first half of each turn, and at its end,
// where a driver without animations stops.
func (v *View) tickCaret(done float32) {
	if v.paint != nil {
		v.paint.dark(done >= 0.5 && done < 1)
	}
}

func (v *View) stopBlink() {
	if v.blink != nil {
		v.blink.Stop()
		v.blink = nil
	}
	if v.paint != nil {
		v.paint.dark(false)
	}
}
