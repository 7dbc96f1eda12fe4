package jsonl

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
)

// object is a JSON object whose values are still to be read.
type object map[string]json.RawMessage

// take reads the value of key into v and removes it. A key that is not there
// and a null leave v alone. It is false when the type is wrong.
func (o object) take(key string, v any) bool {
	raw, ok := o[key]
	delete(o, key)
	return !ok || isNull(raw) || json.Unmarshal(raw, v) == nil
}

// rest returns the keys that nobody took, sorted.
func (o object) rest() []string {
	var keys []string
	for k := range o {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// parseLenient reads valid JSON that is not quite what this program writes.
func (r *reader) parseLenient(n int, line []byte) (record, bool) {
	var o object
	if json.Unmarshal(line, &o) != nil || o == nil {
		return record{}, r.wrongType(n, "line", "a JSON object")
	}
	var rec record
	var spans []json.RawMessage
	var defs []json.RawMessage
	for _, f := range []struct {
		key  string
		into any
		want string
	}{
		{"text", &rec.Text, "a string"},
		{"id", &rec.ID, "a string or a number"},
		{"title", &rec.Title, "a string"},
		{"source", &rec.Source, "a string"},
		{"lang", &rec.Lang, "a string"},
		{"status", &rec.Status, "a string"},
		{"meta", &rec.Meta, "an object"},
		{"offset_unit", &rec.Unit, "a string"},
		{"spans", &spans, "an array"},
		{"created", &rec.Created, "a time as in RFC 3339"},
		{"file", &rec.File, "an object"},
		{"labels", &defs, "an array"},
		{"entities", &rec.Entities, "an array"},
		{"suggestions", &rec.Suggestions, "an array"},
	} {
		if !o.take(f.key, f.into) {
			return rec, r.wrongType(n, f.key, f.want)
		}
	}
	for i, raw := range spans {
		rec.Spans = append(rec.Spans, r.parseSpan(n, i, raw))
	}
	for _, raw := range defs {
		rec.Labels = append(rec.Labels, r.parseLabel(n, raw)...)
	}
	return rec, r.keysToMeta(n, o, &rec)
}

// parseSpan reads one span, marking it bad when it had to be refused.
func (r *reader) parseSpan(n, i int, raw json.RawMessage) spanRecord {
	s := spanRecord{}
	var o object
	if json.Unmarshal(raw, &o) != nil || o == nil {
		return spanRecord{bad: !r.wrongSpanType(n, i, "span", "an object")}
	}
	for _, f := range []struct {
		key  string
		into any
		want string
	}{
		{"id", &s.ID, "a string or a number"},
		{"start", &s.Start, "a whole number"},
		{"end", &s.End, "a whole number"},
		{"label", &s.Label, "a string"},
		{"text", &s.Text, "a string"},
		{"annotator", &s.Annotator, "a string"},
		{"note", &s.Note, "a string"},
		{"origin", &s.Origin, "a string"},
		{"created", &s.Created, "a time"},
		{"modified", &s.Modified, "a time"},
		{"score", &s.Score, "a number"},
		{"entity", &s.Entity, "an object"},
	} {
		if !o.take(f.key, f.into) {
			return spanRecord{bad: !r.wrongSpanType(n, i, f.key, f.want)}
		}
	}
	if s.Entity == nil {
		s.Entity = o.knowledgeBase()
	}
	for _, key := range o.rest() {
		r.rep.Lost.Spans++
		r.add(n, format.NewLine(format.Lost, CodeUnknownKey, `span {span}: "{key}" is not kept`,
			"span", strconv.Itoa(i+1), "key", short(key)))
	}
	return s
}

// parseLabel reads the definition of a label; one that is none is reported and
// the label defined by its use.
func (r *reader) parseLabel(n int, raw json.RawMessage) []labelRecord {
	var l labelRecord
	if err := json.Unmarshal(raw, &l); err != nil {
		r.add(n, format.NewLine(format.Lost, CodeBadDefinition, "definition of a label: {error}", "error", "is not an object with key and name: "+short(string(raw))))
		return nil
	}
	return []labelRecord{l}
}

// keysToMeta moves the keys that this format does not know into the article's
// metadata, where the annotator finds them again.
func (r *reader) keysToMeta(n int, o object, rec *record) bool {
	keys := o.rest()
	if len(keys) == 0 {
		return true
	}
	meta := object{}
	if !isNull(rec.Meta) && (json.Unmarshal(rec.Meta, &meta) != nil || meta == nil) {
		return r.wrongType(n, "meta", "an object")
	}
	for _, k := range keys {
		free := k
		for meta[free] != nil {
			free += "_"
		}
		meta[free] = o[k]
	}
	raw, err := json.Marshal(meta)
	if err != nil {
		return r.wrongType(n, "meta", "an object")
	}
	rec.Meta = raw
	r.rep.Converted.Articles++
	r.add(n, format.NewLine(format.Converted, CodeToMeta, "kept under meta: {keys}", "keys", short(strings.Join(keys, ", "))))
	return true
}
