package jsonpart

import (
	"bytes"
	"encoding/json"
	"strconv"
	"time"
	"unicode/utf8"

	"nomina/data"
)

const hexDigits = "0123456789abcdef"

// AppendString appends s as a JSON string. HTML is not escaped. What some programs
// take for the end of a line is (U+0085, U+2028, U+2029), so that a line of the
// file is a line for everybody. Bytes that are no UTF-8 become U+FFFD, one each,
// which keeps code points in place.
func AppendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < utf8.RuneSelf && c != '"' && c != '\\' {
			i++
			continue
		}
		esc, size := escape(s[i:])
		if esc != "" {
			dst = append(append(dst, s[from:i]...), esc...)
			from = i + size
		}
		i += size
	}
	return append(append(dst, s[from:]...), '"')
}

// escape returns how long the character is that s begins with, and what to write
// for it when that is not itself.
func escape(s string) (esc string, size int) {
	switch c := s[0]; {
	case c < utf8.RuneSelf:
		return control(c), 1
	case c != 0xc2 && c != 0xe2:
		if r, size := utf8.DecodeRuneInString(s); r != utf8.RuneError || size > 1 {
			return "", size
		}
		return "\ufffd", 1
	}
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		return "\ufffd", 1
	case r == '\u0085':
		return `\u0085`, size
	case r == '\u2028':
		return `\u2028`, size
	case r == '\u2029':
		return `\u2029`, size
	}
	return "", size
}

func control(c byte) string {
	switch c {
	case '"':
		return `\"`
	case '\\':
		return `\\`
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	return string([]byte{'\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf]})
}

// The moments that RFC 3339 can write, in milliseconds: years 0 to 9999.
const (
	firstTime = -62167219200000
	lastTime  = 253402300799999
)

// AppendTime appends t as a string as in RFC 3339 with milliseconds, or with the
// number of milliseconds when no calendar date can be written for it. The zero
// time is the empty string.
func AppendTime(dst []byte, t data.Time) []byte {
	dst = append(dst, '"')
	switch {
	case t == 0:
	case t < firstTime || t > lastTime:
		dst = strconv.AppendInt(dst, int64(t), 10)
	default:
		dst = time.UnixMilli(int64(t)).UTC().AppendFormat(dst, "2006-01-02T15:04:05.000Z07:00")
	}
	return append(dst, '"')
}

// AppendCompact appends valid JSON on one line, with the characters escaped that
// AppendString escapes for this. Keys and numbers stay as they are written.
func AppendCompact(dst, src []byte) []byte {
	var out bytes.Buffer
	if json.Compact(&out, src) != nil {
		return append(dst, "null"...)
	}
	b := out.Bytes()
	for _, r := range []rune{'\u0085', '\u2028', '\u2029'} {
		if bytes.ContainsRune(b, r) {
			esc, _ := escape(string(r))
			b = bytes.ReplaceAll(b, []byte(string(r)), []byte(esc))
		}
	}
	return append(dst, b...)
}
