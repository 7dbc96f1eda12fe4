package hftokens

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"nomina/data/format/jsonpart"
)

// stringList returns a list of strings in JSON, which is valid.
func stringList(raw json.RawMessage) ([]string, bool) {
	out := make([]string, 0, min(bytes.Count(raw, []byte(","))+1, 4096))
	ok := list(string(raw), func(item string) bool {
		if item[0] != '"' {
			return false
		}
		if strings.IndexByte(item, '\\') < 0 {
			out = append(out, item[1:len(item)-1])
			return true
		}
		s, ok := jsonpart.String([]byte(item))
		out = append(out, s)
		return ok
	})
	return out, ok
}

// numberList returns a list of whole numbers in JSON, which is valid.
func numberList(raw json.RawMessage) ([]int64, bool) {
	var out []int64
	ok := list(string(raw), func(item string) bool {
		n, err := strconv.ParseInt(item, 10, 64)
		out = append(out, n)
		return err == nil
	})
	return out, ok
}

// list calls take with the items of a list of strings or numbers. It is false for
// anything else, and where take is.
func list(raw string, take func(item string) bool) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(raw), "[")
	if !ok {
		return false
	}
	for {
		for rest[0] == ',' || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n' {
			rest = rest[1:]
		}
		if rest[0] == ']' {
			return true
		}
		n := itemLength(rest)
		if n == 0 || !take(rest[:n]) {
			return false
		}
		rest = rest[n:]
	}
}

// itemLength returns the length of the string or number that b begins with, 0 for
// anything else.
func itemLength(b string) int {
	if b[0] != '"' {
		return strings.IndexAny(b, ", \t\r\n]{[\"")
	}
	for i := 1; i < len(b); i++ {
		if c := b[i]; c == '\\' {
			i++
		} else if c == '"' {
			return i + 1
		}
	}
	return 0
}
