package docbin

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strconv"

	"nomina/data/format/jsonpart"
)

// What follows appends values as MessagePack.

// appendHead appends the beginning of a value whose first byte stands for lengths
// of one, two or four bytes; one is 0 where there is no form of that size.
func appendHead(b []byte, one, two, four byte, n int) []byte {
	switch {
	case one != 0 && n <= math.MaxUint8:
		return append(b, one, byte(n))
	case n <= math.MaxUint16:
		return binary.BigEndian.AppendUint16(append(b, two), uint16(n)) //nolint:gosec // as the case says
	}
	return binary.BigEndian.AppendUint32(append(b, four), uint32(n)) //nolint:gosec // callers keep to 32 bits
}

func appendText(b []byte, s string) []byte {
	if len(s) < 32 {
		b = append(b, 0xa0|byte(len(s)))
	} else {
		b = appendHead(b, 0xd9, 0xda, 0xdb, len(s))
	}
	return append(b, s...)
}

func appendBytes(b, v []byte) []byte { return append(appendHead(b, 0xc4, 0xc5, 0xc6, len(v)), v...) }

func appendArray(b []byte, n int) []byte {
	if n < 16 {
		return append(b, 0x90|byte(n))
	}
	return appendHead(b, 0, 0xdc, 0xdd, n)
}

func appendMap(b []byte, n int) []byte {
	if n < 16 {
		return append(b, 0x80|byte(n))
	}
	return appendHead(b, 0, 0xde, 0xdf, n)
}

func appendUint(b []byte, n uint64) []byte {
	if n < 0x80 {
		return append(b, byte(n))
	}
	return binary.BigEndian.AppendUint64(append(b, 0xcf), n)
}

func appendInt(b []byte, n int64) []byte {
	if n >= 0 {
		return appendUint(b, uint64(n))
	}
	return binary.BigEndian.AppendUint64(append(b, 0xd3), uint64(n)) //nolint:gosec // bits
}

// appendJSON appends a JSON value. Numbers with a point or too many digits become
// floating, as they do in Python.
func appendJSON(b []byte, raw json.RawMessage) []byte {
	if s, ok := jsonpart.String(raw); ok {
		return appendText(b, s)
	}
	var v any
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if dec.Decode(&v) != nil {
		return append(b, 0xc0)
	}
	return appendAny(b, v)
}

func appendAny(b []byte, v any) []byte {
	switch v := v.(type) {
	case bool:
		if v {
			return append(b, 0xc3)
		}
		return append(b, 0xc2)
	case string:
		return appendText(b, v)
	case json.Number:
		return appendNumber(b, v.String())
	case []any:
		b = appendArray(b, len(v))
		for _, one := range v {
			b = appendAny(b, one)
		}
		return b
	case map[string]any:
		b = appendMap(b, len(v))
		for _, k := range slices.Sorted(maps.Keys(v)) {
			b = appendAny(appendText(b, k), v[k])
		}
		return b
	}
	return append(b, 0xc0)
}

func appendNumber(b []byte, s string) []byte {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return appendInt(b, n)
	}
	if n, err := strconv.ParseUint(s, 10, 64); err == nil {
		return appendUint(b, n)
	}
	f, _ := strconv.ParseFloat(s, 64) // what is too large is infinite
	return binary.BigEndian.AppendUint64(append(b, 0xcb), math.Float64bits(f))
}
