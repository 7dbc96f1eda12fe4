package jsonpart

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"

	"nomina/data"
)

// String returns a string's value, and false for anything else. Half of a
// surrogate pair becomes U+FFFD.
func String(b []byte) (string, bool) {
	if Kind(b) != '"' || len(b) < 2 {
		return "", false
	}
	if bytes.IndexByte(b, '\\') < 0 {
		return string(b[1 : len(b)-1]), true
	}
	return unquote(b[1 : len(b)-1])
}

// Text returns a string's value or a number as it is written, and false for
// anything else.
func Text(b []byte) (string, bool) {
	if Kind(b) == '0' {
		return string(b), true
	}
	return String(b)
}

// Int returns a whole number. It may stand as 3.0, as tables make of it, or as a
// string, and then asText is true.
func Int(b []byte) (n int, asText, ok bool) {
	s := string(b)
	if Kind(b) == '"' {
		s, asText = String(b)
		s = strings.TrimSpace(s)
	}
	if n, err := strconv.Atoi(s); err == nil {
		return n, asText, true
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) > 1<<50 {
		return 0, asText, false
	}
	return int(f), asText, true
}

// Float returns a number that is not infinite, or 0.
func Float(b []byte) float64 {
	if Kind(b) != '0' {
		return 0
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil || math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return f
}

// Time returns a time as in RFC 3339, or a number of milliseconds since 1970 as
// AppendTime writes it, in a string or not. Nothing is zero; it is false for
// anything else.
func Time(b []byte) (data.Time, bool) {
	s, ok := Text(b)
	if Null(b) || ok && s == "" {
		return 0, true
	}
	if t, err := time.Parse(time.RFC3339Nano, s); ok && err == nil {
		return data.Time(t.UnixMilli()), true
	}
	ms, err := strconv.ParseInt(s, 10, 64)
	if !ok || err != nil {
		return 0, false
	}
	return data.Time(ms), true
}

// Astral reports whether JSON may hold a character beyond U+FFFF, itself or
// escaped: only with those UTF-16 units and code points differ.
func Astral(b []byte) bool {
	for _, c := range b {
		if c >= 0xf0 {
			return true
		}
	}
	return bytes.Contains(b, []byte(`\ud`)) || bytes.Contains(b, []byte(`\uD`))
}
