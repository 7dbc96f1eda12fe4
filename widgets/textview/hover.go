package textview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// hoverDelay is how long the pointer must rest on a mark.
const hoverDelay = 450 * time.Millisecond

// hover is the mark under the pointer and the card that speaks of it.
type hover struct {
	id    string
	shown bool
	text  string
	at    fyne.Position
	wait  *fyne.Animation
}

// hide takes the card away; the pointer must leave the mark and come back.
func (h *hover) hide() {
	if h.wait != nil {
		h.wait.Stop()
		h.wait = nil
	}
	h.shown, h.text = false, ""
}

// forget is told that a mark is gone.
func (h *hover) forget(id string) {
	if h.id == id {
		h.hide()
		h.id = ""
	}
}

// MouseIn implements desktop.Hoverable.
func (v *View) MouseIn(e *desktop.MouseEvent) {
	v.mouse.over = true
	v.MouseMoved(e)
}

// MouseMoved implements desktop.Hoverable. It is not sent during a drag.
func (v *View) MouseMoved(e *desktop.MouseEvent) {
	wide := v.overBar(v.mouse.at)
	v.mouse.at = e.Position
	id := ""
	if cp, ok := v.over(e.Position); ok && !v.overBar(e.Position) && !v.overMap(e.Position) {
		if at := v.marksAt(cp); len(at) > 0 {
			id = at[0].ID
		}
	}
	if id != v.hover.id {
		v.hoverOver(id)
	}
	if wide != v.overBar(e.Position) {
		v.repaint()
	}
}

// MouseOut implements desktop.Hoverable.
func (v *View) MouseOut() {
	v.mouse.over = false
	v.mouse.at = fyne.NewPos(-1, -1)
	v.hoverOver("")
	v.repaint()
}

// hoverOver waits a moment and shows the card of a mark.
func (v *View) hoverOver(id string) {
	was := v.hover.shown
	v.hover.hide()
	v.hover.id = id
	if was {
		v.repaint()
	}
	if id == "" || v.HoverText == nil || v.mouse.doing != idle {
		return
	}
	v.hover.wait = &fyne.Animation{Duration: hoverDelay, Curve: fyne.AnimationLinear, Tick: func(done float32) {
		if done >= 1 {
			v.showCard(id)
		}
	}}
	v.hover.wait.Start()
}

func (v *View) showCard(id string) {
	if id != v.hover.id || v.mouse.doing != idle {
		return
	}
	if v.hover.text = v.HoverText(id); v.hover.text == "" {
		return
	}
	v.hover.shown, v.hover.at = true, v.mouse.at
	v.repaint()
}
