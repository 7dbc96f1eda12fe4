package spacyjson

import (
	"encoding/json"
	"maps"
	"slices"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/spacy"
)

// record is what a record of any form says.
type record struct {
	id, text, annotator string
	facts               object // the rest
	lists               []list // the groups first, then the entities
	paragraphs          []json.RawMessage
	layers              bool // it has tokens or sentences
}

// list is the entities, or a group of spans with a name.
type list struct {
	group string
	spans []span
}

// parse reads a record, or reports why it is none.
func parse(log *format.Log, line int, raw []byte) (record, bool) {
	if len(raw) > 0 && raw[0] == '[' {
		return parseTuple(log, line, raw)
	}
	var o object
	if jsonpart.Valid(raw) == nil {
		o, _ = objectOf(raw)
	}
	if o == nil && !spacy.Unmarshal(log, line, raw, &o, "an object") {
		return record{}, false
	}
	if o == nil {
		log.Refuse(line, CodeNoText, `has no "text"`)
		return record{}, false
	}
	return parseObject(log, line, o)
}

// parseTuple reads a text and what belongs to it in an array.
func parseTuple(log *format.Log, line int, raw []byte) (record, bool) {
	var parts []json.RawMessage
	if !spacy.Unmarshal(log, line, raw, &parts, "an array") {
		return record{}, false
	}
	if len(parts) == 0 || len(parts[0]) == 0 || parts[0][0] != '"' {
		log.Refuse(line, CodeNoText, `has no "text"`)
		return record{}, false
	}
	o := object{}
	if len(parts) > 1 && json.Unmarshal(parts[1], &o) != nil {
		o = object{"entities": parts[1]}
	}
	if o == nil {
		o = object{}
	}
	if len(parts) > 2 {
		log.Lose(line, CodeMore, "holds more than a text and its entities, which is not kept")
	}
	o["text"] = parts[0]
	return parseObject(log, line, o)
}

func parseObject(log *format.Log, line int, o object) (record, bool) {
	rec := record{facts: o}
	if raw, ok := o["paragraphs"]; ok {
		if json.Unmarshal(raw, &rec.paragraphs) != nil || rec.paragraphs == nil {
			log.Refuse(line, spacy.CodeWrongType, `"{key}" is not {want}`, "key", "paragraphs", "want", "an array")
			return rec, false
		}
		delete(o, "paragraphs")
		rec.meta()
		return rec, true
	}
	for _, key := range textKeys() {
		if raw, ok := o[key]; ok && jsonpart.Null(o["text"]) && jsonpart.Kind(raw) == '"' {
			delete(o, key)
			o["text"] = raw
		}
	}
	if jsonpart.Null(o["text"]) {
		log.Refuse(line, CodeNoText, `has no "text"`)
		return rec, false
	}
	var ok bool
	if rec.text, ok = jsonpart.String(o["text"]); !ok {
		log.Refuse(line, spacy.CodeWrongType, `"{key}" is not {want}`, "key", "text", "want", "a string")
		return rec, false
	}
	delete(o, "text")
	rec.meta()
	return rec, rec.spans(log, line)
}

// objectOf returns the members of an object in valid JSON, the last of those with
// the same key. It is false for anything else.
func objectOf(raw []byte) (object, bool) {
	members, ok := jsonpart.ParseObject(raw)
	if !ok {
		return nil, false
	}
	o := make(object, len(members))
	for _, m := range members {
		o[m.Key] = m.Value
	}
	return o, true
}

// meta moves what stands in "meta" to the facts, and takes the id.
func (rec *record) meta() {
	meta, ok := objectOf(rec.facts["meta"])
	if raw := rec.facts["meta"]; ok || string(raw) == "null" {
		delete(rec.facts, "meta")
	}
	if id, ok := spacy.Scalar(rec.facts["id"]); ok {
		rec.id = id
		delete(rec.facts, "id")
	}
	for _, k := range []string{"tokens", "sents"} {
		if raw, ok := rec.facts[k]; ok {
			rec.layers = rec.layers || len(raw) > len("[]")
			delete(rec.facts, k)
		}
	}
	if empty(rec.facts["cats"]) {
		delete(rec.facts, "cats")
	}
	spacy.Join(rec.facts, meta)
}

func empty(raw json.RawMessage) bool { return string(raw) == "{}" || string(raw) == "null" }

// spans takes the groups and the entities.
func (rec *record) spans(log *format.Log, line int) bool {
	if raw, ok := rec.facts["spans"]; ok {
		groups, ok := objectOf(raw)
		if !ok && json.Unmarshal(raw, &groups) != nil {
			groups = object{"": raw}
		}
		for _, name := range slices.Sorted(maps.Keys(groups)) {
			if !rec.add(log, line, "spans", name, groups[name]) {
				return false
			}
		}
		delete(rec.facts, "spans")
	}
	for _, key := range []string{"entities", "ents"} {
		if raw, ok := rec.facts[key]; ok {
			if !rec.add(log, line, key, "", raw) {
				return false
			}
			delete(rec.facts, key)
		}
	}
	return true
}

// add reads a list of spans.
func (rec *record) add(log *format.Log, line int, key, group string, raw json.RawMessage) bool {
	n := 0
	for _, l := range rec.lists {
		n += len(l.spans)
	}
	spans, ok := parseSpans(log, line, n, raw)
	if !ok {
		log.Refuse(line, spacy.CodeWrongType, `"{key}" is not {want}`, "key", key, "want", "an array")
		return false
	}
	rec.lists = append(rec.lists, list{group, spans})
	return true
}
