package textview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/data/text"
)

// grabZone is how many pixels beside an edge take hold of it.
const grabZone = 5

// rowAt returns the line in sight at height y, the nearest when y is outside,
// and false when nothing is in sight.
func (v *View) rowAt(y float32) (row, bool) {
	if len(v.rows) == 0 {
		return row{}, false
	}
	for _, r := range v.rows {
		if y < r.y+v.page.Step(r.place) {
			return r, true
		}
	}
	return v.rows[len(v.rows)-1], true
}

// hit returns the grapheme boundary nearest to a point.
func (v *View) hit(at fyne.Position) int {
	r, ok := v.rowAt(at.Y)
	if !ok {
		return 0
	}
	return v.page.Hit(r.place, at.X-v.left())
}

// over returns the code point whose grapheme is under a point. Beside the text
// it is false, and the nearest one.
func (v *View) over(at fyne.Position) (int, bool) {
	r, ok := v.rowAt(at.Y)
	if !ok {
		return 0, false
	}
	inside := at.Y >= r.y && at.Y < r.y+v.page.Format().Line
	if cp, ok := v.page.Over(r.place, at.X-v.left()); ok {
		return cp, inside
	}
	return v.page.Hit(r.place, at.X-v.left()), false
}

// edgeAt tells which edge of the chosen mark is under a point, and how far
// beside it the point is. Of both it is the nearer one. One that is not decided yet has no edges to drag: dragging
// selects, also what begins where it begins.
func (v *View) edgeAt(at fyne.Position) (doing gesture, beside float32) {
	m, ok := v.mark(v.chosen)
	r, inSight := v.rowAt(at.Y)
	if !ok || m.Dashed || !inSight || at.Y < r.y || at.Y > r.y+v.page.Format().Line {
		return idle, 0
	}
	best := float32(grabZone + 1)
	for _, e := range v.page.Extents(nil, r.place, m.Range) {
		for _, edge := range []gesture{starting, ending} {
			x, ok := e.Edge(edge == starting)
			if d := at.X - v.left() - x; ok && max(d, -d) < best {
				best, doing, beside = max(d, -d), edge, d
			}
		}
	}
	return doing, beside
}

// hitEdge returns where the edge of r that is being dragged belongs when the
// pointer has it at a point. Where two directions meet, two places in the text
// are at one point: there it is the one that is nearer to where the edge was.
func (v *View) hitEdge(at fyne.Position, r text.Range) int {
	was := edge(r, v.mouse.doing == starting)
	a, b := v.hit(at.SubtractXY(0.5, 0)), v.hit(at.AddXY(0.5, 0))
	if max(a-was, was-a) < max(b-was, was-b) {
		return a
	}
	return b
}

// pressEdge takes hold of an edge of the chosen mark when there is one.
func (v *View) pressEdge(at fyne.Position) bool {
	doing, beside := v.edgeAt(at)
	if doing == idle {
		return false
	}
	v.mouse.doing, v.mouse.grab, v.mouse.clicks = doing, beside, 0
	m, _ := v.mark(v.chosen)
	v.mouse.before = m.Range
	return true
}

// Cursor implements desktop.Cursorable.
func (v *View) Cursor() desktop.Cursor {
	switch v.mouse.doing {
	case starting, ending:
		return desktop.HResizeCursor
	case sliding:
		return desktop.DefaultCursor
	case mapping:
		return desktop.PointerCursor
	}
	if v.overBar(v.mouse.at) {
		return desktop.DefaultCursor
	}
	if v.overMap(v.mouse.at) {
		return desktop.PointerCursor
	}
	if doing, _ := v.edgeAt(v.mouse.at); doing != idle {
		return desktop.HResizeCursor
	}
	if v.armed {
		return desktop.CrosshairCursor
	}
	return desktop.TextCursor
}

// SetArmed says whether a selection is marked as soon as it is made, which the
// mouse shows over the text.
func (v *View) SetArmed(on bool) { v.armed = on }
