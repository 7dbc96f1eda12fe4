package textview

import "slices"

// Pointed reports whether the pointer is over the mark called id, or whether a
// gesture of the mouse is under way, which might end on it: what is pointed at
// should not go or move.
func (v *View) Pointed(id string) bool {
	return v.mouse.doing != idle || v.mouse.over && !v.hover.inMap && slices.Contains(v.hover.ids, id)
}

// Busy reports whether a gesture of the mouse is under way.
func (v *View) Busy() bool { return v.mouse.doing != idle }
