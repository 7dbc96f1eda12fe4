package fit

import (
	"slices"
	"unicode"
)

// run is a piece of a title in one style.
type run struct {
	text   string
	strong bool
}

// split cuts title where its style changes; matched are the indexes of the
// strong runes, ascending, and may go beyond a title that was shortened. What
// the font joins with its neighbours is not cut.
func split(title string, matched []int) []run {
	if len(matched) == 0 || joined(title) {
		return []run{{text: title}}
	}
	var runs []run
	begin, strong, i := 0, false, 0
	for at, r := range title {
		_, is := slices.BinarySearch(matched, i)
		if unicode.Is(unicode.M, r) || r == '\u200d' {
			is = strong // it stands on the rune before
		}
		if is != strong {
			if at > begin {
				runs = append(runs, run{title[begin:at], strong})
			}
			begin, strong = at, is
		}
		i++
	}
	return append(runs, run{title[begin:], strong})
}

// joined reports whether letters of title change their shape or their order by
// those beside them: it can be drawn as a whole only.
func joined(title string) bool {
	for _, r := range title {
		if r < 0x590 {
			continue
		}
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Devanagari, unicode.Bengali, unicode.Tamil,
			unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Gujarati, unicode.Gurmukhi, unicode.Oriya, unicode.Sinhala,
			unicode.Myanmar, unicode.Khmer, unicode.Tibetan, unicode.Mongolian) {
			return true
		}
	}
	return false
}
