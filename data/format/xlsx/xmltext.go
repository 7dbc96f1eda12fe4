package xlsx

import (
	"bytes"
	"fmt"
	"strconv"
)

// appendData appends character data with its references resolved and its line
// ends as XML has them (https://www.w3.org/TR/xml/#sec-line-ends).
func appendData(dst, src []byte) ([]byte, error) {
	for len(src) > 0 {
		i := bytes.IndexAny(src, "&\r")
		if i < 0 {
			return append(dst, src...), nil
		}
		dst = append(dst, src[:i]...)
		if src[i] == '\r' {
			dst = append(dst, '\n')
			if src = src[i+1:]; len(src) > 0 && src[0] == '\n' {
				src = src[1:]
			}
			continue
		}
		src = src[i+1:]
		end := bytes.IndexByte(src, ';')
		if end < 0 {
			return dst, fmt.Errorf("%w: & alone", errXML)
		}
		r, err := reference(string(src[:end]))
		if err != nil {
			return dst, err
		}
		dst = append(dst, string(r)...)
		src = src[end+1:]
	}
	return dst, nil
}

// reference returns the character that &name; stands for.
func reference(name string) (rune, error) {
	switch name {
	case "amp":
		return '&', nil
	case "lt":
		return '<', nil
	case "gt":
		return '>', nil
	case "quot":
		return '"', nil
	case "apos":
		return '\'', nil
	}
	digits, base := name, 0
	switch {
	case len(name) > 2 && name[:2] == "#x":
		digits, base = name[2:], 16
	case len(name) > 1 && name[0] == '#':
		digits, base = name[1:], 10
	default:
		return 0, fmt.Errorf("%w: &%s;", errXML, name)
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > 0x10ffff {
		return 0, fmt.Errorf("%w: &%s;", errXML, name)
	}
	return rune(n), nil
}

// unprotect resolves the escapes _xHHHH_ in b.
func unprotect(b []byte) []byte {
	if !bytes.Contains(b, []byte("_x")) {
		return b
	}
	s := string(b)
	at := escapeAt(s, 0)
	if at < 0 {
		return b
	}
	out := make([]byte, 0, len(b))
	from := 0
	for ; at >= 0; at = escapeAt(s, from) {
		n, err := strconv.ParseUint(s[at+2:at+6], 16, 32)
		if err != nil {
			break
		}
		out = append(append(out, s[from:at]...), string(rune(n))...)
		from = at + 7
	}
	return append(out, s[from:]...)
}
