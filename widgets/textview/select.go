package textview

import "nomina/data/text"

// noGoal is the goal column when the caret was not moved up or down.
const noGoal = -1

// selection is what is selected, and how it came about: anchor stays while head
// moves. Both are where the shown range begins or ends; the caret stands at
// head.
type selection struct {
	shown        text.Range
	anchor, head int
	goal         float32 // column that up and down keep to, from the column's left edge
}

// Selection returns the selected range, empty at the caret when there is none.
func (v *View) Selection() text.Range { return v.sel.shown }

// Select selects r as it is, without snapping. A chosen mark is let go.
func (v *View) Select(r text.Range) {
	r = v.clamp(r)
	v.chosen = ""
	v.sel = selection{shown: r, anchor: r.Start, head: r.End, goal: noGoal}
	v.repaint()
}

// ClearSelection lets the selection go; the caret stays.
func (v *View) ClearSelection() {
	v.sel = caretAt(v.sel.head)
	v.repaint()
}

// Caret returns the code point before which the caret stands.
func (v *View) Caret() int { return v.sel.head }

// SetCaret moves the caret and lets selection and chosen mark go. It does not
// scroll.
func (v *View) SetCaret(cp int) {
	v.chosen = ""
	v.sel = caretAt(min(max(cp, 0), v.article.Len()))
	v.repaint()
}

// Word returns the word at the caret, without blanks and punctuation, empty
// when there is none.
func (v *View) Word() text.Range {
	r := v.article.Snap(v.article.Word(v.sel.head), text.SnapWord)
	if r.Start < r.End || v.sel.head == 0 {
		return r
	}
	if before := v.article.Snap(v.article.Word(v.sel.head-1), text.SnapWord); before.End == v.sel.head {
		return before
	}
	return text.Range{Start: v.sel.head, End: v.sel.head}
}

func caretAt(cp int) selection {
	return selection{shown: text.Range{Start: cp, End: cp}, anchor: cp, head: cp, goal: noGoal}
}

func (v *View) clamp(r text.Range) text.Range {
	n := v.article.Len()
	start := min(max(r.Start, 0), n)
	return text.Range{Start: start, End: min(max(r.End, start), n)}
}

// selectTo selects from anchor to head, in either order, snapped to unit.
func (v *View) selectTo(anchor, head int, unit text.Snap) {
	raw := text.Range{Start: min(anchor, head), End: max(anchor, head)}
	r := text.Range{Start: head, End: head}
	if raw.Start < raw.End {
		r = v.article.Snap(raw, unit)
		if r.Start >= r.End {
			r = text.Range{Start: head, End: head}
		}
	}
	v.showSelection(r, head < anchor)
}

// showSelection selects r with the caret at its end, or at its start.
func (v *View) showSelection(r text.Range, backward bool) {
	v.sel.shown, v.sel.goal = r, noGoal
	v.sel.anchor, v.sel.head = r.Start, r.End
	if backward {
		v.sel.anchor, v.sel.head = r.End, r.Start
	}
}

// dropSelection lets the selection go by an act of the user.
func (v *View) dropSelection() {
	had := v.sel.shown
	v.sel = caretAt(v.sel.head)
	if had.Start < had.End {
		v.tellSelection(false)
	}
}

func (v *View) tellCaret() {
	if v.OnCaret != nil {
		v.OnCaret()
	}
}

func (v *View) tellSelection(final bool) {
	if v.OnSelect != nil {
		v.OnSelect(v.sel.shown, final)
	}
}
