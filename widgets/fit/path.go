package fit

import "strings"

// CutPath returns a path if it fits into width pixels, and otherwise without
// some of the folders in its middle, for which an Ellipsis stands: where a path
// begins and how it ends tells more than what is between. sep separates its
// parts. Where even its last part is too wide, the end is cut.
func (r *Ruler) CutPath(path, sep string, width float32) string {
	if r.Width(path) <= width {
		return path
	}
	parts := strings.Split(path, sep)
	last := len(parts) - 1
	for from := 2; from <= last; from++ {
		if s := strings.Join([]string{parts[0], Ellipsis, strings.Join(parts[from:], sep)}, sep); r.Width(s) <= width {
			return s
		}
	}
	if last < 1 {
		return r.Cut(path, width)
	}
	return r.Cut(Ellipsis+sep+parts[last], width)
}
