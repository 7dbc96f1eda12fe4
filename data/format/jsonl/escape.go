package jsonl

import (
	"encoding/json"
	"time"
	"unicode/utf8"

	"nomina/data"
)

const hexDigits = "0123456789abcdef"

// appendString appends s as a JSON string. HTML is not escaped. What some
// programs take for the end of a line is (Python's splitlines: U+0085, U+2028
// and U+2029), so that a line of the file is a line for everybody. Bytes that
// are no UTF-8 become U+FFFD, one each, which keeps code points in place.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= 0x20 && c != '"' && c != '\\' {
				i++
				continue
			}
			dst = appendControl(append(dst, s[from:i]...), c)
			i++
			from = i
			continue
		}
		esc, size := escapeRune(s[i:])
		if esc != "" {
			dst = append(append(dst, s[from:i]...), esc...)
			from = i + size
		}
		i += size
	}
	return append(append(dst, s[from:]...), '"')
}

// escapeRune returns how long the character is that s, which does not begin
// with ASCII, begins with, and what to write for it when that is not itself.
func escapeRune(s string) (esc string, size int) {
	if c := s[0]; c != 0xc2 && c != 0xe2 {
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

func appendControl(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}

// timeLayout is RFC 3339 with milliseconds: all of a data.Time.
const timeLayout = "2006-01-02T15:04:05.000Z07:00"

// The moments that timeLayout can write, in milliseconds: years 0 to 9999.
const (
	firstTime = -62167219200000
	lastTime  = 253402300799999
)

// appendTime appends t as a JSON string, or as a number of milliseconds when no
// calendar date can be written for it.
func appendTime(dst []byte, t data.Time) []byte {
	if t < firstTime || t > lastTime {
		return appendInt(dst, int64(t))
	}
	dst = append(dst, '"')
	dst = time.UnixMilli(int64(t)).UTC().AppendFormat(dst, timeLayout)
	return append(dst, '"')
}

// parseTime reads what appendTime wrote, any other RFC 3339 time, or nothing.
func parseTime(raw json.RawMessage) (data.Time, error) {
	if isNull(raw) {
		return 0, nil
	}
	if raw[0] != '"' {
		var ms int64
		err := json.Unmarshal(raw, &ms)
		return data.Time(ms), err
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil || s == "" {
		return 0, err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	return data.Time(t.UnixMilli()), err
}
