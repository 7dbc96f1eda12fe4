package jsonpart

import (
	"bytes"
	"encoding/json"
)

// Valid returns why b is no JSON, or nil.
func Valid(b []byte) error {
	if end := endOf(b, skipBlanks(b, 0), 0); end >= 0 && skipBlanks(b, end) == len(b) || json.Valid(b) {
		return nil
	}
	var v json.RawMessage
	return json.Unmarshal(b, &v)
}

// deepestValue is how many values within each other are looked at here, several
// times as fast as in encoding/json, which looks at deeper ones.
const deepestValue = 100

// endOf returns where the value that begins at i ends, or -1 if there is none, or a
// deeper one.
func endOf(b []byte, i, depth int) int {
	if i == len(b) || depth > deepestValue {
		return -1
	}
	switch c := b[i]; {
	case c == '"':
		return endOfString(b, i)
	case c == '{' || c == '[':
		return endOfAll(b, i, depth)
	case c == '-' || '0' <= c && c <= '9':
		return endOfNumber(b, i)
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if bytes.HasPrefix(b[i:], []byte(word)) {
			return i + len(word)
		}
	}
	return -1
}

// endOfAll is endOf for an object or an array.
func endOfAll(b []byte, i, depth int) int {
	object, closing := b[i] == '{', b[i]+2 // in ASCII
	if i = skipBlanks(b, i+1); i < len(b) && b[i] == closing {
		return i + 1
	}
	for i >= 0 && i < len(b) {
		if object {
			if i = endOfKey(b, i); i < 0 {
				return -1
			}
		}
		if i = endOf(b, i, depth+1); i < 0 {
			return -1
		}
		switch i = skipBlanks(b, i); {
		case i == len(b):
		case b[i] == closing:
			return i + 1
		case b[i] == ',':
			i = skipBlanks(b, i+1)
			continue
		}
		return -1
	}
	return -1
}

// endOfKey returns where the value begins behind the key at i, or -1.
func endOfKey(b []byte, i int) int {
	if b[i] != '"' {
		return -1
	}
	if i = endOfString(b, i); i < 0 {
		return -1
	}
	if i = skipBlanks(b, i); i == len(b) || b[i] != ':' {
		return -1
	}
	return skipBlanks(b, i+1)
}

// endOfString is endOf for a string.
func endOfString(b []byte, i int) int {
	for i++; i < len(b); i++ {
		switch c := b[i]; {
		case c == '"':
			return i + 1
		case c < ' ':
			return -1
		case c == '\\':
			n := escapeLength(b[i+1:])
			if n == 0 {
				return -1
			}
			i += n
		}
	}
	return -1
}

// escapeLength returns the length of what follows a backslash, 0 if that is no escape.
func escapeLength(b []byte) int {
	switch {
	case len(b) == 0:
		return 0
	case bytes.IndexByte([]byte(`"\/bfnrt`), b[0]) >= 0:
		return 1
	case b[0] != 'u' || len(b) < 5:
		return 0
	}
	for _, c := range b[1:5] {
		if !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'f') {
			return 0
		}
	}
	return 5
}

// endOfNumber is endOf for a number.
func endOfNumber(b []byte, i int) int {
	if b[i] == '-' {
		i++
	}
	if i < len(b) && b[i] == '0' {
		i++
	} else if i = skipDigits(b, i); i < 0 {
		return -1
	}
	if i < len(b) && b[i] == '.' {
		if i = skipDigits(b, i+1); i < 0 {
			return -1
		}
	}
	if i < len(b) && b[i]|0x20 == 'e' {
		if i++; i < len(b) && (b[i] == '+' || b[i] == '-') {
			i++
		}
		return skipDigits(b, i)
	}
	return i
}

// skipDigits returns where the digits from i on end, or -1 if there are none.
func skipDigits(b []byte, i int) int {
	start := i
	for i < len(b) && isDigit(b[i]) {
		i++
	}
	if i == start {
		return -1
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
