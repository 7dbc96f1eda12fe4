package docbin

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"nomina/data/format/spacy"
)

// value reads a value as JSON, for metadata. What JSON has no form for is its
// nearest: bytes are text, keys are joined.
func (d *decoder) value(depth int) (json.RawMessage, error) {
	k, n, err := d.head()
	switch {
	case err != nil:
		return nil, err
	case depth > maxDepth:
		return nil, errDeep
	}
	switch k {
	case kindBool:
		return strconv.AppendBool(nil, n == 1), nil
	case kindInt:
		return strconv.AppendInt(nil, int64(n), 10), nil //nolint:gosec // bits
	case kindUint:
		return strconv.AppendUint(nil, n, 10), nil
	case kindFloat:
		if f := math.Float64frombits(n); !math.IsInf(f, 0) && !math.IsNaN(f) {
			return json.Marshal(f)
		}
	case kindText, kindBytes, kindOther:
		b, err := d.bytes(n)
		return spacy.AppendString(nil, strings.ToValidUTF8(string(b), "\ufffd")), err
	case kindArray:
		return d.array(n, depth)
	case kindMap:
		o, err := d.object(n, depth)
		if err != nil {
			return nil, err
		}
		return json.Marshal(o)
	}
	return json.RawMessage("null"), nil
}

func (d *decoder) array(n uint64, depth int) (json.RawMessage, error) {
	out := []byte{'['}
	for i := range n {
		if i > 0 {
			out = append(out, ',')
		}
		v, err := d.value(depth + 1)
		if err == nil {
			err = d.keep(uint64(len(v)))
		}
		if err != nil {
			return nil, err
		}
		out = append(out, v...)
	}
	return append(out, ']'), nil
}

// maxKey is the longest key of a map, in bytes of JSON. Keys that are maps grow with
// every level, as each is quoted once more.
const maxKey = 4 << 10

// object reads n members of a map.
func (d *decoder) object(n uint64, depth int) (map[string]json.RawMessage, error) {
	o := map[string]json.RawMessage{}
	for range n {
		k, err := d.value(depth + 1)
		switch {
		case err != nil:
			return nil, err
		case len(k) > maxKey:
			return nil, errKey
		}
		v, err := d.value(depth + 1)
		if err == nil {
			err = d.keep(uint64(len(k) + len(v) + 16))
		}
		if err != nil {
			return nil, err
		}
		o[name(k)] = v
	}
	return o, nil
}

// name returns a key as text: of spaCy's ("._.", name, None, None), which is an
// attribute of a document, the name.
func name(key json.RawMessage) string {
	if s, ok := spacy.Scalar(key); ok {
		return s
	}
	var parts []any
	if json.Unmarshal(key, &parts) != nil {
		return string(key)
	}
	var words []string
	for _, p := range parts {
		if p != nil && p != "._." {
			words = append(words, fmt.Sprint(p))
		}
	}
	return strings.Join(words, ".")
}

// parseObject reads bytes that hold a map; nothing and anything else is none.
func parseObject(b []byte) (map[string]json.RawMessage, error) {
	if len(b) == 0 {
		return map[string]json.RawMessage{}, nil
	}
	d := decode(b)
	k, n, err := d.head()
	if err != nil || k != kindMap {
		return map[string]json.RawMessage{}, err
	}
	return d.object(n, 0)
}
