package textview

import (
	"time"

	"fyne.io/fyne/v2"

	"nomina/data/text"
)

// Dragged implements fyne.Draggable. The position is the pointer's in the view,
// which it may have left.
func (v *View) Dragged(e *fyne.DragEvent) {
	defer v.noticeScroll(v.top)
	v.mouse.at = e.Position
	if v.mouse.doing == pressed {
		v.mouse.doing = choosing
		v.unchoose()
	}
	v.watchAlt()
	v.drag()
	v.scrollAtEdge()
}

// drag does what the pointer's place means for what is being done.
func (v *View) drag() {
	mods := v.modifiers()
	switch v.mouse.doing {
	case choosing:
		v.dragSelection(v.hit(v.mouse.at), mods)
	case starting, ending:
		at := v.mouse.at
		at.X -= v.mouse.grab
		m, _ := v.mark(v.chosen)
		v.dragEdge(v.hitEdge(at, m.Range), mods)
	case sliding:
		v.slide(v.mouse.at.Y)
	case mapping:
		v.dragMap(v.mouse.at.Y)
	default:
		return
	}
	v.repaint()
}

// DragEnd implements fyne.Draggable. A button let go outside of the window has
// taken the focus away before.
func (v *View) DragEnd() {
	v.focus()
	v.release()
}

// dragSelection selects from the origin to cp as the drag's unit and the keys
// held say.
func (v *View) dragSelection(cp int, mods fyne.KeyModifier) {
	was := v.sel.shown
	m := &v.mouse
	switch {
	case m.unit != text.SnapExact:
		v.dragWhole()
	case mods&fyne.KeyModifierAlt != 0:
		v.selectTo(m.origin, cp, text.SnapExact)
	default:
		v.selectTo(m.origin, cp, v.unit(v.snap))
	}
	if was != v.sel.shown {
		v.tellSelection(false)
	}
}

// dragWhole widens the word or sentence that was clicked to the one under the
// pointer, from its first pixel on.
func (v *View) dragWhole() {
	m := &v.mouse
	cp, on := v.over(m.at)
	end := cp
	if on {
		end = v.article.NextGrapheme(cp)
	}
	r := text.Range{Start: min(cp, m.whole.Start), End: max(end, m.whole.End)}
	if r = v.article.Snap(r, m.unit); r.Start < r.End {
		v.showSelection(r, r.Start < m.whole.Start)
	}
}

// dragEdge moves an edge of the chosen mark to cp, snapped as a selection is.
// The other edge stays where it is even inside a word.
func (v *View) dragEdge(cp int, mods fyne.KeyModifier) {
	m, ok := v.mark(v.chosen)
	if !ok {
		v.mouse.doing = idle
		return
	}
	start := v.mouse.doing == starting
	to := v.withEdge(m.Range, start, cp)
	unit := v.unit(v.snap)
	if mods&fyne.KeyModifierAlt != 0 {
		unit = text.SnapExact
	}
	if snapped := v.article.Snap(to, unit); snapped.Start < snapped.End {
		to = v.withEdge(to, start, edge(snapped, start))
	}
	if to != m.Range {
		v.fit(m, to)
	}
}

// abandon takes back an edge that is being dragged.
func (m *mouse) abandon(v *View) bool {
	if m.doing != starting && m.doing != ending {
		return false
	}
	m.forget()
	if mark, ok := v.mark(v.chosen); ok {
		v.fit(mark, m.before)
		v.repaint()
	}
	return true
}

// scrollAtEdge scrolls while a drag rests beyond the upper or lower edge, from
// where no further events come.
func (v *View) scrollAtEdge() {
	doing := v.mouse.doing
	if v.beyond() == 0 || doing == idle || doing == sliding || doing == mapping {
		v.mouse.stopScroll()
		return
	}
	if v.mouse.scroll != nil {
		return
	}
	v.mouse.scroll = &fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear,
		Tick: func(float32) { v.scrollStep() },
	}
	v.mouse.scroll.Start()
}

// scrollStep is one tick: the farther the pointer, the faster.
func (v *View) scrollStep() {
	d := v.beyond()
	if d == 0 || v.mouse.doing == idle {
		return
	}
	defer v.noticeScroll(v.top)
	v.scrollBy(float32(sign(d))*2 + d/6)
	v.drag()
}

// beyond is how far the pointer is above (negative) or below the view.
func (v *View) beyond() float32 {
	switch y := v.mouse.at.Y; {
	case y < 0:
		return y
	case y > v.Size().Height:
		return y - v.Size().Height
	}
	return 0
}

func (m *mouse) stopScroll() {
	if m.scroll != nil {
		m.scroll.Stop()
		m.scroll = nil
	}
}
