package find

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folder says what a code point counts as in a search: the code points that are
// compared in its place, one for most, several for é and œ, none for what is
// passed over. It remembers what it was asked, so one goroutine uses it.
type folder struct {
	loose, lower bool
	near         [nearEnd]rune // known answers of one code point, 0 for not asked
	far          map[rune][]rune
}

// nearEnd ends the code points that are remembered in a table: the alphabets.
// From there to nearHan is Han, which stays as it is.
const (
	nearEnd = 0x3400
	nearHan = 0xA000
)

// several stands in the table for an answer that is in the map.
const several = -1

func newFolder(loose, lower bool) *folder {
	return &folder{loose: loose, lower: lower, far: map[rune][]rune{}}
}

// fold returns what r counts as: one, unless many is not nil; many may be empty.
func (f *folder) fold(r rune) (one rune, many []rune) {
	if r > 0 && r < nearEnd {
		if one = f.near[r]; one > 0 {
			return one, nil
		}
		if one == several {
			return 0, f.far[r]
		}
		return f.learn(r)
	}
	if r < nearHan && r > 0 {
		return r, nil
	}
	if many, ok := f.far[r]; ok {
		return 0, many
	}
	many = f.work(r)
	f.far[r] = many
	return 0, many
}

func (f *folder) learn(r rune) (rune, []rune) {
	many := f.work(r)
	if len(many) == 1 && many[0] > 0 {
		f.near[r] = many[0]
		return many[0], nil
	}
	f.near[r], f.far[r] = several, many
	return 0, many
}

// work returns what r counts as; never nil.
func (f *folder) work(r rune) []rune {
	out := make([]rune, 0, 3)
	for _, d := range decompose(r) {
		if f.loose {
			out = append(out, f.loosen(d)...)
		} else {
			out = append(out, d)
		}
	}
	if f.lower {
		for i, d := range out {
			out[i] = least(d)
		}
	}
	return out
}

// decompose returns the canonical decomposition of r, r itself when it has none.
// Hangul is computed (Unicode, section 3.12), as package norm does not list it.
func decompose(r rune) []rune {
	const base, l, v, t, vCount, tCount = 0xAC00, 0x1100, 0x1161, 0x11A7, 21, 28
	if r >= base && r <= 0xD7A3 {
		n := r - base
		out := []rune{l + n/(vCount*tCount), v + n%(vCount*tCount)/tCount}
		if n%tCount != 0 {
			out = append(out, t+n%tCount)
		}
		return out
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if d := norm.NFD.Properties(buf[:n]).Decomposition(); d != nil {
		return []rune(string(d))
	}
	return []rune{r}
}

// least returns the smallest of the letters that differ from r by their case
// alone.
func least(r rune) rune {
	low := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		low = min(low, next)
	}
	return low
}
