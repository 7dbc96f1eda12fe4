package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Trim returns r without the blanks and punctuation at its ends. What belongs
// to a name stays: the last point of initials (U.S.), a bracket or quote at one
// end whose partner is inside (Corée du Nord (RPDC)), and the signs of numbers
// and handles (50 %, −5, #MeToo). When nothing else is left the result is
// empty.
func (x *Index) Trim(r Range) Range { return x.points(trim(x.s, x.bytes(r))) }

func trim(s string, b span) span {
	all := b
	for !b.empty() {
		first, _, _, _ := uniseg.FirstGraphemeClusterInString(b.in(s), -1)
		if !falls(first) || keepsStart(s, b) {
			break
		}
		b.start += len(first)
	}
	for !b.empty() {
		last := span{max(b.start, graphemeAt(s, before(s, b.end).at).start), b.end}
		if !falls(last.in(s)) || keepsEnd(s, b, last.start) {
			break
		}
		b.end = last.start
	}
	if b.empty() {
		return span{all.start, all.start}
	}
	return b
}

// keepsStart reports whether the sign that b begins with belongs to what
// follows.
func keepsStart(s string, b span) bool {
	c := after(s, b.start)
	inside := s[b.start+c.size : b.end]
	switch next := after(inside, 0); c.r {
	case '#', '@': // a hashtag, a handle
		return isAlnum(next.r) && (b.start == 0 || !isAlnum(before(s, b.start).r))
	case '-', '−': // a negative number
		return unicode.IsDigit(next.r) && (b.start == 0 || opens(before(s, b.start).r))
	case '§':
		next = after(inside, skip(inside, 0, isBlank))
		return unicode.IsDigit(next.r) || next.r == '§'
	}
	return pairedStart(b.in(s))
}

// opens reports whether r can stand before a number.
func opens(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Ps, unicode.Pi) }

// keepsEnd reports whether the sign that b ends with, from byte last on,
// belongs to what is before it.
func keepsEnd(s string, b span, last int) bool {
	switch c := after(s, last); c.r {
	case '.':
		return endsInitials(s, b)
	case '%', '‰', '٪', '％':
		number := strings.TrimRightFunc(s[b.start:last], isBlank)
		return number != "" && unicode.IsDigit(before(number, len(number)).r)
	case '׳', '\'', '’':
		return last > b.start && geresh(s, b.start, last, c.r)
	}
	return pairedEnd(b.in(s))
}

// endsInitials reports whether the point that b ends with belongs to the word
// before it.
func endsInitials(s string, b span) bool {
	t := tokenAt(s, b.end-1)
	return t.start < b.end-1 && t.end == b.end
}

// geresh reports whether the mark at byte i ends a Hebrew word (ג׳ורג׳). An
// apostrophe in its place does so after the letters whose sound it changes,
// unless it closes a quote.
func geresh(s string, start, i int, mark rune) bool {
	letter := before(s, i).r
	if !unicode.Is(unicode.Hebrew, letter) {
		return false
	}
	word := segmentAt(s, before(s, i).at).start
	quoted := word > 0 && before(s, word).r == mark || start < word && after(s, start).r == mark
	return mark == '׳' || strings.ContainsRune("גזצץתדטחסע", letter) && !quoted
}

// falls reports whether s has nothing but blanks, punctuation and signs that
// separate, so that it falls off at the end of a range. Emoji, currencies and
// other symbols stay, as does the plus of Canal+.
func falls(s string) bool {
	for i, r := range s {
		if !fallsRune(r) || r == '\uFE0F' && i > 0 {
			return false
		}
	}
	return true
}

func fallsRune(r rune) bool {
	if r < utf8.RuneSelf {
		return !isAlnum(r) && r != '+' && r != '$'
	}
	switch {
	case r == '\u0E2F' || r == '\u0970': // the Thai and the Hindi sign of an abbreviated name
		return false
	case r == '©' || 0x2500 <= r && r < 0x25FD: // bullets, frames
		return true
	}
	return unicode.In(r, unicode.P, unicode.Z, unicode.Cc, unicode.Cf, unicode.M, unicode.Sm, unicode.Sk)
}
