package find

import "unicode"

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
