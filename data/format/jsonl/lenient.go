package jsonl

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"nomina/data/format"
)

// parseKeys reads valid JSON key by key, whether this program wrote it or not.
func (r *reader) parseKeys(n int, line []byte) (record, bool) {
	o := &object{}
	if !o.parse(line) {
		return record{}, r.wrongType(n, "line", "a JSON object")
	}
	var rec record
	var spans, defs []json.RawMessage
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
	r.again = o.again
	rec.Spans = make([]spanRecord, len(spans))
	for i, raw := range spans {
		rec.Spans[i].bad = !r.parseSpan(n, i, raw, &rec.Spans[i])
	}
	for _, raw := range defs {
		rec.Labels = append(rec.Labels, r.parseLabel(n, raw)...)
	}
	return rec, r.keysToMeta(n, o.rest(), &rec)
}

// parseSpan reads one span into s; it is false, and reported, when it had to be
// refused.
func (r *reader) parseSpan(n, i int, raw json.RawMessage, s *spanRecord) bool {
	o := &r.keys
	if !o.parse(raw) {
		return r.wrongSpanType(n, i, "span", "an object")
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
			return r.wrongSpanType(n, i, f.key, f.want)
		}
	}
	r.again = r.again || o.again
	if rest := o.rest(); rest != nil {
		if s.Entity == nil {
			s.Entity = knowledgeBase(rest)
		}
		for _, key := range slices.Sorted(maps.Keys(rest)) {
			r.LoseSpan(n, i, CodeUnknownKey, `"{key}" is not kept`, "key", format.Short(key))
		}
	}
	return true
}

// parseLabel reads the definition of a label; one that is none is reported and
// the label defined by its use.
func (r *reader) parseLabel(n int, raw json.RawMessage) []labelRecord {
	var l labelRecord
	if err := json.Unmarshal(raw, &l); err != nil {
		r.note(n, CodeBadDefinition, "definition of a label", "is not an object with key and name: "+format.Short(string(raw)))
		return nil
	}
	return []labelRecord{l}
}

// keysToMeta moves the keys that this format does not know into the article's
// metadata, where the annotator finds them again.
func (r *reader) keysToMeta(n int, rest map[string]json.RawMessage, rec *record) bool {
	if len(rest) == 0 {
		return true
	}
	keys := slices.Sorted(maps.Keys(rest))
	meta := map[string]json.RawMessage{}
	if !isNull(rec.Meta) && (json.Unmarshal(rec.Meta, &meta) != nil || meta == nil) {
		return r.wrongType(n, "meta", "an object")
	}
	for _, k := range keys {
		free := k
		for meta[free] != nil {
			free += "_"
		}
		meta[free] = rest[k]
	}
	raw, err := json.Marshal(meta)
	if err != nil {
		return r.wrongType(n, "meta", "an object")
	}
	rec.Meta = raw
	r.Convert(n, CodeToMeta, "kept under meta: {keys}", "keys", format.Short(strings.Join(keys, ", ")))
	return true
}
