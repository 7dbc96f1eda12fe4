package spacy

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Member is a member of a JSON object; Value is what there is of
// one that was cut off.
type Member struct {
	Key   string
	Value json.RawMessage
}

// Members returns the members of the object that some bytes begin with, as far as
// they go. There are none when it is no object.
func Members(head []byte) []Member {
	dec := json.NewDecoder(bytes.NewReader(head))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	var out []Member
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		if err != nil || !ok {
			break
		}
		m := Member{Key: key}
		at := int(dec.InputOffset())
		err = dec.Decode(&m.Value)
		if err != nil {
			m.Value = bytes.TrimLeft(head[min(at, len(head)):], ": \t\r\n") // what there is of it
		}
		if out = append(out, m); err != nil {
			break
		}
	}
	return out
}

// First returns the bytes of the first record of a file, without what stands
// around it.
func First(head []byte) []byte {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	if len(head) > 0 && head[0] == '[' && Whole(head) {
		head = bytes.TrimSpace(head[1:])
	}
	return head
}

// Find returns the value of a member, and whether there is one.
func Find(all []Member, key string) (json.RawMessage, bool) {
	i := slices.IndexFunc(all, func(m Member) bool { return m.Key == key })
	if i < 0 {
		return nil, false
	}
	return all[i].Value, true
}
