package articlelist

import "slices"

// run is a piece of a title in one style.
type run struct {
	text string
	bold bool
}

// split cuts title where its style changes; matched are the indexes of the bold
// runes, ascending, and may go beyond a title that was shortened.
func split(title string, matched []int) []run {
	if len(matched) == 0 {
		return []run{{text: title}}
	}
	var runs []run
	begin, bold, i := 0, false, 0
	for at := range title {
		_, is := slices.BinarySearch(matched, i)
		if is != bold {
			if at > begin {
				runs = append(runs, run{title[begin:at], bold})
			}
			begin, bold = at, is
		}
		i++
	}
	return append(runs, run{title[begin:], bold})
}
