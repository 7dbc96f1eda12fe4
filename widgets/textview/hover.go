package textview

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/widgets/textview/layout"
)

// hoverDelay is how long the pointer must rest on a mark.
const hoverDelay = 450 * time.Millisecond

// mostCards is how many marks a card tells of; of the others it says how many.
const mostCards = 6

// hover is the marks under the pointer and the card that speaks of them.
type hover struct {
	ids    []string // from inside out
	inMap  bool     // the pointer is over the map
	shown  bool
	cards  []Card
	styles []string // of the cards' marks
	more   int      // marks without a card
	serial int      // counts the cards shown
	at     fyne.Position
	wait   *fyne.Animation
}

// hide takes the card away; the pointer must move to bring it back.
func (h *hover) hide() {
	if h.wait != nil {
		h.wait.Stop()
		h.wait = nil
	}
	h.shown, h.cards = false, nil
}

// forget is told that a mark is gone.
func (h *hover) forget(id string) {
	if slices.Contains(h.ids, id) {
		h.hide()
		h.ids = nil
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
	if ids, inMap := v.under(e.Position); len(ids) == 0 || inMap != v.hover.inMap || !slices.Equal(ids, v.hover.ids) || !v.hover.shown {
		v.hoverOver(ids, inMap)
	}
	if wide != v.overBar(e.Position) {
		v.repaint()
	}
}

// under returns the marks under a point, from inside out, or those that the map
// has there.
func (v *View) under(at fyne.Position) (ids []string, inMap bool) {
	if v.overBar(at) {
		return nil, false
	}
	if v.overMap(at) {
		for sp := range v.spans.Over(v.mapRange(at.Y)) {
			if ids = append(ids, sp.ID); len(ids) == enough {
				break
			}
		}
		return ids, true
	}
	cp, ok := v.over(at)
	if !ok {
		return nil, false
	}
	return names(v.marksAt(cp)), false
}

func names(spans []layout.Span) []string {
	out := make([]string, len(spans))
	for i, sp := range spans {
		out[i] = sp.ID
	}
	return out
}

// MouseOut implements desktop.Hoverable.
func (v *View) MouseOut() {
	v.mouse.over = false
	v.mouse.at = fyne.NewPos(-1, -1)
	v.hoverOver(nil, false)
	v.repaint()
}

// hoverOver takes the card away, and shows the one of marks when the pointer
// has rested on them for a moment.
func (v *View) hoverOver(ids []string, inMap bool) {
	was := v.hover.shown
	v.hover.hide()
	v.hover.ids, v.hover.inMap = ids, inMap
	if was {
		v.repaint()
	}
	if len(ids) == 0 || v.CardOf == nil || v.mouse.doing != idle {
		return
	}
	v.hover.wait = &fyne.Animation{Duration: hoverDelay, Curve: fyne.AnimationLinear, Tick: func(done float32) {
		if done >= 1 {
			v.showCard(ids)
		}
	}}
	v.hover.wait.Start()
}

func (v *View) showCard(ids []string) {
	h := &v.hover
	if !slices.Equal(ids, h.ids) || v.mouse.doing != idle {
		return
	}
	h.cards, h.styles = nil, nil
	for _, id := range ids[:min(len(ids), mostCards)] {
		if m, ok := v.mark(id); ok {
			if c := v.CardOf(id); c.Title != "" {
				h.cards, h.styles = append(h.cards, c), append(h.styles, m.Style)
			}
		}
	}
	if len(h.cards) == 0 {
		return
	}
	h.shown, h.at, h.more = true, v.mouse.at, max(len(ids)-mostCards, 0)
	h.serial++
	v.repaint()
}
