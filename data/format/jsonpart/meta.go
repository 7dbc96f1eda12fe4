package jsonpart

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// Meta gathers the metadata of an article. The zero value holds none.
type Meta struct {
	buf  []byte
	seen map[string]int // keys that are taken, and how often they were asked for
}

// Add keeps a value, valid JSON, under a key, or under the key with a number
// behind it when that is taken. Null is nothing.
func (m *Meta) Add(key string, value []byte) {
	if Null(value) {
		return
	}
	if m.seen == nil {
		m.seen = map[string]int{}
	}
	free := key
	for m.seen[free] > 0 {
		m.seen[key]++
		free = key + "_" + strconv.Itoa(m.seen[key])
	}
	m.seen[free]++
	sep := byte(',')
	if len(m.buf) == 0 {
		sep = '{'
	}
	m.buf = AppendString(append(m.buf, sep), free)
	m.buf = AppendCompact(append(m.buf, ':'), value)
}

// AddAll keeps the members of an object.
func (m *Meta) AddAll(o Object) {
	for _, x := range o {
		m.Add(x.Key, x.Value)
	}
}

// String returns the metadata as data.Article keeps them.
func (m *Meta) String() string {
	if len(m.buf) == 0 {
		return ""
	}
	return string(m.buf) + "}"
}

// CompactObject returns an object as data.Article keeps metadata; it is false for
// anything else.
func CompactObject(b []byte) (string, bool) {
	var out bytes.Buffer
	if !bytes.HasPrefix(b, []byte("{")) || json.Compact(&out, b) != nil {
		return "", false
	}
	if out.Len() == len("{}") {
		return "", true
	}
	return out.String(), true
}
