package textview

import "slices"

// Pointed reports whether the pointer is over the mark called id, or whether a
// gesture of the mouse is under way, which might end on it: what is pointed at
// should not go or move.
func (v *View) Pointed(id string) bool {
	return v.mouse.doing != idle || v.mouse.over && !v.hover.inMap && slices.Contains(v.hover.ids, id)
}

// SetDue draws the outline of a dashed mark thicker: it is the one that a key would
// decide on though it is not chosen. "" is none.
func (v *View) SetDue(id string) {
	if v.due == id {
		return
	}
	for _, changed := range []string{v.due, id} {
		if m, ok := v.mark(changed); ok {
			defer v.repaintRange(m.Range)
		}
	}
	v.due = id
}

// Due returns the mark that SetDue was called with, "" when it is gone.
func (v *View) Due() string {
	if _, ok := v.mark(v.due); ok {
		return v.due
	}
	return ""
}

// Busy reports whether a gesture of the mouse is under way.
func (v *View) Busy() bool { return v.mouse.doing != idle }
