package jsonl

import (
	"bytes"
	"encoding/json"
	"strconv"

	"nomina/data/format/jsonpart"
)

// object is a JSON object whose members are taken by their keys.
type object struct {
	members []member
	again   bool // a key that was taken stands there twice
}

type member struct {
	key, value []byte // the key without quotation marks
	taken      bool
}

// parse takes valid JSON apart, without copying it; it is false for what is no
// object, or one with more than jsonpart.MaxMembers. What o held before is gone.
func (o *object) parse(raw []byte) bool {
	o.members, o.again = o.members[:0], false
	raw = bytes.TrimSpace(raw)
	for key, value := range jsonpart.Members(raw) {
		if bytes.IndexByte(key, '\\') >= 0 {
			s, _ := jsonpart.String(key)
			key = []byte(`"` + s + `"`)
		}
		if len(o.members) == jsonpart.MaxMembers {
			return false
		}
		o.members = append(o.members, member{key: key[1 : len(key)-1], value: value})
	}
	return jsonpart.Kind(raw) == '{'
}

// take reads the value of key into v and removes it. A key that is not there and a
// null leave v alone. It is false when the type is wrong.
func (o *object) take(key string, v any) (ok bool) {
	raw := o.raw(key)
	if isNull(raw) {
		return true
	}
	switch v := v.(type) {
	case *string:
		*v, ok = jsonpart.String(raw)
	case **string:
		*v = new(string)
		**v, ok = jsonpart.String(raw)
	case **int:
		n, err := strconv.Atoi(string(raw))
		*v, ok = &n, err == nil
	case *float64:
		f, err := strconv.ParseFloat(string(raw), 64)
		*v, ok = f, err == nil
	case *json.RawMessage:
		*v, ok = raw, true
	case *[]json.RawMessage:
		for _, one := range jsonpart.Array(raw) {
			*v = append(*v, one)
		}
		ok = jsonpart.Kind(raw) == '['
	default:
		ok = json.Unmarshal(raw, v) == nil
	}
	return ok
}

// raw returns the value of key, the last of several, and removes it.
func (o *object) raw(key string) (value json.RawMessage) {
	for i := range o.members {
		m := &o.members[i]
		if !m.taken && string(m.key) == key {
			o.again = o.again || value != nil
			m.taken, value = true, m.value
		}
	}
	return value
}

// rest returns the members that nobody took, the last of those with the same key;
// nil when there are none.
func (o *object) rest() map[string]json.RawMessage {
	var out map[string]json.RawMessage
	for _, m := range o.members {
		if m.taken {
			continue
		}
		if out == nil {
			out = map[string]json.RawMessage{}
		}
		out[string(m.key)] = m.value
	}
	return out
}
