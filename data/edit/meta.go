package edit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// isObject reports whether meta is empty or a JSON object.
func isObject(meta string) bool {
	return meta == "" || strings.HasPrefix(strings.TrimSpace(meta), "{") && json.Valid([]byte(meta))
}

// compact returns meta, a JSON object, without blanks between its parts.
func compact(meta string) string {
	var b bytes.Buffer
	if meta == "" || json.Compact(&b, []byte(meta)) != nil {
		return meta
	}
	return b.String()
}

// withID returns meta, a compact JSON object or empty, with the member "id", or
// "id_2", "id_3" … when the names before are taken by another value. The rest
// stays as it is written: order, numbers and all.
func withID(meta, id string) string {
	var members map[string]json.RawMessage
	if meta != "" && json.Unmarshal([]byte(meta), &members) != nil {
		return meta
	}
	value, err := json.Marshal(id)
	if err != nil {
		return meta // a string can always be marshalled
	}
	name := "id"
	for n := 2; members[name] != nil; n++ {
		if bytes.Equal(members[name], value) {
			return meta
		}
		name = fmt.Sprintf("id_%d", n)
	}
	if len(members) == 0 {
		return fmt.Sprintf(`{%q:%s}`, name, value)
	}
	return fmt.Sprintf(`{%q:%s,%s`, name, value, meta[1:])
}

// firstLine returns the first line of s that is not blank, shortened to a title.
func firstLine(s string) string {
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) != "" {
			return short(line)
		}
	}
	return ""
}
