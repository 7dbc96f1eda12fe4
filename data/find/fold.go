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

// loosen takes off what is no letter of its own.
func (f *folder) loosen(r rune) []rune {
	switch {
	case passed(r):
		return nil
	case unicode.IsSpace(r):
		return []rune{' '}
	case r >= 0xFF01 && r <= 0xFF5E: // wide forms of ASCII
		return []rune{r - 0xFF01 + '!'}
	}
	switch r {
	case '’', 'ʼ', '‘', '′':
		return []rune{'\''}
	case '\u2010', '\u2011':
		return []rune{'-'}
	}
	return ligature(r)
}

// ligature takes a ligature apart; what is none stays. needle.need knows the
// letters that are not the first of one.
func ligature(r rune) []rune {
	switch r {
	case 'œ':
		return []rune("oe")
	case 'Œ':
		return []rune("OE")
	case 'æ':
		return []rune("ae")
	case 'Æ':
		return []rune("AE")
	case 'ß':
		return []rune("ss")
	case 'ẞ':
		return []rune("SS")
	case 'ﬀ':
		return []rune("ff")
	case 'ﬁ':
		return []rune("fi")
	case 'ﬂ':
		return []rune("fl")
	case 'ﬃ':
		return []rune("ffi")
	case 'ﬄ':
		return []rune("ffl")
	case 'ﬅ', 'ﬆ':
		return []rune("st")
	}
	return []rune{r}
}

// passed reports whether r is passed over: accents and points written over or
// under letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and what is not
// seen. Vowel signs of other scripts are letters.
func passed(r rune) bool {
	switch {
	case r >= 0x0300 && r <= 0x036F, r >= 0x1AB0 && r <= 0x1AFF, r >= 0x1DC0 && r <= 0x1DFF, r >= 0xFE20 && r <= 0xFE2F:
		return true
	case r >= 0x0591 && r <= 0x05C7:
		return unicode.Is(unicode.Mn, r)
	case r >= 0x064B && r <= 0x065F, r == 0x0670, r == 0x0640:
		return true
	}
	switch r {
	case '\r', '\u00AD', '\u200B', '\u2060', '\uFEFF':
		return true
	}
	return false
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
