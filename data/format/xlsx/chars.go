package xlsx

import (
	"strings"
	"unicode/utf8"
)

// Carried returns s with every character that XML cannot hold as U+FFFD, one
// for one, so that positions stay.
func (Format) Carried(s string) string {
	if !forbidden(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unwritable(r) {
			return utf8.RuneError
		}
		return r
	}, s)
}

// unwritable reports whether XML 1.0 has no way to write r
// (https://www.w3.org/TR/xml/#charsets).
func unwritable(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff
}

// forbidden reports whether s has a character that is unwritable.
func forbidden(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r':
			return true
		case c == 0xef && i+2 < len(s) && s[i+1] == 0xbf && s[i+2] >= 0xbe:
			return true
		}
	}
	return false
}

// appendText appends s as XML character data. A carriage return is written as a
// reference: a parser would turn the character itself into a line feed.
func appendText(dst []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if esc := escapes[c]; esc != "" {
				dst = append(append(dst, s[from:i]...), esc...)
				from = i + 1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || unwritable(r) {
			dst = append(append(dst, s[from:i]...), "\ufffd"...)
			from = i + size
		}
		i += size
	}
	return append(dst, s[from:]...)
}

// escapes is what stands for an ASCII character in character data; a constant
// table.
var escapes = [utf8.RuneSelf]string{
	0: bad, 1: bad, 2: bad, 3: bad, 4: bad, 5: bad, 6: bad, 7: bad, 8: bad, 11: bad, 12: bad, 14: bad, 15: bad,
	16: bad, 17: bad, 18: bad, 19: bad, 20: bad, 21: bad, 22: bad, 23: bad, 24: bad, 25: bad, 26: bad, 27: bad,
	28: bad, 29: bad, 30: bad, 31: bad,
	'\r': "&#xD;", '&': "&amp;", '<': "&lt;", '>': "&gt;",
}

const bad = "\ufffd"

// escapeAt returns the place in s, from i on, of something that Excel would
// take for an escaped character, such as _x000D_, or -1.
func escapeAt(s string, i int) int {
	for {
		j := strings.Index(s[i:], "_x")
		if j < 0 {
			return -1
		}
		if i += j; isEscape(s[i:]) {
			return i
		}
		i += 2
	}
}

// isEscape reports whether s begins with _xHHHH_ (ECMA-376 part 1, 22.9.2.19).
func isEscape(s string) bool {
	if len(s) < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for _, c := range []byte(s[2:6]) {
		if !('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f') {
			return false
		}
	}
	return true
}

// protect returns s with the underscore of every such pattern written as an
// escape itself, so that it is read as it stands.
func protect(s string) string {
	at := escapeAt(s, 0)
	if at < 0 {
		return s
	}
	var out strings.Builder
	from := 0
	for ; at >= 0; at = escapeAt(s, at+1) {
		out.WriteString(s[from:at])
		out.WriteString("_x005F")
		from = at
	}
	out.WriteString(s[from:])
	return out.String()
}

// split returns how many bytes of s, which has more than limit UTF-16 units,
// fit within limit units. A character is never divided.
func split(s string, limit int) int {
	units := 0
	for i, r := range s {
		n := 1
		if r > 0xffff {
			n = 2
		}
		if units += n; units > limit {
			return i
		}
	}
	return len(s)
}
