package jsonpart

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// unquote returns what stands between the quotation marks of a string; false where
// a backslash begins no escape. Half of a surrogate pair becomes U+FFFD.
func unquote(b []byte) (string, bool) {
	var out strings.Builder
	out.Grow(len(b))
	for {
		i := bytes.IndexByte(b, '\\')
		if i < 0 {
			out.Write(b)
			return out.String(), true
		}
		out.Write(b[:i])
		r, n := escaped(b[i:])
		if n == 0 {
			return "", false
		}
		out.WriteRune(r)
		b = b[i+n:]
	}
}

// escaped returns the character that the escape at the beginning of b stands for, and
// how many bytes it takes, 0 if it is none.
func escaped(b []byte) (rune, int) {
	if len(b) < 2 {
		return 0, 0
	}
	if i := strings.IndexByte(`"\/bfnrt`, b[1]); i >= 0 {
		return rune("\"\\/\b\f\n\r\t"[i]), 2
	}
	r, ok := hex(b)
	switch {
	case !ok:
		return 0, 0
	case !utf16.IsSurrogate(r):
		return r, 6
	}
	if low := surrogate(b[6:]); low != 0 {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return utf8.RuneError, 6
}

// hex returns the code unit of the escape of six characters at the beginning of b.
func hex(b []byte) (r rune, ok bool) {
	if len(b) < 6 || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		switch {
		case isDigit(c):
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

// HalfSurrogate reports whether an escape in valid JSON stands for half of a
// surrogate pair, which no decoder can keep.
func HalfSurrogate(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '\\')
		if i < 0 {
			return false
		}
		b = b[i:]
		switch high, low := surrogate(b), surrogate(b[min(6, len(b)):]); {
		case high == 0:
			b = b[min(2, len(b)):]
		case high >= 0xdc00 || low < 0xdc00:
			return true
		default:
			b = b[12:]
		}
	}
}

// surrogate returns the surrogate that the escape at the beginning of b stands
// for, or 0.
func surrogate(b []byte) rune {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' || b[2]|0x20 != 'd' {
		return 0
	}
	if r, ok := hex(b); ok && utf16.IsSurrogate(r) {
		return r
	}
	return 0
}
