package spacyjson

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/offsets"
	"nomina/data/format/spacy"
)

// span is a span as a record has it.
type span struct {
	offsets.Raw
	label, id, external, annotator, note string
}

// parseSpans reads a list of spans, each an array [start, end, label] or an object;
// those that are none are reported. first is the number of the first. It is false
// for what is no list.
func parseSpans(log *format.Log, line, first int, raw json.RawMessage) ([]span, bool) {
	if out, ok := parseFast(raw); ok {
		return out, true
	}
	var items []json.RawMessage
	if out, ok := parseObjects(raw); ok {
		return out, true
	}
	if json.Unmarshal(raw, &items) != nil {
		return nil, false
	}
	out := make([]span, 0, len(items))
	for i, item := range items {
		if s, ok := parseSpan(log, line, first+i, item); ok {
			out = append(out, s)
		}
	}
	return out, true
}

// mostReserved is for how many spans memory is taken before they are read: brackets
// may also stand in labels.
const mostReserved = 4096

// parseFast reads [[start,end,"label"],…], in which no label has an escape. It is
// false for any other list. raw is valid JSON.
func parseFast(raw json.RawMessage) ([]span, bool) {
	raw = bytes.TrimSpace(raw)
	if !bytes.HasPrefix(raw, []byte("[[")) || bytes.IndexByte(raw, '\\') >= 0 {
		return nil, false
	}
	s := string(raw)
	out := make([]span, 0, min(strings.Count(s, "]")-1, mostReserved))
	for s = s[1:]; ; {
		one, rest, ok := tuple(s)
		if !ok {
			return nil, false
		}
		out = append(out, one)
		switch rest = strings.TrimLeft(rest, " \t\r\n"); rest[0] {
		case ',':
			s = strings.TrimLeft(rest[1:], " \t\r\n")
		case ']':
			return out, true
		default:
			return nil, false
		}
	}
}

// parseObjects reads a list of objects as spaCy's Doc.to_json writes them. It is
// false for any other list, and where something is missing. raw is valid JSON.
func parseObjects(raw json.RawMessage) ([]span, bool) {
	raw = bytes.TrimSpace(raw)
	if jsonpart.Kind(raw) != '[' {
		return nil, false
	}
	out := make([]span, 0, min(bytes.Count(raw, []byte("{")), mostReserved))
	for _, item := range jsonpart.Array(raw) {
		one, ok := toldSpan(item)
		if !ok {
			return nil, false
		}
		out = append(out, one)
	}
	return out, true
}

// toldSpan reads an object of parseObjects.
func toldSpan(raw []byte) (one span, ok bool) {
	start, end := false, false
	for key, value := range jsonpart.Members(raw) {
		ok = true
		switch string(key) {
		case `"start"`:
			one.Start, start = digits(value)
		case `"end"`:
			one.End, end = digits(value)
		case `"label"`:
			one.label, ok = jsonpart.String(value)
		case `"kb_id"`:
			one.external, ok = jsonpart.String(value)
		default:
			return one, false
		}
		if !ok {
			return one, false
		}
	}
	return one, start && end && one.label != ""
}

// digits returns a whole number that is not negative.
func digits(raw []byte) (n int, ok bool) {
	for _, c := range raw {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, 0 < len(raw) && len(raw) <= 18
}

// tuple reads [start,end,"label"].
func tuple(s string) (one span, rest string, ok bool) {
	if !strings.HasPrefix(s, "[") {
		return one, s, false
	}
	for _, into := range []*int{&one.Start, &one.End} {
		s = strings.TrimLeft(s[1:], " \t\r\n")
		end := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
		if end < 0 || end > 18 {
			return one, s, false
		}
		n, err := strconv.Atoi(s[:end])
		if err != nil {
			return one, s, false
		}
		*into = n
		if s = strings.TrimLeft(s[end:], " \t\r\n"); s == "" || s[0] != ',' {
			return one, s, false
		}
	}
	s = strings.TrimLeft(s[1:], " \t\r\n")
	if s == "" || s[0] != '"' {
		return one, s, false
	}
	end := strings.IndexByte(s[1:], '"')
	if end < 1 {
		return one, s, false
	}
	one.label = s[1 : 1+end]
	s = strings.TrimLeft(s[2+end:], " \t\r\n")
	return one, strings.TrimPrefix(s, "]"), strings.HasPrefix(s, "]")
}

// parseSpan reads any span, or reports why it is none.
func parseSpan(log *format.Log, line, i int, raw json.RawMessage) (span, bool) {
	var o object
	var parts []json.RawMessage
	switch {
	case json.Unmarshal(raw, &o) == nil && o != nil:
	case json.Unmarshal(raw, &parts) == nil && len(parts) > 1:
		o = object{"start": parts[0], "end": parts[1]}
		for k, key := range []string{"label", "id"} {
			if len(parts) > 2+k {
				o[key] = parts[2+k]
			}
		}
	default:
		log.RefuseSpan(line, i, CodeNotSpan, "is neither [start, end, label] nor an object")
		return span{}, false
	}
	return fromObject(log, line, i, o)
}

func fromObject(log *format.Log, line, i int, o object) (span, bool) {
	var s span
	var both []json.RawMessage
	if json.Unmarshal(o["span"], &both) == nil && len(both) == 2 {
		o["start"], o["end"] = both[0], both[1]
	}
	start, ok1 := number(o, "start", "start_char", "start_offset")
	end, ok2 := number(o, "end", "end_char", "end_offset")
	if !ok1 || !ok2 {
		log.RefuseSpan(line, i, format.CodeNoOffsets, "has no start and end")
		return s, false
	}
	if s.label = first(o, "label", "label_", "tag", "type", "entity_group", "entity"); s.label == "" {
		log.RefuseSpan(line, i, format.CodeNoLabel, "has no label")
		return s, false
	}
	s.Start, s.End = start, end
	s.Text = first(o, "text")
	s.HasText = s.Text != ""
	s.id, s.external = first(o, "id", "span_id"), first(o, "kb_id")
	s.annotator, s.note = first(o, "annotator"), first(o, "note")
	return s, true
}

func first(o object, keys ...string) string {
	for _, k := range keys {
		if s, ok := spacy.Scalar(o[k]); ok && s != "" {
			return s
		}
	}
	return ""
}

// number returns a whole number, also one written as 3.0 or as a string.
func number(o object, keys ...string) (int, bool) {
	s := strings.TrimSuffix(first(o, keys...), ".0")
	n, err := strconv.Atoi(s)
	return n, err == nil
}
