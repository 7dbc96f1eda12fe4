package layout

import "unicode"

// softHyphen is drawn as a hyphen where a line ends at it, and nowhere else.
const softHyphen = '\u00AD'

// tabWidth is how many blanks wide a tab is. Stops would depend on where the
// line begins, and a line's beginning on the tabs before it.
const tabWidth = 4

// hidden reports whether r takes no room and is not drawn: line ends, controls,
// soft hyphens, zero-width blanks and joiners, marks of direction.
func hidden(r rune) bool {
	switch {
	case r == '\t':
		return false
	case r < ' ' || r == softHyphen || r == 0xFEFF:
		return true
	}
	return within(r, 0x7F, 0x9F) || within(r, 0x200B, 0x200F) || within(r, 0x2028, 0x202E) ||
		within(r, 0x2060, 0x206F) || within(r, 0xFFF9, 0xFFFB) ||
		r == 0x34F || r == 0x61C || r == 0x180E
}

func within(r rune, first, last rune) bool { return first <= r && r <= last }

// control reports whether r is hidden but would be drawn by a shaper, which
// knows only what Unicode calls ignorable.
func control(r rune) bool {
	return r < ' ' || within(r, 0x7F, 0x9F) || within(r, 0x2028, 0x2029) || within(r, 0xFFF9, 0xFFFB)
}

// variation reports whether r is a variation selector or a tag, which change
// the look of the grapheme they belong to where a font knows them.
func variation(r rune) bool {
	return r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0000 && r <= 0xE0FFF
}

// lineEnd reports whether r ends a paragraph, as package text counts them.
func lineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// blank reports whether r hangs over the end of a line instead of filling it.
func blank(r rune) bool {
	if r < 0x1680 {
		return r == ' ' || r == '\t' || hidden(r)
	}
	return hidden(r) || r != 0x2007 && r != 0x202F && unicode.Is(unicode.Zs, r)
}
