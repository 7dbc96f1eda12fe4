package register

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format/jsonl"
)

// lines reads JSON Lines, one entity a line.
func (r *reader) lines(text string) error {
	seen := map[string]bool{}
	n := 0
	for line := range strings.Lines(text) {
		if err := r.tick(n); err != nil {
			return err
		}
		n++
		switch line = strings.TrimSpace(line); {
		case line == "":
		case len(line) > MaxLine:
			r.refuse(n, CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(MaxLine>>20))
		default:
			r.object(n, line, seen)
		}
	}
	slices.Sort(r.unread)
	r.passOver()
	return nil
}

// object takes one line in; seen are the keys that mean nothing here.
func (r *reader) object(n int, line string, seen map[string]bool) {
	if e, ok := jsonl.DecodeKnown([]byte(line)); ok {
		r.take(n, e)
		return
	}
	said := map[string]json.RawMessage{}
	if err := json.Unmarshal([]byte(line), &said); err != nil {
		r.refuse(n, CodeBadJSON, "is not JSON: {error}", "error", err.Error())
		return
	}
	known := make(map[string]json.RawMessage, len(said))
	for key, value := range said {
		f := string(fieldOf(key))
		switch {
		case key == "created" || key == "modified":
			f = key
		case f == "" && !seen[key] && len(seen) < 100:
			seen[key] = true
			r.unread = append(r.unread, key)
		}
		if _, twice := known[f]; f != "" && (!twice || f == key) {
			known[f] = value
		}
	}
	b, err := json.Marshal(known)
	if err != nil {
		r.refuse(n, CodeBadJSON, "is not JSON: {error}", "error", err.Error())
		return
	}
	e, err := jsonl.DecodeEntity(b)
	if err != nil {
		r.refuse(n, jsonl.CodeBadEntity, "entity of the register: {error}", "error", err.Error())
		return
	}
	r.take(n, e)
}
